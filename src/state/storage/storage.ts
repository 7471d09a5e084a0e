import { atom, type ReadableAtom } from 'nanostores';
import type { Json } from '../../contract/index.js';
import type { Transact } from './tables.js';
import type { Footprint, Wish } from '../outbox/wish.js';

/** What lies on disk about one object. */
export interface Kept {
  wishes: Wish[];
  footprints: Footprint[];
}

/** What one transaction does to it. */
export interface Edit<R> {
  add?: Omit<Wish, 'seq'>[];
  put?: Wish[];
  remove?: Wish[];
  footprints?: readonly Footprint[];
  result: R;
}

export interface DraftMember {
  value: Json;
  base: Json;
  version?: string;
}

export interface KeptDraft {
  scope: string;
  /** The tab that types it: two tabs do not write over each other. */
  tab: string;
  key: string;
  /** None: there is no draft any more. */
  members: Record<string, DraftMember>;
}

/** Where wishes and drafts outlive the page. Every method is one transaction over all tabs; answers come in the order of the questions. */
export interface OutboxStorage {
  /** False: what is written now is lost when the page closes. */
  readonly $durable: ReadableAtom<boolean>;
  add(wishes: Omit<Wish, 'seq'>[]): Promise<Wish[]>;
  /** `edit` must be pure and synchronous. */
  change<R>(scope: string, key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  all(scope: string): Promise<Wish[]>;
  drafts(scope: string): Promise<KeptDraft[]>;
  keepDraft(draft: KeptDraft): Promise<void>;
  /** Gives the drafts of a tab that is gone to another, under what that one has itself. Returns what changed hands. */
  moveDrafts(scope: string, from: string, to: string): Promise<KeptDraft[]>;
  wipe(scope: string): Promise<void>;
}

/** Enough to recognise our own writes of the last minutes; more would only grow. */
export const footprintsKept = 40;

const isTyped = ({ members }: KeptDraft) => Object.keys(members).length > 0;

export function storageOn(transact: Transact, durable: boolean): OutboxStorage {
  return {
    $durable: atom(durable),
    add: (added) => transact('readwrite', ({ wishes }) => Promise.all(added.map(wishes.add)), 'at once'),
    change: (scope, key, edit) =>
      transact('readwrite', async ({ wishes, footprints }) => {
        const steps = await footprints.of(scope, key);
        const {
          add = [],
          put = [],
          remove = [],
          footprints: made = [],
          result,
        } = edit({ wishes: await wishes.of(scope, key), footprints: steps });
        await Promise.all([
          ...remove.map(wishes.delete),
          ...put.map(wishes.put),
          ...add.map(wishes.add),
          ...made.map((footprint) => footprints.add({ ...footprint, scope })),
          ...steps.slice(0, made.length && -footprintsKept + made.length).map(footprints.delete),
        ]);
        return result;
      }),
    all: (scope) => transact('readonly', ({ wishes }) => wishes.of(scope), 'at once'),
    drafts: (scope) => transact('readonly', async ({ drafts }) => (await drafts.of(scope)).filter(isTyped), 'at once'),
    keepDraft: (draft) => transact('readwrite', async ({ drafts }) => void (await drafts.put(draft)), 'at once'),
    moveDrafts: (scope, from, to) =>
      transact('readwrite', async ({ drafts }) => {
        const all = await drafts.of(scope);
        const left = all.filter((draft) => draft.tab === from && isTyped(draft));
        for (const draft of left) {
          const own = all.find((one) => one.tab === to && one.key === draft.key);
          await drafts.put({ ...draft, members: {} });
          await drafts.put({ ...draft, tab: to, members: { ...draft.members, ...own?.members } });
        }
        return left;
      }),
    wipe: (scope) =>
      transact('readwrite', async ({ wishes, footprints, drafts }) => {
        await Promise.all([
          ...(await wishes.of(scope)).map(wishes.delete),
          ...(await footprints.of(scope)).map(footprints.delete),
          ...(await drafts.of(scope)).map(drafts.delete),
        ]);
      }),
  };
}
