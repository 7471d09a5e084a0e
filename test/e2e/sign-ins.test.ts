import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { seedPassword } from '../../demo/seeded-people.js';
import { onEachDatabase } from './support/databases.js';
import { maya, type DeskPage } from './support/desk-page.js';
import { Outbox } from './support/outbox.js';
import { aSecond } from './support/patience.js';
import { SecurityPage } from './support/security-page.js';
import { network, status, Visit } from './support/visit.js';

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

await onEachDatabase('the browsers that somebody is signed in with', (scene) => {
  let visit: Visit;
  let security: SecurityPage;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    visit.declare(status(403));
    security = await SecurityPage.enter(visit, new Outbox(scene.server));
  });

  async function elsewhere(userAgent: string): Promise<[Visit, DeskPage]> {
    const other = await Visit.begin(scene.browser, scene.proxy.url, { userAgent });
    other.declare(status(401), network);
    const desk = await other.enterProfile();
    return [other, desk];
  }

  const row = (name: string) => security.sessions.locator('[part~="row"]').filter({ hasText: name });
  const isAskedToSignIn = ({ page }: DeskPage) => page.getByRole('dialog', { name: 'Sign in again' }).waitFor({ timeout: aSecond });

  it('shows a new one at once, and a revoked one is signed out at once and can do nothing any more', async () => {
    await row('Chrome on Linux').getByText('This device').waitFor();
    const [other, desk] = await elsewhere(phone);
    await row('Safari on iOS').waitFor({ timeout: aSecond });
    await security.sessions.getByRole('button', { name: 'Sign out Safari on iOS' }).click();
    await security.codes.prove(maya.email);
    await isAskedToSignIn(desk);
    await row('Safari on iOS').getByRole('button').waitFor({ state: 'detached' });
    assert.equal(await desk.page.evaluate(async () => (await fetch('/api/v1/profile')).status), 401);
    await desk.page.getByRole('dialog').getByLabel('Password').fill(seedPassword);
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await row('Safari on iOS')
      .getByRole('button')
      .waitFor({ timeout: 2 * aSecond });
    assert.equal(await security.page.getByRole('dialog').count(), 0, 'this one stays signed in');
    await Promise.all([visit.end(), other.end()]);
  });

  it('revokes all others in one go, after a question', async () => {
    const [[one, oneDesk], [two, twoDesk]] = [await elsewhere(phone), await elsewhere(windows)];
    await row('Firefox on Windows').waitFor({ timeout: aSecond });
    await security.sessions.getByRole('button', { name: 'Sign out the other 2' }).click();
    const question = security.sessions.getByRole('dialog', { name: 'Sign out the other 2 sessions?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await security.sessions.getByRole('button', { name: 'Sign out the other 2' }).click();
    await question.getByRole('button', { name: 'Sign out the other 2' }).click();
    await security.codes.prove(maya.email);
    await Promise.all([isAskedToSignIn(oneDesk), isAskedToSignIn(twoDesk)]);
    await security.sessions.getByText('You are not signed in anywhere else.').waitFor();
    await row('Chrome on Linux').getByText('This device').waitFor();
    await Promise.all([visit.end(), one.end(), two.end()]);
  });

  it('signs out this one too, which leads to the sign-in', async () => {
    visit.declare(status(401), network);
    await security.sessions.getByRole('button', { name: 'Sign out this device' }).click();
    await security.sessions.getByRole('dialog').getByRole('button', { name: 'Sign out this device' }).click();
    await security.codes.prove(maya.email);
    await security.page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
    await visit.end();
  });
});
