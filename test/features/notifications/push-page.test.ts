import { expect } from '@open-wc/testing';
import type { AdapterError } from '../../../src/contract/index.js';
import { asBase64url, fingerprintOf } from '../../../src/features/notifications/notifications.js';
import { pushBrowserOfPage } from '../../../src/features/notifications/push-page.js';
import { never, standInPush, type StandIn, type StandInPush } from '../../support/stand-in-push.js';

const place = { worker: '/push-worker.js' };
const key = asBase64url(new Uint8Array(65).fill(4).buffer);
const otherKey = asBase64url(new Uint8Array(65).fill(5).buffer);
const named = (name: string) => Promise.reject(new DOMException('in no language of the person’s', name));

describe('the browser of the page', () => {
  let standIn: StandIn;
  const page = (given: Partial<StandInPush> = {}) => {
    standIn = standInPush(given);
    // Whatever answers does so in time, also on a machine that is busy.
    const milliseconds = Object.values(given).includes(never) ? 500 : 30_000;
    return pushBrowserOfPage({ answer: milliseconds, question: milliseconds });
  };
  afterEach(() => standIn.remove());

  it('subscribes with the key, and tells the backend what it needs', async () => {
    const browser = page({ subscribe: async () => ({ endpoint: 'https://push.example/1' }) });
    const { found, told } = await browser.subscribe(key, place, false);
    expect(standIn.done).to.deep.equal(['register', 'subscribe']);
    expect(found).to.deep.equal({ fingerprint: await fingerprintOf('https://push.example/1'), key });
    expect(told).to.deep.equal({ endpoint: 'https://push.example/1', p256dh: btoa('p256dh'), auth: btoa('auth').replace(/=+$/, '') });
    expect(await browser.find(place)).to.deep.equal(found);
  });

  it('keeps what is there for the same key, and ends it for another or when a fresh one is wanted', async () => {
    const browser = page();
    const first = await browser.subscribe(key, place, false);
    const again = await browser.subscribe(key, place, false);
    expect(again).to.deep.equal(first);
    await browser.subscribe(otherKey, place, false);
    await browser.subscribe(otherKey, place, true);
    const [one, other] = [['unsubscribe', 'subscribe'], ['register']];
    expect(standIn.done).to.deep.equal([...other, 'subscribe', ...other, ...other, ...one, ...other, ...one]);
  });

  it('ends its subscription, also when there is none', async () => {
    const browser = page();
    await browser.release(place);
    await browser.subscribe(key, place, false);
    await browser.release(place);
    expect(await browser.find(place)).to.equal(undefined);
  });

  for (const [what, given, reason] of [
    ['blocks it', { subscribe: () => named('NotAllowedError') }, 'blocked'],
    ['has no push service', { subscribe: () => named('AbortError') }, 'push-service'],
    ['waits for the push service for ever', { subscribe: never }, 'push-service'],
    ['takes no such key', { subscribe: () => named('InvalidAccessError') }, 'key'],
    ['waits for the worker for ever', { register: never }, 'worker-offline'],
  ] as const)
    it(`says why it cannot subscribe when it ${what}`, async () => {
      const browser = page(given);
      const error = await browser.subscribe(key, place, false).catch((thrown: AdapterError) => thrown);
      expect((error as AdapterError).problem.reason).to.equal(reason);
    });

  it('takes no key that is none', async () => {
    const error = await page()
      .subscribe('no key!', place, false)
      .catch((thrown: AdapterError) => thrown);
    expect((error as AdapterError).problem.reason).to.equal('key');
  });

  it('gives up a browser that does not say what it has', async () => {
    const browser = page({ getSubscription: never });
    for (const asked of [browser.find(place), browser.release(place)]) {
      const error = await asked.catch((thrown: AdapterError) => thrown);
      expect((error as AdapterError).problem.reason).to.equal('browser');
    }
  });

  it('gives up a question that is left open, and does not take it for a no', async () => {
    expect(await page({ ask: never }).ask()).to.equal('default');
    expect(await page({ ask: async () => 'denied' }).ask()).to.equal('denied');
  });

  it('hears that the permission is another, and what the worker says, until it is stopped', async () => {
    const browser = page();
    const heard: unknown[] = [];
    const stop = browser.watch((word) => heard.push(word));
    await new Promise((resolve) => setTimeout(resolve));
    standIn.permissionChanges('denied');
    expect([heard, browser.permission()]).to.deep.equal([[undefined], 'denied']);
    standIn.workerSays({ settingsPush: 'changed' });
    for (const other of [null, 'settingsPush', { settingsPush: 1 }, { type: 'host' }]) standIn.workerSays(other);
    expect(heard).to.deep.equal([undefined, { settingsPush: 'changed' }]);
    stop();
    standIn.permissionChanges('granted');
    standIn.workerSays({ settingsPush: 'changed' });
    expect(heard.length).to.equal(2);
  });

  for (const name of ['Notification', 'PushManager', 'serviceWorker'] as const)
    it(`knows that it cannot without ${name}`, () => {
      const browser = page();
      expect(browser.obstacle).to.equal(undefined);
      standIn.lacks(name);
      expect(browser.obstacle).to.equal('unsupported');
      browser.watch(() => {})();
    });

  it('knows that it cannot on a page that is not encrypted', () => {
    const browser = page();
    standIn.isNotSecure();
    expect(browser.obstacle).to.equal('insecure');
  });
});
