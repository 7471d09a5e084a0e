import { atom, type ReadableAtom } from 'nanostores';
import type { AdapterError, Call, Heard, Snapshot } from '../contract/index.js';
import type { Source } from './news.js';
import { withPatience } from './platform/patience.js';
import type { ResourceState, Unavailable } from './resource-state.js';
import type { Shared } from './shared.js';
import { asAdapterError } from './ask.js';

export type RemoteState<T> =
  Exclude<ResourceState<T>, { phase: 'ready' }> | { phase: 'ready'; snapshot: Snapshot<T>; fresh: boolean; error?: AdapterError };

export interface Remote<T> {
  readonly $remote: ReadableAtom<RemoteState<T>>;
  load(): Promise<void>;
}

/** A load that a write of ours overtook is repeated; somebody who writes all the time must not make it endless. */
const longestChase = 3;

/** What the backend holds, as far as it is known here. It listens as long as its session lives. */
export function remote<T>(shared: Shared, group: string, adapter: { load(call: Call): Promise<Snapshot<T>> } | undefined): Remote<T> {
  const { platform, news, $capabilities, $scope, needsSignIn } = shared;
  const without = () => $capabilities.get()[group] === false;
  const start = (): RemoteState<T> =>
    adapter && !without() ? { phase: 'idle' } : { phase: 'unavailable', why: adapter ? 'backend' : 'no-group' };
  const $remote = atom<RemoteState<T>>(start());
  let loading: { done: Promise<void>; abort: AbortController } | undefined;
  let learnt = 0;
  let wanted = false;

  const unavailable = (why: Unavailable) => $remote.set({ phase: 'unavailable', why });

  function learn(snapshot: Snapshot<T>): void {
    const before = $remote.get();
    learnt++;
    if (before.phase === 'ready' && (snapshot.revision ?? Infinity) < (before.snapshot.revision ?? -Infinity)) return;
    if (before.phase === 'unavailable') return;
    $remote.set({ phase: 'ready', snapshot, fresh: true });
  }

  async function ask(abort: AbortController): Promise<void> {
    const before = $remote.get();
    if (before.phase !== 'ready') $remote.set({ phase: 'loading' });
    else $remote.set({ ...before, fresh: false });
    try {
      for (let round = 0; round < longestChase; round++) {
        const seen = learnt;
        const snapshot = await withPatience(() => adapter!.load({ signal: abort.signal }), platform.sleep);
        if (abort.signal.aborted) return;
        if (seen !== learnt && snapshot.revision === undefined) continue;
        return learn(snapshot);
      }
    } catch (thrown) {
      if (!abort.signal.aborted) fail(asAdapterError(thrown));
    }
  }

  function fail(error: AdapterError): void {
    const before = $remote.get();
    if (error.code === 'unauthorized') needsSignIn();
    if (error.code === 'forbidden') unavailable('forbidden');
    else if (before.phase === 'ready') $remote.set({ ...before, error });
    else if (before.phase !== 'unavailable') $remote.set({ phase: 'failed', error });
  }

  function load(): Promise<void> {
    if (!adapter || without()) return Promise.resolve();
    if (loading) return loading.done;
    const abort = new AbortController();
    const done = ask(abort).finally(() => {
      if (loading?.abort === abort) loading = undefined;
    });
    loading = { done, abort };
    return done;
  }

  function hear(change: Heard, source: Source): void {
    if (!('group' in change) || (change.group !== group && change.group !== '*')) return;
    const snapshot = 'snapshot' in change ? (change.snapshot as Snapshot<T> | undefined) : undefined;
    if (snapshot && (source === 'answer' || snapshot.revision !== undefined)) return learn(snapshot);
    const { phase } = $remote.get();
    // What is being loaded may be older than the hint.
    if (loading) void loading.done.then(load);
    else if (phase === 'ready' || phase === 'failed') void load();
  }

  news.hear(hear);
  $capabilities.subscribe(() => {
    if (adapter && without()) unavailable('backend');
  });
  // Nobody any more: nothing of the person stays on screen, and the next one is shown the same.
  $scope.listen((next) => {
    if (next !== undefined) return void (wanted && load());
    wanted ||= $remote.get().phase !== 'idle';
    loading?.abort.abort();
    loading = undefined;
    $remote.set(start());
  });

  return { $remote, load };
}
