import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { DeskPage } from './support/desk-page.js';
import { maya } from './support/desk-page.js';
import { held, lost, replyLost } from './support/faults.js';
import { deskScene } from './support/scene.js';
import { network, status, Visit } from './support/visit.js';

describe('several edits of one profile', () => {
  const scene = deskScene();

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
  });

  /** Two tabs of one scene.browser, neither of which hears what the other does: as if both had lost the line for a while. */
  async function twoDevices(): Promise<[Visit, DeskPage, Visit, DeskPage]> {
    const [first, second] = [await Visit.begin(scene.browser, scene.proxy.url), await Visit.begin(scene.browser, scene.proxy.url)];
    scene.proxy.inject('GET', '/api/v1/events', held().fault);
    const [one, two] = await Promise.all([first.enterProfile(), second.enterProfile()]);
    return [first, one, second, two];
  }

  it('shows both values when two tabs change the same field, and loses neither', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const one = await visit.enterProfile();
    const two = await visit.open('/#profile');
    await two.holds('Full name', maya.name);

    await two.type('Full name', 'Maya of tab two');
    await one.type('Full name', 'Maya of tab one');
    await one.save();
    await one.saved();
    visit.declare(status(412));
    await two.save();
    await two.reads(two.row('Full name'), 'Changed elsewhere');
    await two.row('Full name').getByLabel('Yours: Maya of tab two').waitFor();
    await two.row('Full name').getByLabel('Theirs: Maya of tab one').waitFor();
    await two.page.reload();
    await two.row('Full name').getByLabel('Yours: Maya of tab two').check();
    await two.row('Full name').getByRole('button', { name: 'Use this one' }).click();
    await one.holds('Full name', 'Maya of tab two');
    await one.reads(one.header, 'Maya of tab two');
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.name, 'Maya of tab two');
    await visit.end();
  });

  it('merges different fields that two devices changed', async () => {
    const [first, one, second, two] = await twoDevices();
    await one.type('Full name', 'Maya of the desk');
    await two.type('Landline', '+46 8 771 99 88');
    await one.save();
    await one.saved();
    second.declare(status(412));
    await two.save();
    await two.saved();
    const { value } = await (await scene.server.signIn(maya.email)).profile();
    assert.deepEqual([value.name, value.landline], ['Maya of the desk', '+4687719988']);
    await two.holds('Full name', 'Maya of the desk');
    await Promise.all([first.end(), second.end()]);
  });

  it('shows both values when two devices changed the same field', async () => {
    const [first, one, second, two] = await twoDevices();
    await one.type('Public name', 'Maya one');
    await two.type('Public name', 'Maya two');
    await one.save();
    await one.saved();
    second.declare(status(412));
    await two.save();
    await two.reads(two.row('Public name'), 'Changed elsewhere');
    await two.row('Public name').getByLabel('Theirs: Maya one').check();
    await two.row('Public name').getByRole('button', { name: 'Use this one' }).click();
    await two.holds('Public name', 'Maya one');
    await Promise.all([first.end(), second.end()]);
  });

  it('takes a reply that was lost after the change was applied for no conflict', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const desk = await visit.enterProfile();
    const person = await scene.server.signIn(maya.email);
    const before = await person.profile();
    visit.declare(network);
    const dropped = scene.proxy.once('PATCH', '/api/v1/profile', replyLost);
    await desk.type('Full name', 'Maya applied once');
    await desk.save();
    await dropped;
    await desk.saved();
    const now = await person.profile();
    assert.equal(now.value.name, 'Maya applied once');
    assert.equal(now.revision, before.revision! + 1, 'applied once');
    const patches = scene.proxy.seen.filter(({ method }) => method === 'PATCH');
    assert.deepEqual(new Set(patches.map(({ key }) => key)).size, 1, 'repeated under the same key');
    await visit.end();
  });

  it('ends 60 quick changes right, with few requests', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const desk = await visit.enterProfile();
    const slow = held();
    visit.declare(network);
    const first = scene.proxy.once('PATCH', '/api/v1/profile', slow.fault);
    for (let change = 1; change <= 60; change++) {
      await desk.field('Full name').fill(`Maya ${change}`);
      await desk.page.keyboard.press('Enter');
      if (change === 1) await first;
    }
    slow.open();
    await desk.saved();
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.name, 'Maya 60');
    await desk.holds('Full name', 'Maya 60');
    const count = scene.proxy.count('PATCH', '/api/v1/profile');
    assert.ok(count <= 4, `${count} requests for 60 changes`);
    await visit.end();
  });

  it('keeps what is being typed while a change arrives from elsewhere, and says so only when both meet', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const desk = await visit.enterProfile();
    await desk.field('Full name').fill('Maya half');
    const person = await scene.server.signIn(maya.email);
    await person.patch({ publicName: 'Maya elsewhere' });
    await desk.holds('Public name', 'Maya elsewhere');
    assert.equal(await desk.field('Full name').inputValue(), 'Maya half');
    await desk.save();
    await desk.saved();
    await visit.end();
  });

  it('sends what was kept when the line comes back, in the order it was made', async () => {
    const visit = await Visit.begin(scene.browser, scene.proxy.url);
    const desk = await visit.enterProfile();
    visit.declare(network);
    const heal = scene.proxy.inject('PATCH', '/api/v1/profile', lost);
    await desk.type('Full name', 'Maya first');
    await desk.save();
    await desk.reads(desk.saveBar, 'kept on this device');
    await desk.type('Full name', 'Maya second');
    await desk.save();
    heal();
    await desk.saved();
    assert.equal((await (await scene.server.signIn(maya.email)).profile()).value.name, 'Maya second');
    await visit.end();
  });
});
