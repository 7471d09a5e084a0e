import type { ReadableAtom } from 'nanostores';
import type { Capabilities } from '../contract/index.js';
import type { Drafts } from './storage/drafts.js';
import type { News } from './news.js';
import type { Outbox } from './outbox/outbox-state.js';
import type { Platform } from './platform/platform.js';
import type { Uploads } from './upload.js';

/** What the stores of one session share. */
export interface Shared {
  platform: Platform;
  outbox: Outbox;
  drafts: Drafts;
  news: News;
  $capabilities: ReadableAtom<Capabilities>;
  /** The person; undefined while nobody is known, and between one and the next. */
  $scope: ReadableAtom<string | undefined>;
  uploads: Uploads;
  /** A call was refused for want of a sign-in. */
  needsSignIn(): void;
}
