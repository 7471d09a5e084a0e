import { map, type ReadableAtom } from 'nanostores';
import type { Json } from '../../contract/index.js';
import type { Platform } from '../platform/platform.js';
import type { DraftMember, KeptDraft } from './storage.js';

export type Draft = Readonly<Record<string, DraftMember>>;

/**
 * What was typed and not asked to be saved: kept over a reload, never sent. Each tab has its own; what a closed one leaves
 * behind is taken up by one that is open.
 */
export interface Drafts {
  readonly $drafts: ReadableAtom<Readonly<Record<string, Draft>>>;
  of(key: string): Draft;
  put(key: string, draft: Draft): void;
  open(scope: string): Promise<void>;
  /** Forgets what is shown. Fulfilled when what was typed is on disk. */
  leave(): Promise<void>;
  /** What is typed stays on disk, for whoever opens next. */
  close(): void;
}

const none: Draft = {};

export function createDrafts(platform: Platform): Drafts {
  const { storage } = platform;
  const $drafts = map<Record<string, Draft>>({});
  let scope: string | undefined;
  let tab = '';
  /** Ends when this tab is left by the person, and with it the sign that somebody types here. */
  let visit = new AbortController();
  const unwritten = new Map<string, KeptDraft>();
  let writing: Promise<void> | undefined;

  /** One write at a time, and of the newest state only: a burst of typing costs two writes. */
  async function write(): Promise<void> {
    for (const [name, draft] of unwritten) {
      unwritten.delete(name);
      // A draft that cannot be kept is still on screen; `$durable` tells of a failing disk.
      await storage.keepDraft(draft).catch(() => {});
    }
    writing = undefined;
  }

  function keep(key: string): void {
    if (scope === undefined) return;
    unwritten.set(`${scope}/${key}`, { scope, key, tab, members: { ...$drafts.get()[key] } });
    writing ??= write();
  }

  return {
    $drafts,
    of: (key) => $drafts.get()[key] ?? none,
    put(key, draft) {
      $drafts.setKey(key, draft);
      keep(key);
    },
    async open(next) {
      if (scope === next) return;
      const before = Object.keys($drafts.get());
      scope = next;
      const mine = (tab = platform.id());
      const { signal } = (visit = new AbortController());
      // A frozen tab still has what is typed in it on its screen, so nobody takes this away from it.
      const queue = (name: string, run: () => Promise<unknown>) => void platform.queue(`${next}/tab/${name}`, run, signal).catch(() => {});
      queue(mine, () => new Promise((resolve) => signal.addEventListener('abort', resolve)));
      const adopt = async (from: string) => {
        if (signal.aborted) return;
        const left = await storage.moveDrafts(next, from, mine);
        if (signal.aborted) return;
        for (const { key, members } of left) $drafts.setKey(key, { ...sound(members), ...$drafts.get()[key] });
      };
      const kept = await storage.drafts(next).catch(() => []);
      before.forEach(keep);
      // The lock of a tab is free once that tab is gone, be it now or later.
      const others = new Set(kept.map((draft) => draft.tab).filter((other) => other !== mine));
      for (const other of others) queue(other, () => adopt(other));
    },
    close() {
      scope = undefined;
      visit.abort();
    },
    async leave() {
      scope = undefined;
      visit.abort();
      $drafts.set({});
      await writing;
    },
  };
}

/** What was damaged from outside cannot be shown. */
const sound = (members: Draft): Draft => Object.fromEntries(Object.entries(members).filter(([, typed]) => typed?.value !== undefined));

export const draftOf = (value: Json, base: Json, version?: string): DraftMember => ({
  value,
  base,
  ...(version !== undefined && { version }),
});
