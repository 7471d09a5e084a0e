import type { PushMessage } from './notifications.js';
import type { PushWord } from './push-words.js';

/** What is needed of a worker's global scope: the compiler's words for it cannot stand beside those for a page. */
export interface PushScope {
  readonly navigator: { readonly userAgent: string };
  readonly registration: {
    readonly scope: string;
    readonly pushManager: Pick<PushManager, 'getSubscription' | 'subscribe'>;
    showNotification(title: string, options: object): Promise<void>;
  };
  readonly clients: {
    matchAll(options: object): Promise<readonly PushClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: string, listener: (event: never) => void): void;
}

export interface PushClient {
  readonly url: string;
  readonly focused: boolean;
  readonly visibilityState: string;
  focus(): Promise<unknown>;
  postMessage(word: PushWord): void;
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}
export interface PushEventLike extends Lasting {
  readonly data: { text(): string } | null;
}
export interface ClickEventLike extends Lasting {
  readonly notification: { readonly data?: { url?: string } | null; close(): void };
}
export interface ChangeEventLike extends Lasting {
  readonly oldSubscription?: Pick<PushSubscription, 'options'> | null;
  readonly newSubscription?: object | null;
}

const text = (found: unknown): string => (typeof found === 'string' ? found : '');

/** Something is always shown: a browser takes the permission away from a site that is silent. */
function read(data: PushEventLike['data'], scope: string): PushMessage {
  const title = new URL(scope).hostname;
  let plain = '';
  try {
    plain = data?.text() ?? '';
    const found = JSON.parse(plain) as Partial<PushMessage> | null;
    const [tag, url, test] = [text(found?.tag), text(found?.url), text(found?.test)];
    return { title: text(found?.title) || title, body: text(found?.body), ...(tag && { tag }), ...(url && { url }), ...(test && { test }) };
  } catch {
    return { title, body: plain.slice(0, 300) };
  }
}

/** Safari ends a subscription whose messages are not shown, even when the page is looked at. */
const mustShow = (userAgent: string) => /Safari\//.test(userAgent) && !/Chrom|Android|Edg/.test(userAgent);

/** A notification never leads out of the site. */
function inside(url: string, scope: string): string {
  try {
    const wanted = new URL(url, scope);
    return wanted.origin === new URL(scope).origin ? wanted.href : scope;
  } catch {
    return scope;
  }
}

/** Shows what is pushed, leads to where a click wants to go, and keeps the subscription when the browser changes it. */
export function handlePushes(worker: PushScope): void {
  const { registration, clients } = worker;

  async function pages(): Promise<readonly PushClient[]> {
    const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    return all.filter(({ url }) => url.startsWith(registration.scope));
  }
  const tell = async (word: PushWord) => (await pages()).forEach((page) => page.postMessage(word));

  async function show(data: PushEventLike['data']): Promise<void> {
    const { title, body, tag, url = '', test } = read(data, registration.scope);
    const isLookedAt = (await pages()).some(({ focused, visibilityState }) => focused && visibilityState === 'visible');
    // Whoever looks at the page sees there what is new.
    if (isLookedAt && test === undefined && !mustShow(worker.navigator.userAgent)) return;
    if (test !== undefined) await tell({ settingsPush: 'arrived', test });
    await registration.showNotification(title, { body, dir: 'auto', data: { url }, ...(tag && { tag, renotify: true }) });
  }

  async function open(wanted: string): Promise<void> {
    const url = inside(wanted, registration.scope);
    const found = await pages();
    const page = found.find(({ focused }) => focused) ?? found.find(({ visibilityState }) => visibilityState === 'visible') ?? found[0];
    const isFocused = await page?.focus().then(
      () => true,
      () => false,
    );
    if (page && isFocused) page.postMessage({ settingsPush: 'opened', url });
    else await clients.openWindow(url);
  }

  /** Without the former options only a page can subscribe again: it knows the backend's key. */
  async function renew({ oldSubscription, newSubscription }: ChangeEventLike): Promise<void> {
    const { userVisibleOnly = true, applicationServerKey } = oldSubscription?.options ?? {};
    try {
      if (!newSubscription && applicationServerKey) await registration.pushManager.subscribe({ userVisibleOnly, applicationServerKey });
    } finally {
      await tell({ settingsPush: 'changed' });
    }
  }

  worker.addEventListener('push', (event: PushEventLike) => event.waitUntil(show(event.data)));
  worker.addEventListener('notificationclick', (event: ClickEventLike) => {
    event.notification.close();
    event.waitUntil(open(event.notification.data?.url ?? ''));
  });
  worker.addEventListener('pushsubscriptionchange', (event: ChangeEventLike) => event.waitUntil(renew(event)));
}
