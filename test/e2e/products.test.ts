import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Preferences } from '../../src/features/preferences/preferences.js';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { maya, type DeskPage } from './support/desk-page.js';
import { InboxPage } from './support/inbox.js';
import { Outbox } from './support/outbox.js';
import { deskScene } from './support/scene.js';
import { SecurityPage } from './support/security-page.js';
import { status, Visit } from './support/visit.js';

/** Settles when the server has answered a change of this. */
const kept = (page: Page, path: string): Promise<unknown> =>
  page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().endsWith(path) && answer.ok());

/** The Desk as people know it from other products: their way in, and a deed that reaches the database. */
describe('the Desk, looking like another product', () => {
  const scene = deskScene();
  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  async function arrive(query: string): Promise<[Visit, DeskPage]> {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    await bringAxe(visit.context);
    return [visit, (await InboxPage.enter(visit, undefined, query)).desk];
  }

  /** By keyboard, as whoever cannot point does it. */
  async function enter({ page }: DeskPage, button: string | RegExp, item: string): Promise<void> {
    await page.getByRole('button', { name: button }).press('Enter');
    await page.getByRole('link', { name: item, exact: true }).press('Enter');
  }

  it('updates the profile behind Chatwoot’s three dots, and reads its sentence', async () => {
    const [visit, desk] = await arrive('?product=chatwoot');
    await enter(desk, 'Your menu', 'Profile settings');
    await desk.field('Display name').fill('Hopkins inc.');
    await desk.form.getByRole('button', { name: 'Update Profile' }).click();
    await desk.saved();
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.publicName, 'Hopkins inc.');
    await assertAccessible(desk, 'like Chatwoot');
    await visit.end();
  });

  it('chooses each kind of notification in a section of its own, like Chatwoot', async () => {
    const [visit, desk] = await arrive('?product=chatwoot');
    await enter(desk, 'Your menu', 'Profile settings');
    const { page } = desk;
    const name = 'Send email notifications when a new conversation is created';
    const box = page.locator('notification-matrix').getByRole('checkbox', { name });
    // What is below comes when somebody goes there.
    for (const section of ['password-form', 'alert-settings']) await page.locator(section).scrollIntoViewIfNeeded();
    const before = await box.isChecked();
    const isSaved = kept(page, '/notification-preferences');
    await box.click();
    await isSaved;
    const cells = await (
      await scene.server.signIn(maya.email)
    ).read<{ value: Record<string, boolean> }>('/api/v1/notification-preferences');
    assert.equal(cells.value['email:conversation-created'], !before);
    await visit.end();
  });

  it('is busy by the menu under the name, and saves settings by "Save changes", like Convrs', async () => {
    const [visit, desk] = await arrive('?product=convrs');
    const { page } = desk;
    await page.getByRole('button', { name: /menu$/ }).press('Enter');
    const isBusy = kept(page, '/availability');
    await page.getByRole('switch', { name: 'Agent Chat: Busy' }).press('Space');
    await isBusy;
    await desk.reads(desk.header, 'Busy');
    const person = await scene.server.signIn(maya.email);
    assert.equal((await person.read<{ value: { status: string } }>('/api/v1/availability')).value.status, 'busy');
    await page.getByRole('link', { name: 'My profile', exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Settings', exact: true }).press('Enter');
    const form = page.locator('preferences-form');
    const held = async () => (await person.read<{ value: Preferences }>('/api/v1/preferences')).value.capitalize;
    const before = await held();
    await form.getByRole('switch', { name: 'Capitalize the first letter when typing a message' }).press('Space');
    await form.getByText('1 unsaved change').waitFor();
    assert.equal(await held(), before, 'nothing is saved before the button is pressed');
    const isSaved = kept(page, '/preferences');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await isSaved;
    await form.getByText('Saved', { exact: true }).first().waitFor();
    assert.equal(await held(), !before);
    await assertAccessible(desk, 'like Convrs');
    await visit.end();
  });

  it('goes by the picture and "Edit" to Security, and turns it on with a code, like YCloud', async () => {
    const [visit, desk] = await arrive('?product=ycloud');
    const { page } = desk;
    await enter(desk, /menu$/, 'Edit');
    const preference = page.getByRole('navigation', { name: 'Your preference' });
    await preference.getByRole('link', { name: 'Security', exact: true }).press('Enter');
    const security = new SecurityPage(desk, new Outbox(scene.server));
    await security.twoFactor.getByRole('heading', { name: /Two-factor authentication/ }).waitFor();
    await assertAccessible(desk, 'like YCloud');
    visit.declare(status(403));
    await security.twoFactor.getByRole('button', { name: 'Turn on Email' }).click();
    await security.codes.prove(maya.email);
    await security.keepRecoveryCodes();
    const refused = await scene.server.signIn(maya.email).then(
      () => undefined,
      (error: unknown) => String(error),
    );
    assert.ok(refused, 'the password alone lets nobody in any more');
    await visit.end();
  });

  it('keeps its look in the address, and is itself again by the menu', async () => {
    const [visit, { page }] = await arrive('');
    await page.getByRole('button', { name: /menu$/ }).click();
    await page.getByRole('link', { name: 'YCloud' }).click();
    await page.getByRole('navigation', { name: 'Your preference' }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('product'), 'ycloud');
    await page.reload();
    await page.getByRole('navigation', { name: 'Your preference' }).waitFor();
    await page.getByRole('button', { name: /menu$/ }).click();
    await page.locator('#name-menu').getByRole('link', { name: 'Fernweh Desk' }).click();
    await page.getByRole('link', { name: 'My profile' }).first().waitFor();
    assert.equal(new URL(page.url()).search, '');
    await visit.end();
  });

  it('fits a small window in each look', async () => {
    const [visit, desk] = await arrive('');
    await desk.page.setViewportSize({ width: 320, height: 700 });
    for (const product of ['chatwoot', 'convrs', 'ycloud']) {
      await desk.page.goto(`${scene.proxy.url}/?product=${product}#profile`);
      await desk.form
        .getByRole('heading', { name: /profile/i })
        .first()
        .waitFor();
      await assertFits(desk, product);
    }
    await visit.end();
  });
});
