import { isKept } from '../state/outbox/wish.js';
import type { Shared } from '../state/shared.js';

/** Where everything that was changed stands, by the groups of the adapter it belongs to. */
export interface Standing {
  drafts: string[];
  saving: string[];
  /** Accepted, and without an answer for now. */
  waiting: string[];
  /** Not accepted, or changed elsewhere too. */
  refused: string[];
  /** All that waits is on disk. */
  isKept: boolean;
  isOffline: boolean;
}

const away = ['network', 'server', 'sign-in', 'verification'];

export function standingOf({ drafts, outbox }: Pick<Shared, 'drafts' | 'outbox'>): Standing {
  const wishes = outbox.$wishes.get();
  const pending = wishes.filter(({ state }) => state === 'pending');
  const waiting = pending.filter((wish) => away.includes(wish.waiting ?? ''));
  const groups = (of: readonly { group: string }[]) => of.map(({ group }) => group);
  return {
    // A draft's key is that of its object: the group, and in a list the row after it.
    drafts: Object.entries(drafts.$drafts.get()).flatMap(([key, draft]) => Object.keys(draft).map(() => key.split('/')[0]!)),
    saving: groups(pending.filter((wish) => !waiting.includes(wish) && wish.waiting !== 'undo')),
    waiting: groups(waiting),
    refused: groups(wishes.filter(({ state }) => state !== 'pending')),
    isKept: waiting.every(isKept),
    isOffline: waiting.some((wish) => wish.waiting === 'network'),
  };
}
