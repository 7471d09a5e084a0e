import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Response } from 'playwright-core';
import { seedPassword } from '../../demo/seeded-people.js';
import { maya } from './support/desk-page.js';
import { Outbox } from './support/outbox.js';
import { deskScene } from './support/scene.js';
import { appCode, SecondStepPage } from './support/second-step.js';
import { SecurityPage } from './support/security-page.js';
import { network, status, Visit } from './support/visit.js';
import { Watch } from './support/traces.js';

const wrongPassword = 'Canary-wrong-7f3e91!';
const newPassword = 'Canary-better-5b20c4!';
const number = '+46 70 765 43 21';

/** Not as a part of something longer, such as a time. */
const alone = (secret: string) => new RegExp(`(?<![0-9A-Za-z])${secret.replaceAll(/[^0-9A-Za-z]/g, '\\$&')}(?![0-9A-Za-z])`);

describe('what a person keeps secret', () => {
  const scene = deskScene();

  it('would be found in every place that is searched', async () => {
    const visit = await Visit.begin(scene.browser, scene.server.url);
    const watch = await Watch.over(visit.context);
    const { page } = await visit.open();
    visit.declare(/canary/);
    await page.evaluate(plant, 'planted-canary-1');
    const traces = await watch.traces(page);
    const places = Object.keys(traces).filter((place) => place !== 'workers' && place !== 'registrations');
    for (const place of places) assert.match(traces[place]!, alone('planted-canary-1'), place);
    await visit.end();
  });

  it('is nowhere after everything was done with it: passwords, codes, tokens, keys of an app, recovery codes, proofs', async () => {
    const outbox = new Outbox(scene.server);
    const visit = await Visit.begin(scene.browser, scene.server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    visit.declare(status(401), status(403), network);
    const watch = await Watch.over(visit.context);
    const secrets = new Map<string, string>([
      ['the first password', seedPassword],
      ['a wrong password', wrongPassword],
      ['the new password', newPassword],
    ]);
    const learn = (what: string, secret: string | null) => void secrets.set(what, secret!.trim());
    const proofs: Promise<void>[] = [];
    visit.context.on('response', (answer) => void proofs.push(keepProof(answer, learn)));
    const desk = await visit.open();
    const { page } = desk;
    const security = new SecurityPage(desk, outbox);
    const { codes, tokens, twoFactor } = security;
    const nowhere = (where: Page = page) => assertNowhere(watch, where, secrets);

    await desk.signIn(maya.email, wrongPassword);
    await desk.reads(page.getByRole('alert'), 'do not belong together');
    await desk.signIn();
    await security.open();
    await security.password.getByRole('button', { name: 'Suggest a strong password' }).click();
    learn('a suggested password', await security.input('New password').inputValue());
    await nowhere();
    await security.typePasswords(seedPassword, newPassword);
    await nowhere();
    await security.changeButton.click();
    await security.password.getByText('Your password has been changed').first().waitFor();
    await nowhere();

    await twoFactor.getByRole('button', { name: 'Set up Authenticator app' }).click();
    learn('a code by email', await codes.prove(maya.email));
    const row = security.method('Authenticator app');
    const shown = (await row.locator('[part~="code"]').first().textContent())!;
    const ofApp = appCode(shown);
    learn('a code of the app', ofApp);
    await row.locator('input[name="code"]').fill(ofApp);
    await row.getByRole('button', { name: 'Verify' }).click();
    const recovery = await security.keepRecoveryCodes();
    learn('the key of the app as shown', shown);
    learn('the key of the app', shown.replaceAll(/\s/g, ''));
    recovery.forEach((code, index) => learn(`recovery code ${index}`, code));
    await nowhere();

    await scene.server.pass(60);
    await tokens.getByRole('button', { name: 'Show your token' }).click();
    await proveByApp(security, shown, learn);
    const token = tokens.getByLabel('Token', { exact: true });
    const first = await token.textContent();
    await tokens.getByRole('button', { name: 'Copy token' }).click();
    await tokens.getByRole('button', { name: 'Hide your token' }).click();
    await token.waitFor({ state: 'detached' });
    learn('a token', first);
    await tokens.getByRole('button', { name: 'Reset your token' }).click();
    await tokens.getByRole('dialog').getByRole('button', { name: 'Reset token' }).click();
    const second = await token.textContent();
    await tokens.getByRole('button', { name: 'Hide', exact: true }).click();
    await token.waitFor({ state: 'detached' });
    learn('the token after it', second);
    await nowhere();

    await page.getByRole('link', { name: 'Profile', exact: true }).click();
    await desk.modify('Mobile', number);
    await desk.save();
    await scene.server.pass(60);
    const code = await outbox.codeAfter(() => proveByApp(security, shown, learn), number.replaceAll(' ', ''));
    await codes.type(code);
    await desk.saved();
    learn('a code by SMS', code);
    await nowhere();

    await desk.signOut();
    const step = new SecondStepPage(desk);
    await desk.signIn(maya.email, newPassword);
    await scene.server.pass(60);
    const atSignIn = appCode(shown);
    learn('a code at the sign-in', atSignIn);
    await step.type(atSignIn);
    await desk.reads(desk.header, maya.name);
    await nowhere();
    await desk.signOut();
    await desk.signIn(maya.email, newPassword);
    await step.button('Another way').click();
    await step.way('Recovery code');
    await nowhere();
    await step.type(recovery[3]!);
    await desk.reads(desk.header, maya.name);

    await Promise.all(proofs);
    assert.ok([...secrets.keys()].filter((what) => what.startsWith('proof')).length >= 4, 'proofs were given and are searched for');
    await nowhere();
    const fresh = await visit.open('/#security');
    await fresh.page.locator('access-token-manager').getByRole('button', { name: 'Show your token' }).waitFor();
    await nowhere(fresh.page);
    await visit.end();
  });
});

async function assertNowhere(watch: Watch, page: Page, secrets: ReadonlyMap<string, string>): Promise<void> {
  const traces = await watch.traces(page);
  for (const [place, text] of Object.entries(traces)) {
    for (const [what, secret] of secrets) assert.doesNotMatch(text, alone(secret), `${what} in ${place}`);
  }
  assert.deepEqual([traces['workers'], traces['registrations']], ['', ''], 'nobody works behind the page');
}

async function proveByApp({ codes }: SecurityPage, key: string, learn: (what: string, secret: string) => void): Promise<void> {
  await codes.choose(/Authenticator app/);
  await codes.button('Continue').click();
  const code = appCode(key);
  learn(`a later code of the app, ${code}`, code);
  await codes.type(code);
}

async function keepProof(answer: Response, learn: (what: string, secret: string) => void): Promise<void> {
  if (!answer.url().endsWith('/verification') || !answer.ok()) return;
  const { proof } = (await answer.json()) as { proof: string };
  learn(`proof ${proof.slice(0, 4)}`, proof);
}

/** Runs in the page: leaves it everywhere. */
async function plant(canary: string): Promise<void> {
  localStorage.setItem('planted', canary);
  sessionStorage.setItem('planted', canary);
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('planted', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('planted');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('planted', 'readwrite');
      transaction.objectStore('planted').put({ deep: [{ canary }] }, 1);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
  await (await caches.open('planted')).put('/planted', new Response(canary));
  document.cookie = `planted=${canary}`;
  console.log(canary);
  new BroadcastChannel('planted').postMessage({ deep: new Map([['canary', { canary }]]) });
  document.body.append(document.createElement('p'));
  document.body.lastElementChild!.setAttribute('value', canary);
  // eslint-disable-next-line wc/no-closed-shadow-root -- the search has to see into one
  const closed = document.body.lastElementChild!.attachShadow({ mode: 'closed' });
  closed.append(canary);
  document.body.dispatchEvent(new CustomEvent('planted', { detail: { deep: [canary] } }));
  performance.mark(canary);
  await fetch(`/demo/agents?planted=${canary}`);
  history.pushState({ canary }, '', `?planted=${canary}`);
}
