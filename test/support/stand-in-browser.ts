import { fingerprintOf } from '../../src/features/notifications/notifications.js';
import type { PushBrowser, PushObstacle, PushWord } from '../../src/features/notifications/index.js';

export interface StandInState {
  obstacle: PushObstacle | undefined;
  userAgent: string;
  permission: NotificationPermission;
  /** What the person answers when the browser asks them. */
  answer: NotificationPermission;
  /** Of the subscription; missing: there is none. */
  endpoint: string | undefined;
  key: string;
  expiresAt: number | undefined;
  /** What subscribing ends with. */
  failure: Error | undefined;
}

/** A browser whose person, permission and push service do as a test says. */
export interface StandInBrowser extends PushBrowser {
  readonly state: StandInState;
  /** How often the person was asked, it subscribed, and ended a subscription. */
  readonly counts: { asked: number; subscribed: number; released: number };
  /** The person comes back to the page, or the browser or its worker has news. */
  tell(word?: PushWord): void;
}

export const macChrome =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

const keys = {
  p256dh: 'BHm6akAbWKXuekkc0vh0oRYPprD3xeqUGiulNFlK98Kq5OGu4bqNuurQVeF1ab2NtYKZxX5nMRUJNlg5zwMRxJU',
  auth: 'S8_O5UGqGXowBCmsCJ51wQ',
};

export function standInBrowser(given: Partial<StandInState> = {}): StandInBrowser {
  const state: StandInState = {
    obstacle: undefined,
    userAgent: macChrome,
    permission: 'default',
    answer: 'granted',
    endpoint: undefined,
    key: '',
    expiresAt: undefined,
    failure: undefined,
    ...given,
  };
  const counts = { asked: 0, subscribed: 0, released: 0 };
  const listeners = new Set<(word?: PushWord) => void>();

  async function found() {
    const { endpoint, key, expiresAt } = state;
    if (!endpoint) return undefined;
    return { fingerprint: await fingerprintOf(endpoint), key, ...(expiresAt !== undefined && { expiresAt }) };
  }

  return {
    state,
    counts,
    touchPoints: 0,
    get obstacle() {
      return state.obstacle;
    },
    get userAgent() {
      return state.userAgent;
    },
    permission: () => state.permission,
    async ask() {
      counts.asked += 1;
      return (state.permission = state.answer);
    },
    find: found,
    async subscribe(key, _place, fresh) {
      if (state.failure) throw state.failure;
      if (!state.endpoint || fresh || state.key !== key) {
        counts.subscribed += 1;
        Object.assign(state, { endpoint: `https://push.example/${Math.random()}`, key, expiresAt: undefined });
      }
      return { found: (await found())!, told: { endpoint: state.endpoint!, ...keys } };
    },
    async release() {
      if (state.endpoint) counts.released += 1;
      state.endpoint = undefined;
    },
    watch(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    tell: (word) => [...listeners].forEach((heard) => heard(word)),
  };
}
