import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { fingerprintOf, type NewSubscription, type PushSubscriptions } from '../features/notifications/notifications.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

/** Of a browser that never was: the private halves are nobody's. */
const keys = {
  p256dh: 'BHm6akAbWKXuekkc0vh0oRYPprD3xeqUGiulNFlK98Kq5OGu4bqNuurQVeF1ab2NtYKZxX5nMRUJNlg5zwMRxJU',
  auth: 'S8_O5UGqGXowBCmsCJ51wQ',
};

const newBrowser = (): NewSubscription => ({ endpoint: `https://push.example.com/${newKey()}`, ...keys });
const read = async ({ push }: SettingsAdapter): Promise<PushSubscriptions> => (await push!.load({})).value;
const subscribe = ({ push }: SettingsAdapter, browser: NewSubscription, key = newKey()) => push!.subscribe(browser, { key });

async function has(adapter: SettingsAdapter, id: string): Promise<boolean> {
  return (await read(adapter)).items.some((item) => item.id === id);
}

/** Subscribes browsers that do not exist; nothing is pushed to them. */
export function checkPush(check: Check): void {
  check('has a key that browsers can subscribe with', async ({ adapter }) => {
    const { key } = await read(adapter);
    const point = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
    assert(point.length === 65 && point.charCodeAt(0) === 4, 'an uncompressed point of P-256 in base64url');
    assert((await read(adapter)).key === key, 'the same key each time');
    await refusal(adapter.push!.load({ signal: abortedSignal() }), 'aborted');
  });

  check('keeps a browser so that it knows itself again, and tells nobody where it is', async ({ adapter }) => {
    const browser = newBrowser();
    const { id } = await subscribe(adapter, browser);
    const found = await read(adapter);
    const item = found.items.find((one) => one.id === id);
    assert(item?.fingerprint === (await fingerprintOf(browser.endpoint)), 'the fingerprint of its endpoint');
    assert(!Number.isNaN(Date.parse(item.since)) && item.lastUsedAt === '', 'since when, and that nothing was delivered yet');
    const told = JSON.stringify(found);
    assert(![browser.endpoint, keys.p256dh, keys.auth].some((secret) => told.includes(secret)), 'neither endpoint nor keys');
    await adapter.push!.unsubscribe(id, { key: newKey() });
  });

  check('keeps a browser once, however often it is told', async ({ adapter }) => {
    const browser = newBrowser();
    const key = newKey();
    const first = await subscribe(adapter, browser, key);
    const again = [await subscribe(adapter, browser, key), await subscribe(adapter, browser)];
    assert(
      again.every(({ id }) => id === first.id),
      'the same id each time',
    );
    const fingerprint = await fingerprintOf(browser.endpoint);
    assert((await read(adapter)).items.filter((item) => item.fingerprint === fingerprint).length === 1, 'one browser');
    await adapter.push!.unsubscribe(first.id, { key: newKey() });
  });

  check('puts a new subscription in the place of the former', async ({ adapter }) => {
    const former = await subscribe(adapter, newBrowser());
    const { id } = await subscribe(adapter, { ...newBrowser(), replaces: former.id });
    assert((await has(adapter, id)) && !(await has(adapter, former.id)), 'the new one alone');
    await adapter.push!.unsubscribe(id, { key: newKey() });
  });

  check('forgets a browser, once', async ({ adapter }) => {
    const { id } = await subscribe(adapter, newBrowser());
    await adapter.push!.unsubscribe(id, { key: newKey() });
    assert(!(await has(adapter, id)), 'the browser to be gone');
    await refusal(adapter.push!.unsubscribe(id, { key: newKey() }), 'not-found', 'gone');
    if (adapter.push!.test) await refusal(adapter.push!.test(id, 'a-test', { key: newKey() }), 'not-found', 'gone');
  });

  check('takes no address that is not encrypted', async ({ adapter }) => {
    const before = (await read(adapter)).items.length;
    const error = await refusal(subscribe(adapter, { ...newBrowser(), endpoint: 'http://push.example.com/1' }), 'invalid');
    assert(error.problem.fields?.['endpoint'], 'the member to be named');
    assert((await read(adapter)).items.length === before, 'nothing to be kept');
  });
}
