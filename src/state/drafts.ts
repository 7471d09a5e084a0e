import { map, type ReadableAtom } from 'nanostores';
import type { Json } from '../contract/index.js';
import type { Platform } from './platform.js';
import type { DraftMember } from './storage.js';

export type Draft = Readonly<Record<string, DraftMember>>;

/** What was typed and not asked to be saved: kept over a reload, never sent. */
export interface Drafts {
  readonly $drafts: ReadableAtom<Readonly<Record<string, Draft>>>;
  of(key: string): Draft;
  put(key: string, draft: Draft): void;
  open(scope: string): Promise<void>;
  leave(): void;
}

const none: Draft = {};

export function createDrafts(platform: Promise<Platform>): Drafts {
  const $drafts = map<Record<string, Draft>>({});
  let scope: string | undefined;
  const unwritten = new Set<string>();
  let writing = false;

  /** One write at a time, and of the newest state only: a burst of typing costs two writes. */
  async function write(): Promise<void> {
    if (writing || scope === undefined) return;
    writing = true;
    const { storage } = await platform;
    for (const key of unwritten) {
      unwritten.delete(key);
      const members: Record<string, DraftMember> = { ...$drafts.get()[key] };
      // A draft that cannot be kept is still on screen; `$durable` of the outbox tells of a failing disk.
      await storage.keepDraft({ scope, key, members }).catch(() => {});
    }
    writing = false;
    if (unwritten.size) void write();
  }

  return {
    $drafts,
    of: (key) => $drafts.get()[key] ?? none,
    put(key, draft) {
      $drafts.setKey(key, draft);
      unwritten.add(key);
      void write();
    },
    async open(next) {
      if (scope !== undefined && scope !== next) $drafts.set({});
      scope = next;
      const { storage } = await platform;
      const kept = await storage.drafts(next).catch(() => []);
      if (scope !== next) return;
      for (const { key, members } of kept) $drafts.setKey(key, { ...members, ...$drafts.get()[key] });
      void write();
    },
    leave() {
      scope = undefined;
      unwritten.clear();
      $drafts.set({});
    },
  };
}

export const draftOf = (value: Json, base: Json, version?: string): DraftMember => ({
  value,
  base,
  ...(version !== undefined && { version }),
});
