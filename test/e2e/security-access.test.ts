import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { seedPassword } from '../../demo/seeded-people.js';
import { assertAccessible, assertFits, bringAxe } from './support/axe.js';
import { maya } from './support/desk-page.js';
import { tabTo } from './support/keyboard.js';
import { looks } from './support/looks.js';
import { Outbox } from './support/outbox.js';
import { deskScene } from './support/scene.js';
import { SecondStepPage, turnOnByEmail } from './support/second-step.js';
import { SecurityPage } from './support/security-page.js';
import { status, Visit } from './support/visit.js';

const better = 'Seven-Grey-Otters-41';

describe('security for everybody', () => {
  const scene = deskScene();
  let outbox: Outbox;

  beforeEach(async () => {
    await scene.server.reset();
    outbox = new Outbox(scene.server);
  });

  for (const { name, options, query } of looks) {
    it(`has no barrier at the code step, on the page "Security" and in the outbox: ${name}`, async () => {
      await turnOnByEmail(scene.server, outbox, maya.email);
      const visit = await Visit.begin(scene.browser, scene.server.url, { reducedMotion: 'reduce', ...options });
      await bringAxe(visit.context);
      visit.declare(status(403), status(422));
      const desk = await visit.open(`/${query}`);
      const [step, security] = [new SecondStepPage(desk), new SecurityPage(desk, outbox)];
      const check = async (state: string) => {
        await assertAccessible(desk, state);
        await assertFits(desk, state);
      };
      await desk.signIn();
      await step.code.waitFor();
      await check('code step');
      await step.type('000000');
      await step.place.getByText('2 tries left').waitFor();
      await check('code step, wrong code');
      await step.button('Another way').click();
      await step.place.locator('.ways').waitFor();
      await check('choice of a way');
      await step.way('Recovery code');
      await check('recovery code');
      await step.button('Another way').click();
      await scene.server.pass(30);
      const again = await outbox.codeAfter(() => step.way('Email'), maya.email);
      await step.type(again);
      await desk.reads(desk.header, maya.name);

      await security.open();
      await desk.reads(security.twoFactor, '16 of 16 left');
      await security.tokens.getByRole('button', { name: 'Show your token' }).waitFor();
      await desk.reads(security.sessions, 'This device');
      await check('security');
      await security.changePassword('', 'short');
      await security.password.locator('[part~="error"]').first().waitFor();
      await check('password refused');
      await security.tokens.getByRole('button', { name: 'Show your token' }).click();
      await security.codes.dialog.waitFor();
      await check('who is it?');
      await security.codes.prove(maya.email);
      await security.tokens.getByLabel('Token', { exact: true }).waitFor();
      await check('token shown');
      const mail = await visit.open(`/demo/outbox${query}`);
      await mail.page
        .getByRole('button', { name: /Copy the code/ })
        .first()
        .waitFor();
      await assertAccessible(mail, 'outbox');
      await assertFits(mail, 'outbox');
      await visit.end();
    });
  }

  it('can be used by keyboard alone: the code at the sign-in, the pages of the profile, another password', async () => {
    await turnOnByEmail(scene.server, outbox, maya.email);
    const visit = await Visit.begin(scene.browser, scene.server.url);
    visit.declare(status(403));
    const desk = await visit.open();
    const { page } = desk;
    const to = (wanted: RegExp) => tabTo(page, wanted);
    await to(/^Email/);
    await page.keyboard.type(maya.email);
    await to(/^Password/);
    await page.keyboard.type(seedPassword);
    const code = await outbox.codeAfter(() => page.keyboard.press('Enter'), maya.email);
    await new SecondStepPage(desk).code.waitFor();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await desk.reads(desk.header, maya.name);
    await to(/^My profile$/);
    await page.keyboard.press('Enter');
    await to(/^Security$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Security', exact: true }).waitFor();
    assert.equal(await page.title(), 'Security · Fernweh Desk');
    const begins = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'));
    assert.equal(begins, 'Security', 'a new section begins at its name');
    for (const [field, text] of [
      [/^Current password$/, seedPassword],
      [/^New password$/, better],
      [/^Repeat new password$/, better],
    ] as const) {
      await to(field);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.locator('password-form').getByText('Your password has been changed').first().waitFor();
    assert.ok(
      await scene.server.signIn(maya.email, better).catch(({ message }: Error) => message.endsWith('403')),
      'and a code is asked for',
    );
    await visit.end();
  });

  it('shows a message in the outbox the moment it is sent, and copies its code', async () => {
    const visit = await Visit.begin(scene.browser, scene.server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = await visit.open('/demo/outbox');
    await page.getByRole('heading', { name: 'The demo’s outbox' }).waitFor();
    await turnOnByEmail(scene.server, outbox, maya.email);
    const { text } = (await outbox.items()).find(({ subject }) => subject.startsWith('Your code'))!;
    const [code] = /\d{6}/.exec(text)!;
    const letter = page.locator('.letter').filter({ hasText: maya.email }).filter({ hasText: code });
    await letter.getByRole('button', { name: `Copy the code ${code}` }).click();
    await letter.getByText('Copied').first().waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);
    await visit.end();
  });
});
