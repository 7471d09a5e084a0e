import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { randomUUID } from 'node:crypto';
import { seedPassword } from '../../demo/seeded-people.js';
import { onEachDatabase } from './support/databases.js';
import { maya } from './support/desk-page.js';
import { Outbox } from './support/outbox.js';
import { aSecond } from './support/patience.js';
import { deskScene, type Scene } from './support/scene.js';
import { SecurityPage } from './support/security-page.js';
import { network, status, Visit } from './support/visit.js';

const better = 'Seven-Grey-Otters-41';
const changed = 'Your password has been changed';
async function arrive({ browser, server, proxy }: Scene): Promise<[Visit, SecurityPage, Outbox]> {
  const [visit, outbox] = [await Visit.begin(browser, proxy.url), new Outbox(server)];
  return [visit, await SecurityPage.enter(visit, outbox), outbox];
}

await onEachDatabase('changing the password', (scene) => {
  let visit: Visit;
  let security: SecurityPage;
  let outbox: Outbox;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    [visit, security, outbox] = await arrive(scene);
  });

  const changes = () => scene.proxy.count('PUT', '/api/v1/password');

  it('says so here and by mail, leaves an empty form, and only the new one opens the Desk from then on', async () => {
    const form = await security.password.locator('form').elementHandle();
    assert.equal(await security.password.locator('input[name="username"]').inputValue(), maya.email);
    await outbox.after(() => security.changePassword(seedPassword, better), maya.email, /password was changed/);
    await security.password.getByText(changed).first().waitFor();
    for (const label of ['Current password', 'New password', 'Repeat new password']) {
      assert.equal(await security.input(label).inputValue(), '');
    }
    assert.equal(await form.evaluate((node) => node.isConnected), false, 'the form has left, as password managers expect after a success');
    await security.password.getByText('Last changed on').waitFor();

    const elsewhere = await Visit.begin(scene.browser, scene.proxy.url);
    elsewhere.declare(status(401));
    const desk = await elsewhere.open();
    await desk.signIn(maya.email, seedPassword);
    await desk.reads(desk.page.getByRole('alert'), 'do not belong together');
    await desk.signIn(maya.email, better);
    await desk.reads(desk.header, maya.name);
    await Promise.all([visit.end(), elsewhere.end()]);
  });

  it('signs out every other browser at once, and not this one', async () => {
    const other = await Visit.begin(scene.browser, scene.proxy.url);
    other.declare(status(401), network);
    const elsewhere = await other.enterProfile();
    await elsewhere.type('Public name', 'Half a na');
    await security.changePassword(seedPassword, better);
    const dialog = elsewhere.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.waitFor({ timeout: aSecond });
    await dialog.getByLabel('Password').fill(better);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await elsewhere.holds('Public name', 'Half a na');
    await security.password.getByText(changed).first().waitFor();
    assert.equal(await security.page.getByRole('dialog').count(), 0);
    await Promise.all([visit.end(), other.end()]);
  });

  it('says for each rule what is wrong, and sends nothing', async () => {
    const refused: [string, string | RegExp][] = [
      ['Ab1!', 'Use at least 8 characters'],
      [`Ab1!${'x'.repeat(125)}`, 'Use at most 128 characters; nothing was cut'],
      ['seven-grey-otters-41', 'Add a capital letter'],
      ['Seven-Grey-Otters', 'Add a digit'],
      ['SevenGreyOtters41', 'Add a special character'],
      ['Seven-Lindqvist-41', /It contains “lindqvist”/],
      ['FERNWEH-otters-41', /It contains “fernweh”/],
    ];
    for (const [password, message] of refused) {
      await security.changePassword(seedPassword, password);
      await security.desk.reads(security.password.locator('[part~="error"]'), message);
      assert.equal(await security.input('New password').inputValue(), password);
    }
    await security.typePasswords(seedPassword, better, `${better}x`);
    await security.changeButton.click();
    await security.desk.reads(security.password.locator('[part~="error"]'), 'This is not the same as the new password');
    await security.typePasswords('', better);
    await security.changeButton.click();
    await security.desk.reads(security.password.locator('[part~="error"]'), 'Type the password you have now');
    assert.equal(changes(), 0);
    assert.equal((await scene.server.signIn(maya.email)).cookie === '', false, 'the old one still holds');
    await visit.end();
  });

  it('says what only the server can know: a wrong current password, a well-known one, the same as before', async () => {
    visit.declare(status(422));
    await security.changePassword('Not-my-password-1', better);
    await security.desk.reads(security.password.locator('[part~="error"]'), 'This is not your current password');
    assert.equal(await security.input('New password').inputValue(), better, 'what was typed stays');
    await security.changePassword(seedPassword, 'Password123!');
    await security.desk.reads(security.password.locator('[part~="error"]'), 'Many people use this password');
    await security.changePassword(seedPassword, better);
    await security.password.getByText(changed).first().waitFor();
    await security.changePassword(better, better);
    await security.desk.reads(security.password.locator('[part~="error"]'), 'This is the password you have now');
    await visit.end();
  });

  it('does a double click once', async () => {
    await security.typePasswords(seedPassword, better);
    const before = await outbox.count(maya.email, /password was changed/);
    await security.changeButton.dblclick();
    await security.password.getByText(changed).first().waitFor();
    await outbox.after(() => security.changePassword(better, 'Eight-Grey-Otters-42'), maya.email, /password was changed/);
    assert.equal(changes(), 2);
    assert.equal((await outbox.count(maya.email, /password was changed/)) - before, 2);
    await visit.end();
  });

  it('says after too many wrong ones how long to wait, and that the right one does not help before', async () => {
    const guesser = await scene.server.signIn(maya.email);
    const guess = () =>
      guesser.request(
        'PUT',
        '/api/v1/password',
        { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
        JSON.stringify({ currentPassword: 'Not-it-1!', newPassword: better, signOutOthers: false }),
      );
    for (let attempt = 0; attempt < 10; attempt++) assert.equal((await guess()).status, 422);
    visit.declare(status(429));
    await security.changePassword(seedPassword, better);
    await security.desk.reads(security.password, /Too many attempts\. Try again/);
    await scene.server.pass(301);
    await security.changePassword(seedPassword, better);
    await security.password.getByText(changed).first().waitFor();
    await visit.end();
  });
});

describe('changing the password where that ends the session', () => {
  const scene = deskScene({ passwordEndsSession: true });

  it('says so before, and leads to the sign-in with the new one', async () => {
    const [visit, security] = await arrive(scene);
    visit.declare(status(401), network);
    await security.password.getByText('Changing your password signs you out here.').waitFor();
    await security.changePassword(seedPassword, better);
    const dialog = security.page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('Password').fill(better);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await security.input('Current password').waitFor();
    await visit.end();
  });
});
