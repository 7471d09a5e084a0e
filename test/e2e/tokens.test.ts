import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { onEachDatabase } from './support/databases.js';
import { maya } from './support/desk-page.js';
import { Outbox } from './support/outbox.js';
import type { Scene } from './support/scene.js';
import { SecurityPage } from './support/security-page.js';
import { status, Visit } from './support/visit.js';

async function arrive({ browser, server, proxy }: Scene): Promise<[Visit, SecurityPage]> {
  await server.reset();
  const visit = await Visit.begin(browser, proxy.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  visit.declare(status(403));
  return [visit, await SecurityPage.enter(visit, new Outbox(server))];
}

/** As a program uses it: no cookie, no page. */
const asProgram = ({ server }: Scene, token: string, method = 'GET', path = '/api/v1/profile') =>
  fetch(server.url + path, { method, headers: { Authorization: `Bearer ${token}` } });

const onClipboard = ({ page }: SecurityPage) => page.evaluate(() => navigator.clipboard.readText());
const shown = (tokens: Locator) => tokens.getByLabel('Token', { exact: true });
const tokenForm = /^fw_[A-Za-z0-9_-]{20,}$/;

await onEachDatabase('the access token that is made by itself', (scene) => {
  let visit: Visit;
  let security: SecurityPage;

  beforeEach(async () => {
    [visit, security] = await arrive(scene);
  });

  it('is copied, shown and reset, works for a program, and may not do what a person has to', async () => {
    const { tokens } = security;
    await tokens.getByRole('button', { name: 'Copy your token' }).click();
    await security.codes.prove(maya.email);
    await tokens.getByText('Copied').first().waitFor();
    const first = await onClipboard(security);
    assert.match(first, tokenForm);
    assert.equal(await shown(tokens).count(), 0, 'a copy does not show it');

    await tokens.getByRole('button', { name: 'Show your token' }).click();
    assert.equal(await shown(tokens).textContent(), first);
    await tokens.getByRole('button', { name: 'Hide your token' }).click();
    await shown(tokens).waitFor({ state: 'detached' });

    const profile = (await (await asProgram(scene, first)).json()) as { value: { email: string } };
    assert.equal(profile.value.email, maya.email);
    for (const [method, path] of [
      ['PUT', '/api/v1/password'],
      ['GET', '/api/v1/two-factor'],
      ['DELETE', '/api/v1/sessions'],
      ['GET', '/api/v1/access-tokens'],
    ] as const) {
      const answer = await asProgram(scene, first, method, path);
      assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [403, 'not-with-a-token'], `${method} ${path}`);
    }

    await tokens.getByRole('button', { name: 'Reset your token' }).click();
    await tokens.getByRole('dialog', { name: 'Reset your token?' }).getByRole('button', { name: 'Reset token' }).click();
    await tokens.getByText('Your new token is ready.').waitFor();
    const second = (await shown(tokens).textContent())!;
    assert.notEqual(second, first);
    assert.deepEqual([(await asProgram(scene, first)).status, (await asProgram(scene, second)).status], [401, 200]);
    await visit.end();
  });
});

await onEachDatabase(
  'access tokens with names',
  (scene) => {
    it('are made, rolled with grace and deleted; each secret is shown once', async () => {
      const [visit, security] = await arrive(scene);
      const { tokens } = security;
      await tokens.getByRole('button', { name: 'New token' }).click();
      await tokens.getByLabel('Name').fill('Night report');
      await tokens.getByLabel('What it may do').selectOption({ label: 'Read, and change nothing' });
      await tokens.getByRole('button', { name: 'Make token' }).click();
      await security.codes.prove(maya.email);
      await tokens.getByText('“Night report” is ready.').waitFor();
      const first = (await shown(tokens).textContent())!;
      assert.match(first, tokenForm);
      assert.equal((await asProgram(scene, first)).status, 200);
      const change = await asProgram(scene, first, 'DELETE', '/api/v1/profile/avatar');
      assert.deepEqual([change.status, ((await change.json()) as { code: string }).code], [403, 'insufficient-scope']);

      await tokens.getByRole('button', { name: 'Hide', exact: true }).click();
      await shown(tokens).waitFor({ state: 'detached' });
      assert.equal(await tokens.getByRole('button', { name: /Show|Copy/ }).count(), 0, 'nobody can see it again');

      await tokens.getByRole('button', { name: 'Roll Night report' }).click();
      const question = tokens.getByRole('dialog', { name: 'Roll “Night report”?' });
      await question.getByLabel(/It goes on for 1 hour/).check();
      await question.getByRole('button', { name: 'Roll token' }).click();
      await tokens.getByText('“Night report” has a new token.').waitFor();
      const second = (await shown(tokens).textContent())!;
      assert.deepEqual([(await asProgram(scene, first)).status, (await asProgram(scene, second)).status], [200, 200]);
      await scene.server.pass(3_601);
      assert.deepEqual([(await asProgram(scene, first)).status, (await asProgram(scene, second)).status], [401, 200]);

      await tokens.getByRole('button', { name: 'Delete Night report' }).first().click();
      await tokens.getByRole('dialog').getByRole('button', { name: 'Delete token' }).click();
      // An hour later nobody knows any more who it is.
      await security.codes.prove(maya.email);
      await tokens.getByText('“Night report” was deleted.').waitFor({ state: 'attached' });
      assert.equal((await asProgram(scene, second)).status, 401);
      await visit.end();
    });
  },
  { accessTokens: 'many' },
);
