import { AdapterError, type ChallengeRequest, type Snapshot, type Write } from '../contract/index.js';
import { merge, type Batch } from './batch.js';
import type { News } from './news.js';
import { withPatience } from './patience.js';
import type { Platform } from './platform.js';
import { confirm, freeze, rebase, refuse, wait, type Next } from './settle.js';
import type { Edit, Kept } from './storage.js';
import { asAdapterError, backOff, verdictOn } from './verdict.js';
import type { Members, Verb, Wish } from './wish.js';

/** Asking for the newest version again and again means that somebody else writes all the time. */
const calmMerges = 3;

export interface SenderTools {
  platform: Platform;
  news: News;
  /** `adapter[group]`, if this session has it. */
  group(name: string): unknown;
  change<R>(key: string, edit: (kept: Kept) => Edit<R>): Promise<R>;
  paused(): boolean;
  /** Another person, or nobody: an answer is told to nobody, and what lies on disk goes again, under its key, when they are back. */
  left(): boolean;
  /** Ends early when somebody asks to try now. */
  rest(key: string, ms: number, why: 'network' | 'server' | 'undo'): Promise<void>;
  answered(): void;
  signIn(): void;
  mayAsk(wish: Wish): boolean;
  /** Asks the person; undefined: they would not, and these wishes do not ask again by themselves. */
  verify(request: ChallengeRequest, wishes: readonly Wish[]): Promise<string | undefined>;
}

type Verbs = { [V in Verb]?: (...args: unknown[]) => Promise<Snapshot<unknown> | undefined> } & {
  load?: (call: object) => Promise<Snapshot<unknown>>;
};

/** Sends what waits for one object, one batch after the other. Runs under the object's lock. */
export async function drain(key: string, tools: SenderTools): Promise<void> {
  const { platform, news, change } = tools;
  let failures = 0;
  let merges = 0;

  function perform(batch: Batch, proof?: string): Promise<Snapshot<unknown> | undefined> {
    const { group, verb } = batch.wishes[0]!;
    const verbs = tools.group(group) as Verbs;
    if (!verbs[verb]) return Promise.reject(new AdapterError('unsupported'));
    const args = { save: [batch.fields], create: [batch.fields], update: [batch.target, batch.fields], remove: [batch.target] }[verb];
    return withPatience(async (signal) => {
      if (verb === 'save' && batch.version === undefined && verbs.load) lookFirst(batch, await verbs.load({ signal }));
      const call: Write<Members> = { key: batch.id, version: batch.version, base: batch.base, proof, signal };
      return verbs[verb]!(...args, call);
    }, platform.sleep);
  }

  /** A backend without versions cannot tell that somebody else changed the same, so that is found out before the write. */
  function lookFirst(batch: Batch, current: Snapshot<unknown>): void {
    if (merge(batch, current.value as Members, batch.footprints).conflict.length) throw new AdapterError('stale', { current });
  }

  /** Before the wish leaves the disk, so that no screen shows the old value in between. */
  function learn(batch: Batch, snapshot: Snapshot<unknown> | undefined): void {
    const { group, verb, target } = batch.wishes[0]!;
    const id = batch.target ?? target;
    if (snapshot) news.tell({ group, snapshot, ...(id !== undefined && { id }) }, 'answer');
    else if (verb === 'remove' && id !== undefined) news.tell({ group, id, gone: true }, 'answer');
  }

  /** Undefined: a backend that does not say it for rows. */
  async function current(batch: Batch, error: AdapterError): Promise<Snapshot<unknown> | undefined> {
    const { group, verb } = batch.wishes[0]!;
    const { load } = tools.group(group) as Verbs;
    return error.problem.current ?? (verb === 'save' ? load?.({}) : undefined);
  }

  /** False: nothing more to do for now. */
  async function deliver(batch: Batch, proof?: string): Promise<boolean> {
    if (tools.paused()) return false;
    try {
      const snapshot = await perform(batch, proof);
      if (tools.left()) return false;
      failures = 0;
      merges = 0;
      tools.answered();
      const edit = confirm(batch, snapshot, platform.now());
      learn(batch, snapshot);
      await change(key, edit);
      return true;
    } catch (thrown) {
      if (tools.left()) return false;
      const error = asAdapterError(thrown);
      const verdict = verdictOn(error);
      switch (verdict.do) {
        case 'wait': {
          await change(key, wait(batch, verdict.waiting, error));
          await tools.rest(
            key,
            Math.max(backOff(failures++, platform.random), verdict.atLeast),
            verdict.atLeast ? 'server' : verdict.waiting,
          );
          return true;
        }
        case 'sign-in': {
          await change(key, wait(batch, 'sign-in'));
          tools.signIn();
          return false;
        }
        case 'verify': {
          if (proof !== undefined) {
            await change(key, refuse(batch, error));
            return true;
          }
          await change(key, wait(batch, 'verification'));
          const challenge = error.problem.challenge;
          if (!challenge || !batch.wishes.some(tools.mayAsk)) return false;
          const answer = await tools.verify(challenge, batch.wishes);
          return answer === undefined ? false : deliver(batch, answer);
        }
        case 'merge': {
          try {
            const newest = await current(batch, error);
            if (tools.left()) return false;
            if (newest) learn(batch, newest);
            await change(key, newest ? rebase(batch, newest) : refuse(batch, error));
          } catch (unloaded) {
            await change(key, wait(batch, 'server', asAdapterError(unloaded)));
            failures++;
          }
          if (++merges > calmMerges || failures) await tools.rest(key, backOff(Math.max(merges, failures), platform.random), 'server');
          return true;
        }
        case 'refuse': {
          const removed = batch.wishes[0]!.verb === 'remove' && (error.code === 'not-found' || error.code === 'gone');
          if (removed) learn(batch, undefined);
          await change(key, removed ? confirm(batch, undefined, platform.now()) : refuse(batch, error));
          return true;
        }
      }
    }
  }

  while (!tools.paused()) {
    const choice = { now: platform.now(), newId: platform.id, mayAsk: tools.mayAsk };
    const next: Next = await change(key, (kept) => freeze(kept, choice));
    if (next.is === 'nothing') return;
    if (next.is === 'later') await tools.rest(key, next.until - platform.now(), 'undo');
    else if (!(await deliver(next.batch))) return;
  }
}
