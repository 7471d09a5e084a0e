import type { PushSubscriptions, SubscribedBrowser } from './notifications.js';
import type { FoundSubscription } from './push-browser.js';
import type { PushMark } from './push.store.js';

/** What is known about pushing to this browser. */
export interface PushFacts {
  permission: NotificationPermission;
  /** The browser's own subscription. */
  found?: FoundSubscription | undefined;
  /** The backend's word. */
  backend: PushSubscriptions;
  mark?: Partial<PushMark> | undefined;
  /** Epoch ms. */
  now: number;
}

export type Care =
  /** It is as it should be. */
  | { do: 'nothing' }
  /** It is on, and nothing here says so yet. */
  | { do: 'mark'; id: string; fingerprint: string }
  /** Subscribes and tells the backend, quietly: the person turned it on here. */
  | { do: 'renew'; fresh: boolean; replaces?: string }
  /** The browser takes no more: the backend need not try. */
  | { do: 'withdraw'; id: string }
  /** Turned off from another browser. */
  | { do: 'forget' }
  /** It was somebody else's: nothing of theirs is shown to who is here now. */
  | { do: 'release' };

/** A subscription that ends within a day is renewed while it still works. */
const early = 24 * 60 * 60 * 1000;

export const itemOf = ({ found, backend }: Pick<PushFacts, 'found' | 'backend'>): SubscribedBrowser | undefined =>
  found && backend.items.find(({ fingerprint }) => fingerprint === found.fingerprint);

const bare = (key: string) => key.replace(/=+$/, '');

/** What is to be done so that what the browser, the backend and the person's will say is the same. */
export function careFor(facts: PushFacts): Care {
  const { permission, found, backend, mark, now } = facts;
  const known = backend.items.find(({ id }) => id === mark?.id);
  const replaces = known && { replaces: known.id };
  if (permission !== 'granted') return known ? { do: 'withdraw', id: known.id } : { do: 'nothing' };
  if (!found) return mark?.on ? { do: 'renew', fresh: false, ...replaces } : { do: 'nothing' };

  const hasOtherKey = found.key !== '' && bare(found.key) !== bare(backend.key);
  const item = itemOf(facts);
  if (item) {
    const ends = found.expiresAt !== undefined && found.expiresAt - now < early;
    if (hasOtherKey || ends) return { do: 'renew', fresh: true, replaces: item.id };
    const isMarked = mark?.on && mark.id === item.id && mark.fingerprint === item.fingerprint;
    return isMarked ? { do: 'nothing' } : { do: 'mark', id: item.id, fingerprint: item.fingerprint };
  }
  if (!mark?.on) return hasOtherKey ? { do: 'nothing' } : { do: 'release' };
  // The very one that the backend knew: somebody took it out there.
  if (mark.fingerprint === found.fingerprint) return { do: 'forget' };
  return { do: 'renew', fresh: hasOtherKey, ...replaces };
}
