import { map, type ReadableAtom } from 'nanostores';
import type { Json } from '../contract/index.js';
import type { Platform } from './platform.js';
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

export function createDrafts(platform: Promise<Platform>): Drafts {
  const $drafts = map<Record<string, Draft>>({});
  let scope: string | undefined;
  let tab = '';
  let goneFrom = () => {};
  const unwritten = new Map<string, KeptDraft>();
  let writing: Promise<void> | undefined;

  /** One write at a time, and of the newest state only: a burst of typing costs two writes. */
  async function write(): Promise<void> {
    const { storage } = await platform;
    for (const [name, draft] of unwritten) {
      unwritten.delete(name);
      // A draft that cannot be kept is still on screen; `$durable` of the outbox tells of a failing disk.
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
      const typed = Object.keys($drafts.get());
      const { storage, lock, id } = await platform;
      scope = next;
      const mine = (tab = id());
      void lock(`${next}/tab/${mine}`, () => new Promise<void>((resolve) => (goneFrom = resolve)));
      const adopt = async (from: string) => {
        if (scope !== next || tab !== mine) return;
        const left = await storage.moveDrafts(next, from, mine).catch(() => []);
        if (scope !== next || tab !== mine) return;
        for (const { key, members } of left) $drafts.setKey(key, { ...members, ...$drafts.get()[key] });
      };
      const kept = await storage.drafts(next).catch(() => []);
      typed.forEach(keep);
      // The lock of a tab is free once that tab is gone, be it now or later.
      const others = new Set(kept.map((draft) => draft.tab).filter((other) => other !== mine));
      for (const other of others) void lock(`${next}/tab/${other}`, () => adopt(other));
    },
    close() {
      scope = undefined;
      goneFrom();
    },
    async leave() {
      scope = undefined;
      goneFrom();
      $drafts.set({});
      await writing;
    },
  };
}

export const draftOf = (value: Json, base: Json, version?: string): DraftMember => ({
  value,
  base,
  ...(version !== undefined && { version }),
});
