import { map, type ReadableAtom } from 'nanostores';
import type { Json } from '../contract/index.js';
import type { Platform } from './platform.js';
import type { DraftMember, KeptDraft } from './storage.js';

export type Draft = Readonly<Record<string, DraftMember>>;

/** What was typed and not asked to be saved: kept over a reload, never sent. */
export interface Drafts {
  readonly $drafts: ReadableAtom<Readonly<Record<string, Draft>>>;
  of(key: string): Draft;
  put(key: string, draft: Draft): void;
  open(scope: string): Promise<void>;
  /** Forgets what is shown. Fulfilled when what was typed is on disk. */
  leave(): Promise<void>;
}

const none: Draft = {};

export function createDrafts(platform: Promise<Platform>): Drafts {
  const $drafts = map<Record<string, Draft>>({});
  let scope: string | undefined;
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
    unwritten.set(`${scope}/${key}`, { scope, key, members: { ...$drafts.get()[key] } });
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
      scope = next;
      const typed = Object.keys($drafts.get());
      const { storage } = await platform;
      const kept = await storage.drafts(next).catch(() => []);
      if (scope !== next) return;
      for (const { key, members } of kept) $drafts.setKey(key, { ...members, ...$drafts.get()[key] });
      typed.forEach(keep);
    },
    async leave() {
      scope = undefined;
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
