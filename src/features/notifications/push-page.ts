import { AdapterError } from '../../contract/index.js';
import { watchNotificationPermission } from '../../element/notification-permission.js';
import { asBase64url, fingerprintOf, type NewSubscription } from './notifications.js';
import type { FoundSubscription, PushBrowser, PushPlace } from './push-browser.js';
import { registrationAt, registrationFor } from './push-registration.js';
import { pushWordOf, type PushWord } from './push-words.js';
import { thisBrowser } from './this-browser.js';

/** Milliseconds. Where a network holds the push service back, a browser tries for ever; and a question may be overlooked. */
interface Patience {
  answer: number;
  question: number;
}

function inTime<R>(asked: Promise<R>, milliseconds: number, late: () => R | PromiseLike<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(Promise.resolve().then(late)), milliseconds);
    void asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const isNamed = (thrown: unknown, name: string) => thrown instanceof DOMException && thrown.name === name;

/** What the browser throws tells little; its words are in no language of the person's. */
function refused(thrown: unknown): never {
  if (AdapterError.is(thrown)) throw thrown;
  if (isNamed(thrown, 'NotAllowedError')) throw new AdapterError('forbidden', { reason: 'blocked' });
  if (isNamed(thrown, 'InvalidAccessError')) throw new AdapterError('malformed', { reason: 'key' });
  throw new AdapterError('unavailable', { reason: 'push-service' });
}

const silence = (reason: string) => (): never => {
  throw new AdapterError('unavailable', { reason });
};

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    throw new AdapterError('malformed', { reason: 'key' });
  }
}

async function describe({ endpoint, options, expirationTime }: PushSubscription): Promise<FoundSubscription> {
  const key = options?.applicationServerKey;
  return {
    fingerprint: await fingerprintOf(endpoint),
    key: key ? asBase64url(key) : '',
    ...(expirationTime && { expiresAt: expirationTime }),
  };
}

function told(subscription: PushSubscription): NewSubscription {
  const [p256dh, auth] = [subscription.getKey('p256dh'), subscription.getKey('auth')];
  if (!p256dh || !auth) throw new AdapterError('unsupported', { reason: 'browser' });
  return { endpoint: subscription.endpoint, p256dh: asBase64url(p256dh), auth: asBase64url(auth) };
}

async function subscribeIn({ pushManager }: ServiceWorkerRegistration, key: string, fresh: boolean): Promise<PushSubscription> {
  const before = await pushManager.getSubscription();
  if (before && !fresh && (await describe(before)).key === key) return before;
  await before?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
}

const subscriptionAt = async (place: PushPlace) => (await registrationAt(place))?.pushManager.getSubscription();

function watch(heard: (word?: PushWord) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  watchNotificationPermission(() => heard(), signal);
  const onMessage = ({ data }: MessageEvent) => {
    const word = pushWordOf(data);
    if (word) heard(word);
  };
  navigator.serviceWorker?.addEventListener('message', onMessage, { signal });
  return () => stop.abort();
}

/** The browser that the page is in. */
export const pushBrowserOfPage = (patience: Patience = { answer: 20_000, question: 60_000 }): PushBrowser => ({
  get obstacle() {
    if (!globalThis.isSecureContext) return 'insecure';
    if ('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis) return undefined;
    const { system } = thisBrowser(navigator.userAgent, navigator.maxTouchPoints);
    return system === 'ios' && !matchMedia('(display-mode: standalone)').matches ? 'home-screen' : 'unsupported';
  },
  get userAgent() {
    return navigator.userAgent;
  },
  get touchPoints() {
    return navigator.maxTouchPoints;
  },
  permission: () => Notification.permission,
  ask: () => inTime(Notification.requestPermission(), patience.question, () => 'default'),
  find: (place) =>
    inTime(
      subscriptionAt(place).then((found) => (found ? describe(found) : undefined)),
      patience.answer,
      silence('browser'),
    ),
  async subscribe(key, place, fresh) {
    const registration = await inTime(registrationFor(place), patience.answer, silence('worker-offline'));
    const subscription = await inTime(subscribeIn(registration, key, fresh), patience.answer, silence('push-service')).catch(refused);
    return { found: await describe(subscription), told: told(subscription) };
  },
  async release(place) {
    const ended = subscriptionAt(place).then((found) => found?.unsubscribe());
    await inTime<unknown>(ended, patience.answer, silence('browser'));
  },
  watch,
});
