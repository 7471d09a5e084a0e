import { beforeEach, describe, it } from 'node:test';
import { seedPassword } from '../../demo/seeded-people.js';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { maya, omar, updated } from './support/desk-page.js';
import { broken } from './support/faults.js';
import { tabTo as tab } from './support/keyboard.js';
import { looks } from './support/looks.js';
import { deskScene } from './support/scene.js';
import { status, Visit } from './support/visit.js';

describe('the Desk for everybody', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  for (const { name, options, query } of looks) {
    it(`has no barrier on any page and in any state: ${name}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.proxy.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      visit.declare(status(401), status(500), status(412));
      const desk = await visit.open(`/${query}`);
      const { page } = desk;
      const check = async (state: string) => {
        await assertAccessible(desk, state);
        await assertFits(desk, state);
      };
      await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
      await check('sign-in');
      await desk.signIn(maya.email, 'not this one');
      await desk.reads(page.locator('.card'), 'do not belong together');
      await check('sign-in refused');
      await desk.signIn();
      await page.getByRole('link', { name: 'Colleagues' }).click();
      await desk.reads(page.locator('.people'), omar.name);
      await desk.reads(desk.header, maya.name);
      await check('colleagues');
      await page.locator('.me').click();
      await page.getByRole('switch', { name: 'Agent Chat: Busy' }).click();
      await desk.reads(desk.header, 'Busy');
      await check('name menu, busy');
      await page.locator('.menu').getByRole('link', { name: 'My profile' }).click();
      await page.locator('settings-panel a[data-section="profile"]').click();
      await desk.field('Full name').waitFor();
      await check('profile');
      await desk.field('Language').click();
      await desk.form.getByRole('option').first().waitFor();
      await check('languages');
      await page.keyboard.press('Escape');
      await desk.type('Public name', 'Maya from Fernweh');
      await check('profile with a draft');
      await desk.type('Full name', '');
      await desk.save();
      await desk.reads(desk.row('Full name'), 'Colleagues need a name');
      await check('profile with a field in error');
      await desk.type('Full name', 'Maya mine');
      const heal = scene.proxy.inject('PATCH', '/api/v1/profile', broken);
      await desk.save();
      await desk.reads(desk.row('Full name'), 'Kept on this device');
      await check('profile kept on this device');
      await (await scene.server.signIn(maya.email)).patch({ name: 'Maya theirs' });
      heal();
      await desk.tryAgainUntil(desk.row('Full name').getByText('Changed elsewhere'));
      await check('profile in conflict');
      await page.locator('.me').click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('dialog', { name: 'Sign out with unsaved changes?' }).waitFor();
      await check('the question before signing out');
      await page.getByRole('button', { name: 'Stay' }).click();
      await visit.end();
    });

    it(`has no barrier on the customer's page: ${name}`, async () => {
      const visit = await Visit.begin(scene.browser, scene.proxy.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      const customer = await visit.open(`/customer.html${query}`);
      await assertAccessible(customer, 'chat closed');
      await customer.page.getByRole('button', { name: 'Chat with us' }).click();
      await customer.reads(customer.page.locator('#chat'), maya.publicName);
      await assertAccessible(customer, 'agents available');
      for (const { email } of [maya, omar]) await (await scene.server.signIn(email)).be('busy');
      await customer.reads(customer.page.locator('#chat'), /Everybody is with a traveller/);
      await assertAccessible(customer, 'nobody available');
      await assertFits(customer, 'nobody available');
      await visit.end();
    });
  }

  it('can be used by keyboard alone: sign in, menu, profile, name, save, sign out', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const { page, form, header, ...desk } = await visit.open();
    const press = page.keyboard.press.bind(page.keyboard);
    const tabTo = (wanted: RegExp) => tab(page, wanted);
    await tabTo(/^Email/);
    await page.keyboard.type(maya.email);
    await tabTo(/^Password/);
    await page.keyboard.type(seedPassword);
    await press('Enter');
    await header.getByText(maya.name).waitFor();
    await tabTo(/menu$/);
    await press('Enter');
    await tabTo(/^My profile$/);
    await press('Enter');
    await form.getByLabel('Full name').waitFor();
    await tabTo(/^Full name$/);
    await press('Control+A');
    await page.keyboard.type('Maya Keys');
    await tabTo(/^Save changes$/);
    await press('Enter');
    await desk.saveBar.getByText(updated).waitFor();
    await header.getByText('Maya Keys').waitFor();
    await page.locator('.me').focus();
    await press('Enter');
    await tabTo(/^Sign out$/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await visit.end();
  });
});
