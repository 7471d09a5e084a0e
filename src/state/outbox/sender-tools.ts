import type { ChallengeRequest } from '../../contract/index.js';
import type { News } from '../news.js';
import type { Platform } from '../platform/platform.js';
import type { Edit, Kept } from '../storage/storage.js';
import type { Wish } from './wish.js';

/** What a sender asks of its tab. */
export interface SenderTools {
  platform: Platform;
  news: News;
  /** `adapter[group]`, if this session has it. */
  group(name: string): unknown;
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  paused(): boolean;
  /** Another person, or nobody: an answer is told to nobody, and what lies on disk goes again, under its key, when they are back. */
  left(): boolean;
  /** False: it ended early, because somebody asked to try now. */
  rest(key: string, ms: number, why: 'network' | 'server' | 'undo'): Promise<boolean>;
  answered(): void;
  signIn(): void;
  mayAsk(wish: Wish): boolean;
  /** Asks the person; undefined: they would not, and these wishes do not ask again by themselves. */
  verify(request: ChallengeRequest, wishes: readonly Wish[]): Promise<string | undefined>;
}
