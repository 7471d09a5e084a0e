import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Person } from '../demo/server/person.js';
import type { DeskPage } from './support/desk-page.js';
import { maya } from './support/desk-page.js';
import { DeskServer } from './support/desk-server.js';
import { FaultProxy, type Exchange } from './support/fault-proxy.js';
import { mulberry } from './support/faults.js';
import { network, openBrowser, Visit } from './support/visit.js';

const crashes = 20;

describe('what is typed and accepted', () => {
  let browser: Browser;
  let server: DeskServer;
  let proxy: FaultProxy;
  let visit: Visit;
  let desk: DeskPage;
  let person: Person;

  before(async () => {
    [browser, server] = await Promise.all([openBrowser(), DeskServer.start()]);
    proxy = await FaultProxy.start(server.url);
  });
  beforeEach(async () => {
    await server.reset();
    proxy.heal();
    visit = await Visit.begin(browser, proxy.url);
    desk = await visit.open();
    await desk.enterProfile();
    person = await server.signIn(maya.email);
  });
  after(async () => {
    await browser.close();
    await proxy.stop();
    await server.stop();
  });

  it('survives a reload half-typed as "not saved", and is never sent by itself', async () => {
    await desk.field('Full name').fill('Maya Lindq');
    await desk.type('Mobile', '+46 70');
    await draftsOnDisk(desk, 2);
    await desk.page.reload();
    await desk.holds('Full name', 'Maya Lindq');
    await desk.reads(desk.row('Full name'), `Was “${maya.name}”`);
    await desk.reads(desk.saveBar, '2 unsaved changes');
    await desk.reads(desk.header, maya.name);
    const other = await visit.open('/#profile');
    await other.field('Full name').waitFor();
    assert.equal(proxy.count('PATCH', '/api/v1/profile'), 0);
    assert.equal((await person.profile()).value.name, maya.name);
    await desk.row('Full name').getByRole('button', { name: 'Undo' }).click();
    await desk.holds('Full name', maya.name);
    await visit.end();
  });

  it('is kept on this device while the server is down, lost by no reload, and confirmed once when it is back', async () => {
    const before = await person.profile();
    visit.declare(network);
    await desk.type('Full name', 'Maya patient');
    await server.kill();
    await desk.save();
    await desk.reads(desk.row('Full name'), 'Kept on this device');
    await desk.reads(desk.header, maya.name);
    // The page itself comes from the same server, so this reload shows the browser's own error page.
    await desk.page.reload().catch(() => undefined);
    await server.restart();
    await desk.page.goto(`${proxy.url}/#profile`);
    await desk.reads(desk.header, 'Maya patient');
    await desk.holds('Full name', 'Maya patient');
    const now = await person.profile();
    assert.equal(now.value.name, 'Maya patient');
    assert.equal(now.revision, before.revision! + 1);
    await visit.end();
  });

  it('is confirmed by a page that stays open when the server comes back', async () => {
    visit.declare(network);
    await server.kill();
    await desk.type('Public name', 'Maya stays');
    await desk.save();
    await desk.reads(desk.row('Public name'), 'Kept on this device');
    await server.restart();
    await desk.tryAgain();
    await desk.saved();
    assert.equal((await person.profile()).value.publicName, 'Maya stays');
    await visit.end();
  });

  it(`survives ${crashes} crashes at random moments after it was accepted, and is applied once`, async () => {
    const random = mulberry(7);
    visit.declare(network);
    // Slow on both ways, so that a crash meets the change before, at and after the server.
    proxy.inject('PATCH', '/api/v1/profile', async (exchange: Exchange) => {
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
