import { isKept } from '../state/outbox/wish.js';
import type { Shared } from '../state/shared.js';

/** What a person would miss, had they closed the page now. */
export interface Unsaved {
  /** `group.member` of what was typed or chosen and not asked to be saved. */
  drafts: string[];
  /** Accepted edits without an answer, and files on their way. */
  pending: number;
  /** Of those: not on disk yet, so that closing the page now would lose them. */
  unkept: number;
  refused: number;
  /** Accepted edits on this device, if any, that a newer library wrote or that were damaged; they are left where they are. */
  unreadable?: number;
}

export function unsavedIn({ drafts, outbox, uploads }: Pick<Shared, 'drafts' | 'outbox' | 'uploads'>): Unsaved {
  const typed = Object.entries(drafts.$drafts.get());
  const wishes = outbox.$wishes.get();
  const files = (is: string) => [...uploads].filter(({ upload }) => upload.$upload.get().is === is).map(({ member }) => member);
  const sending = files('sending').length;
  const pending = wishes.filter((wish) => wish.state === 'pending').length;
  return {
    drafts: [...typed.flatMap(([key, draft]) => Object.keys(draft).map((member) => `${key}.${member}`)), ...files('staged')],
    pending: pending + sending,
    unkept: wishes.filter((wish) => !isKept(wish)).length + sending,
    refused: wishes.length - pending + files('failed').length,
    ...(outbox.unreadable && { unreadable: outbox.unreadable }),
  };
}
