import { inOrder, type Footprint, type Wish } from './wish.js';
import type { Json } from '../contract/index.js';

/** What lies on disk about one object. */
export interface Kept {
  /** In the order in which they were accepted. */
  wishes: Wish[];
  footprints: Footprint[];
}

/** What one transaction does to it. */
export interface Edit<R> {
  add?: Omit<Wish, 'seq'>[];
  put?: Wish[];
  remove?: Wish[];
  footprint?: Footprint;
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
  members: Record<string, DraftMember>;
}

/** Where wishes and drafts outlive the page. Every method is one transaction over all tabs. */
export interface OutboxStorage {
  readonly durable: boolean;
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

const draftName = ({ scope, key, tab }: KeptDraft) => JSON.stringify([scope, key, tab]);

/** What a draft becomes in the hands of another tab, whose own typing goes before. */
export const moved = (draft: KeptDraft, tab: string, own?: KeptDraft): KeptDraft => ({
  ...draft,
  tab,
  members: { ...draft.members, ...own?.members },
});

/** Enough to recognise our own writes of the last minutes; more would only grow. */
export const footprintsKept = 40;

/** For pages without a disk, sessions without an identity, and tests. Tabs of a test share one. */
export function memoryStorage(start: { wishes?: readonly Wish[] } = {}): OutboxStorage {
  let seq = 0;
  let wishes: Wish[] = (start.wishes ?? []).map((wish) => ({ ...wish, seq: ++seq }));
  let footprints: (Footprint & { scope: string })[] = [];
  let drafts: KeptDraft[] = [];
  const copy = <T>(value: T): T => structuredClone(value);
  const insert = (added: Omit<Wish, 'seq'>[]) => {
    const kept = added.map((wish) => ({ ...copy(wish), seq: ++seq }));
    wishes.push(...kept);
    return copy(kept);
  };
  return {
    durable: false,
    add: (added) => Promise.resolve(insert(added)),
    async change(scope, key, edit) {
      const mine = (one: { scope: string; key: string }) => one.scope === scope && one.key === key;
      const {
        add = [],
        put = [],
        remove = [],
        footprint,
        result,
      } = edit(copy({ wishes: inOrder(wishes.filter(mine)), footprints: footprints.filter(mine) }));
      const gone = new Set(remove.map((wish) => wish.seq));
      const changed = new Map(put.map((wish) => [wish.seq, copy(wish)]));
      wishes = wishes.filter((wish) => !gone.has(wish.seq)).map((wish) => changed.get(wish.seq) ?? wish);
      insert(add);
      if (footprint)
        footprints = [
          ...footprints.filter((one) => !mine(one)),
          ...footprints.filter(mine).slice(1 - footprintsKept),
          { ...copy(footprint), scope },
        ];
      return result;
    },
    all: (scope) => Promise.resolve(copy(inOrder(wishes.filter((wish) => wish.scope === scope)))),
    drafts: (scope) => Promise.resolve(copy(drafts.filter((draft) => draft.scope === scope))),
    async keepDraft(draft) {
      drafts = drafts.filter((one) => draftName(one) !== draftName(draft));
      if (Object.keys(draft.members).length) drafts.push(copy(draft));
    },
    async moveDrafts(scope, from, to) {
      const left = drafts.filter((one) => one.scope === scope && one.tab === from);
      drafts = drafts.filter((one) => !left.includes(one));
      return left.map((draft) => {
        const own = drafts.find((one) => draftName(one) === draftName({ ...draft, tab: to }));
        drafts = drafts.filter((one) => one !== own);
        drafts.push(moved(draft, to, own));
        return copy(draft);
      });
    },
    async wipe(scope) {
      const others = (one: { scope: string }) => one.scope !== scope;
      wishes = wishes.filter(others);
      footprints = footprints.filter(others);
      drafts = drafts.filter(others);
    },
  };
}
