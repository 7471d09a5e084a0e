import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Person } from '../demo/server/person.js';
import type { DeskPage } from './support/desk-page.js';
import { maya } from './support/desk-page.js';
import type { Exchange } from './support/fault-proxy.js';
import { mulberry } from './support/faults.js';
import { deskScene } from './support/scene.js';
import { network, Visit } from './support/visit.js';

/** `npm run check -- --full` has more. */
const crashes = process.env['FULL'] ? 20 : 6;

describe('what is typed and accepted', () => {
  const scene = deskScene();
  let visit: Visit;
  let desk: DeskPage;
  let person: Person;

  beforeEach(async () => {
    await scene.server.reset();
    scene.proxy.heal();
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    desk = await visit.enterProfile();
    person = await scene.server.signIn(maya.email);
  });

  it('survives a reload half-typed as "not saved", and is never sent by itself', async () => {
    await desk.field('Full name').fill('Maya Lindq');
    await desk.type('Landline', '+46 8');
    await draftsOnDisk(desk, 2);
    await desk.page.reload();
    await desk.holds('Full name', 'Maya Lindq');
    await desk.reads(desk.row('Full name'), `Was “${maya.name}”`);
    await desk.reads(desk.saveBar, '2 unsaved changes');
    await desk.reads(desk.header, maya.name);
    const other = await visit.open('/#profile');
    await other.field('Full name').waitFor();
    assert.equal(scene.proxy.count('PATCH', '/api/v1/profile'), 0);
    assert.equal((await person.profile()).value.name, maya.name);
    await desk.row('Full name').getByRole('button', { name: 'Undo' }).click();
    await desk.holds('Full name', maya.name);
    await visit.end();
  });

  it('is kept on this device while the scene.server is down, lost by no reload, and confirmed once when it is back', async () => {
    const before = await person.profile();
    visit.declare(network);
    await desk.type('Full name', 'Maya patient');
    await scene.server.kill();
    await desk.save();
    await desk.reads(desk.row('Full name'), 'Kept on this device');
    await desk.reads(desk.header, maya.name);
    // The page itself comes from the same scene.server, so this reload shows the browser's own error page.
    await desk.page.reload().catch(() => undefined);
    await scene.server.restart();
    await desk.page.goto(`${scene.proxy.url}/#profile`);
    await desk.reads(desk.header, 'Maya patient');
    await desk.holds('Full name', 'Maya patient');
    const now = await person.profile();
    assert.equal(now.value.name, 'Maya patient');
    assert.equal(now.revision, before.revision! + 1);
    await visit.end();
  });

  it('is confirmed by a page that stays open when the scene.server comes back', async () => {
    visit.declare(network);
    await scene.server.kill();
    await desk.type('Public name', 'Maya stays');
    await desk.save();
    await desk.reads(desk.row('Public name'), 'Kept on this device');
    await scene.server.restart();
    await desk.tryAgainUntil(desk.savedNote);
    assert.equal((await person.profile()).value.publicName, 'Maya stays');
    await visit.end();
  });

  it('is confirmed although what sends it did not load at first', async () => {
    const heal = scene.proxy.inject('GET', '/assets/sender', (exchange) => exchange.drop());
    const other = await Visit.begin(scene.browser, scene.proxy.url);
    other.declare(network);
    const late = await other.enterProfile();
    await late.type('Public name', 'Maya later');
    await late.save();
    await late.reads(late.row('Public name'), 'Kept on this device');
    heal();
    await late.tryAgainUntil(late.savedNote);
    assert.equal((await person.profile()).value.publicName, 'Maya later');
    await other.end();
    await visit.end();
  });

  it(`survives ${crashes} crashes at random moments after it was accepted, and is applied once`, async () => {
    const random = mulberry(7);
    visit.declare(network);
    // Slow on both ways, so that a crash meets the change before, at and after the scene.server.
    scene.proxy.inject('PATCH', '/api/v1/profile', async (exchange: Exchange) => {
      await passed(40 * random());
      const answer = await exchange.reach();
      await passed(40 * random());
      exchange.answer(answer);
    });
    for (let crash = 1; crash <= crashes; crash++) {
      const before = await person.profile();
      const name = `Maya after crash ${crash}`;
      await desk.field('Full name').fill(name);
      await desk.page.keyboard.press('Enter');
      await accepted(desk);
      await passed(120 * random());
      await kill(desk);
      desk = await visit.open('/#profile');
      await desk.reads(desk.header, name);
      await desk.holds('Full name', name);
      const now = await person.profile();
      assert.deepEqual([now.value.name, now.revision], [name, before.revision! + 1], `after crash ${crash}`);
    }
    await visit.end();
  });
});

/** The time that something takes, ms; not a wait for something to happen. */
const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The renderer dies as by a fault of its own. */
async function kill({ page }: DeskPage): Promise<void> {
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  const protocol = await page.context().newCDPSession(page);
  void protocol.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** What was saved is on disk: from here on nothing may lose it. */
const accepted = ({ page }: DeskPage): Promise<unknown> =>
  page.waitForFunction(() => {
    const { session } = document.querySelector('settings-provider')!;
    return session!.unsaved().drafts.length === 0 && session!.shared.outbox.$wishes.get().every(({ seq }) => seq < Infinity);
  });

const draftsOnDisk = ({ page }: DeskPage, members: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      new Promise((resolve) => {
        indexedDB.open('settings-elements').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result;
          database.transaction('drafts').objectStore('drafts').getAll().onsuccess = (answer) => {
            const [draft] = (answer.target as IDBRequest<{ members: object }[]>).result;
            database.close();
            resolve(Object.keys(draft?.members ?? {}).length === wanted);
          };
        };
      }),
    members,
  );
