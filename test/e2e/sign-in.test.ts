import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { seedPassword } from '../../demo/seeded-people.js';
import { maya, omar, tomas, type DeskPage } from './support/desk-page.js';
import { everythingKept } from './support/everything-kept.js';
import { withoutSession } from './support/faults.js';
import { deskScene } from './support/scene.js';
import { status, Visit } from './support/visit.js';

describe('signing in and out', () => {
  const scene = deskScene();
  let visit: Visit;
  let desk: DeskPage;

  beforeEach(async () => {
    await scene.server.reset();
    visit = await Visit.begin(scene.browser, scene.server.url);
    desk = await visit.open();
  });

  const signOut = async () => {
    await desk.page.locator('.me').click();
    await desk.page.getByRole('button', { name: 'Sign out' }).click();
  };

  it('offers the seeded people at one click each', async () => {
    // The line of events may end before the page has heard that the person is gone, and asks then.
    visit.declare(status(401));
    for (const person of [maya, omar, tomas]) {
      await desk.page.getByRole('button', { name: person.name }).click();
      await desk.reads(desk.header, person.name);
      await signOut();
      await desk.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    }
    await visit.end();
  });

  it('says that email and password do not belong together, then that there were too many attempts', async () => {
    visit.declare(status(401), status(429));
    for (let attempt = 0; attempt < 10; attempt++) {
      const answered = desk.page.waitForResponse('**/api/v1/session');
      await desk.signIn(maya.email, 'Wrong-1!');
      await answered;
      await desk.reads(desk.page.getByRole('alert'), 'do not belong together');
      await desk.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    }
    await desk.signIn(maya.email, 'Wrong-1!');
    await desk.reads(desk.page.getByRole('alert'), /Too many attempts\. Try again in \d minutes\./);
    assert.equal(await desk.page.getByLabel('Email').inputValue(), maya.email);
    await visit.end();
  });

  it('asks to sign in again over the page when the session ran out, and loses nothing of what was typed', async () => {
    await desk.page.goto(scene.proxy.url);
    await desk.enterProfile();
    await desk.type('Full name', 'Maya typing');
    visit.declare(status(401));
    const refused = scene.proxy.once('PATCH', '/api/v1/profile', withoutSession);
    await desk.save();
    await refused;
    const dialog = desk.page.getByRole('dialog', { name: 'Sign in again' });
    assert.equal(await dialog.getByLabel('Email').inputValue(), maya.email);
    await dialog.getByLabel('Password').fill(seedPassword);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await desk.saved();
    await desk.reads(desk.header, 'Maya typing');
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.name, 'Maya typing');
    await visit.end();
  });

  it('asks before signing out with unsaved changes: stay, keep them here, or discard them', async () => {
    await desk.enterProfile();
    await desk.type('Full name', 'Maya not saved');
    const question = desk.page.getByRole('dialog', { name: 'Sign out with unsaved changes?' });
    await signOut();
    await question.getByRole('button', { name: 'Stay' }).click();
    await desk.holds('Full name', 'Maya not saved');
    await signOut();
    await question.getByRole('button', { name: 'Keep and sign out' }).click();

    await desk.enterProfile(omar.email);
    await desk.holds('Full name', omar.name);
    await signOut();
    await desk.enterProfile(maya.email);
    await desk.holds('Full name', 'Maya not saved');
    await signOut();
    await question.getByRole('button', { name: 'Discard and sign out' }).click();
    await desk.enterProfile(maya.email);
    await desk.holds('Full name', maya.name);
    await visit.end();
  });

  it('leaves no password in storage, address or page', async () => {
    const canary = 'Canary-7f3e91!';
    visit.declare(status(401));
    await desk.signIn(maya.email, canary);
    await desk.reads(desk.page.getByRole('alert'), 'do not belong together');
    const refused = await everythingKept(desk);
    await desk.enterProfile();
    await desk.type('Full name', 'Maya witness');
    await desk.save();
    await desk.saved();
    await desk.type('Public name', 'A draft as witness');
    const inside = await everythingKept(desk);
    assert.match(inside, /A draft as witness/, 'the search sees what is on disk');
    assert.match(inside, /Your profile has been|unsaved change/, 'and what is in shadow roots');
    for (const kept of [refused, inside]) {
      assert.doesNotMatch(kept, new RegExp(canary));
      assert.ok(!kept.includes(seedPassword));
    }
    await visit.end();
  });
});
