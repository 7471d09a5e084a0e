import type { Heard } from '../contract/index.js';
import type { Platform } from './platform/platform.js';
import { tabTalk } from './platform/tab-talk.js';

/**
 * How we know: `answer` to a call of ours, in whatever tab, which is true as it stands; or an unasked `event`,
 * which without a revision is only a hint to load again.
 */
export type Source = 'answer' | 'event';

/** What became known about remote objects, from whatever side: an answer here, another tab, the backend's events. */
export interface News {
  /** To the stores here and in the other tabs. */
  tell(change: Heard, source: Source): void;
  /** To the stores here only. */
  tellHere(change: Heard, source: Source): void;
  hear(heard: (change: Heard, source: Source) => void): () => void;
  close(): void;
}

interface Message {
  heard: Heard;
  source: Source;
}

export function createNews(platform: Pick<Platform, 'tell' | 'hear'>, scope: () => string | undefined): News {
  const listeners = new Set<(change: Heard, source: Source) => void>();
  const tellHere: News['tellHere'] = (change, source) => [...listeners].forEach((heard) => heard(change, source));
  const tabs = tabTalk<Message>(platform, scope, ({ heard, source = 'event' }) => heard && tellHere(heard, source));
  return {
    tellHere,
    tell(heard, source) {
      tellHere(heard, source);
      tabs.tell({ heard, source });
    },
    hear(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    close() {
      listeners.clear();
      tabs.close();
    },
  };
}
