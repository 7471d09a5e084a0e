import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handlePushes, type PushClient, type PushScope } from '../../../src/features/notifications/push-handlers.js';

const scope = 'https://desk.fernweh.example/app/';
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36';
const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/18.6 Safari/605.1.15';

interface Page extends PushClient {
  words: unknown[];
}

function page(url = scope, look: Partial<PushClient> = {}): Page {
  const words: unknown[] = [];
  return { url, words, focused: false, visibilityState: 'hidden', focus: async () => {}, postMessage: (word) => words.push(word), ...look };
}
const lookedAt = { focused: true, visibilityState: 'visible' };

function worker(pages: readonly Page[] = [], { userAgent = chrome, refuse = false } = {}) {
  const shown: { title: string; body?: string; tag?: string; data?: { url: string } }[] = [];
  const [opened, subscribed]: [string[], unknown[]] = [[], []];
  const handlers = new Map<string, (event: unknown) => void>();
  handlePushes({
    navigator: { userAgent },
    registration: {
      scope,
      pushManager: {
        getSubscription: async () => null,
        subscribe: async (options) => {
          subscribed.push(options);
          if (refuse) throw new Error('no push service');
          return {} as PushSubscription;
        },
      },
      showNotification: async (title, options) => void shown.push({ title, ...options }),
    },
    clients: { matchAll: async () => pages, openWindow: async (url) => void opened.push(url) },
    addEventListener: (type, listener) => void handlers.set(type, listener as (event: unknown) => void),
  } satisfies PushScope);
  async function happens(type: string, event: object): Promise<void> {
    let done: Promise<unknown> = Promise.resolve();
    handlers.get(type)!({ ...event, waitUntil: (until: Promise<unknown>) => (done = until) });
    await done;
  }
  const push = (data: unknown) =>
    happens('push', { data: data === null ? null : { text: () => (typeof data === 'string' ? data : JSON.stringify(data)) } });
  const click = (url?: string) =>
    happens('notificationclick', { notification: { data: url === undefined ? null : { url }, close: () => {} } });
  return { shown, opened, subscribed, happens, push, click };
}

describe('the push worker', () => {
  it('shows what is pushed', async () => {
    const { push, shown } = worker();
    await push({ title: 'Ada', body: 'Where is my bag?', tag: 'c-7', url: 'inbox/7' });
    assert.deepEqual(shown, [
      { title: 'Ada', body: 'Where is my bag?', tag: 'c-7', renotify: true, dir: 'auto', data: { url: 'inbox/7' } },
    ]);
  });

  for (const [what, data, body] of [
    ['nothing', null, ''],
    ['no JSON', 'Hello there', 'Hello there'],
    ['JSON that is no message', [1], ''],
    ['null', 'null', ''],
    ['a title that is no text', { title: 7, body: 'Bag' }, 'Bag'],
  ] as const)
    it(`shows the site’s name when it is sent ${what}`, async () => {
      const { push, shown } = worker();
      await push(data);
      assert.deepEqual([shown[0]!.title, shown[0]!.body], ['desk.fernweh.example', body]);
    });

  it('is silent while somebody looks at the page', async () => {
    const { push, shown } = worker([page(scope, lookedAt)]);
    await push({ title: 'Ada', body: '' });
    assert.deepEqual(shown, []);
  });

  it('shows it when only another part of the site is looked at, or the page is not in front', async () => {
    for (const one of [page('https://desk.fernweh.example/', lookedAt), page(scope, { visibilityState: 'visible' })]) {
      const { push, shown } = worker([one]);
      await push({ title: 'Ada', body: '' });
      assert.equal(shown.length, 1);
    }
  });

  it('is never silent in Safari, which would end the subscription', async () => {
    const { push, shown } = worker([page(scope, lookedAt)], { userAgent: safari });
    await push({ title: 'Ada', body: '' });
    assert.equal(shown.length, 1);
  });

  it('shows a test to whoever looks at the page, and tells every page that it came', async () => {
    const pages = [page(scope, lookedAt), page(`${scope}settings`)];
    const { push, shown } = worker(pages);
    await push({ title: 'Test', body: '', test: 't-1' });
    assert.equal(shown.length, 1);
    for (const { words } of pages) assert.deepEqual(words, [{ settingsPush: 'arrived', test: 't-1' }]);
  });

  it('leads a click to the page that is open, and tells it where to go', async () => {
    const [hidden, seen] = [page(), page(`${scope}settings`, { visibilityState: 'visible' })];
    const { click, opened } = worker([hidden, seen]);
    await click('inbox/7');
    assert.deepEqual([hidden.words, seen.words, opened], [[], [{ settingsPush: 'opened', url: `${scope}inbox/7` }], []]);
  });

  it('opens a page when there is none, or none that lets itself be focused', async () => {
    const deaf = page(scope, { focus: () => Promise.reject(new Error('not allowed')) });
    for (const pages of [[], [deaf]]) {
      const { click, opened } = worker(pages);
      await click('inbox/7');
      assert.deepEqual(opened, [`${scope}inbox/7`]);
    }
    assert.deepEqual(deaf.words, []);
  });

  it('never leads out of the site', async () => {
    for (const url of ['https://elsewhere.example/', 'javascript:alert(1)', 'http://[', undefined]) {
      const { click, opened } = worker();
      await click(url);
      assert.deepEqual(opened, [scope]);
    }
  });

  it('subscribes again as before when the browser ends a subscription, and tells the pages', async () => {
    const open = page();
    const { happens, subscribed } = worker([open]);
    const options = { userVisibleOnly: true, applicationServerKey: new Uint8Array([4, 1]).buffer };
    await happens('pushsubscriptionchange', { oldSubscription: { options } });
    assert.deepEqual(subscribed, [options]);
    assert.deepEqual(open.words, [{ settingsPush: 'changed' }]);
  });

  it('leaves it to the pages when it cannot, or when the browser has done it', async () => {
    const open = page();
    const { happens, subscribed } = worker([open]);
    await happens('pushsubscriptionchange', {});
    await happens('pushsubscriptionchange', {
      oldSubscription: { options: { applicationServerKey: new ArrayBuffer(1) } },
      newSubscription: {},
    });
    assert.deepEqual([subscribed, open.words.length], [[], 2]);
    const failing = worker([open], { refuse: true });
    const options = { applicationServerKey: new ArrayBuffer(1) };
    await assert.rejects(failing.happens('pushsubscriptionchange', { oldSubscription: { options } }));
    assert.equal(open.words.length, 3);
  });
});
