import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type CollectionGroup, type Write } from '../../src/contract/index.js';
import { ready, type Reply } from '../support/library.js';

type Import = NonNullable<CollectionGroup<Reply>['import']>;
type Given = Parameters<Import>[0];

const replies = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `i${String(at).padStart(5, '0')}`, text: '' }));

/** `before` and `after` stand round each call to the backend. */
async function importing(between: {
  before?(call: number, rows: Given): Promise<void> | void;
  after?(call: number): Promise<void> | void;
}) {
  const opened = await ready();
  const { adapter, world } = opened;
  const { import: real } = adapter;
  const keys: string[] = [];
  const sizes: number[] = [];
  const answers = new Map<string, ReturnType<Import>>();
  adapter.import = async (rows, call: Write<Reply>) => {
    keys.push(call.key);
    sizes.push(rows.length);
    await between.before?.(keys.length, rows);
    if (!answers.has(call.key)) answers.set(call.key, real!(rows, call));
    const answer = await answers.get(call.key)!;
    await between.after?.(keys.length);
    return answer;
  };
  const progress: number[] = [];
  const stop = new AbortController();
  const run = async (rows: Given, cancelAt?: number) => {
    const done = opened.replies.import(
      rows,
      (count) => {
        progress.push(count);
        if (count === cancelAt) stop.abort();
      },
      stop.signal,
    );
    const [outcome] = await Promise.all([done.catch((error: AdapterError) => error), world.run()]);
    return outcome;
  };
  return { ...opened, run, keys, sizes, progress, stop };
}

describe('an import', () => {
  it('sends a portion again under the same key when its answer is lost, so that nothing comes twice', async () => {
    const lost = (call: number) => (call === 2 ? Promise.reject(new AdapterError('timeout', { applied: 'unknown' })) : undefined);
    const { run, keys, progress, library } = await importing({ after: lost });
    assert.deepEqual(await run(replies(1200)), []);
    assert.equal(keys[1], keys[2]);
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual([progress, library.rows.size], [[500, 1000, 1200], 1203]);
  });

  it('waits as long as a backend asks it to', async () => {
    const limited = (call: number) => (call === 1 ? Promise.reject(new AdapterError('rate-limited', { retryAfter: 30_000 })) : undefined);
    const { run, world, progress } = await importing({ before: limited });
    const began = world.now;
    await run(replies(10));
    assert.ok(world.now - began >= 30_000);
    assert.deepEqual(progress, [10]);
  });

  it('that is cancelled ends with what was done, and its rows are shown', async () => {
    const { run, progress, keys, library, replies: store } = await importing({});
    assert.deepEqual(await run([{ code: '', text: '' }, ...replies(1999)], 1000), [{ row: 0, fields: { code: { code: 'required' } } }]);
    assert.deepEqual([progress, keys.length, library.rows.size], [[500, 1000], 2, 1002]);
    assert.equal(store.$state.get().rows.length, 1002);
  });

  it('counts the portion that was on its way when it was cancelled', async () => {
    const scene = await importing({ before: (call) => (call === 2 ? scene.stop.abort() : undefined) });
    await scene.run(replies(2000));
    assert.deepEqual([scene.progress, scene.library.rows.size], [[500, 1000], 1003]);
  });

  it('does not wait for the network any longer when it is cancelled', async () => {
    const scene = await importing({
      before(call) {
        if (call === 2) scene.stop.abort();
        if (call > 1) throw new AdapterError('offline');
      },
    });
    assert.deepEqual(await scene.run(replies(2000)), []);
    assert.deepEqual([scene.progress, scene.keys.length], [[500], 2]);
  });

  it('rejects when the backend says no, and shows what came before', async () => {
    const {
      run,
      progress,
      replies: store,
    } = await importing({
      before: (call) => (call === 2 ? Promise.reject(new AdapterError('forbidden')) : undefined),
    });
    const error = (await run(replies(1200))) as AdapterError;
    assert.deepEqual([error.code, progress, store.$state.get().rows.length], ['forbidden', [500], 503]);
  });

  it('gives up on a network that does not come back', async () => {
    const { run, keys } = await importing({ before: () => Promise.reject(new AdapterError('offline')) });
    assert.equal(((await run(replies(10))) as AdapterError).code, 'offline');
    assert.equal(keys.length, 9);
  });

  it('sends fewer rows at once when they are too large together, and gives up on one that is too large alone', async () => {
    const tooLarge = (_: number, rows: Given) => {
      if (rows.length > 200) throw new AdapterError('too-large');
    };
    const { run, sizes, library } = await importing({ before: tooLarge });
    assert.deepEqual(await run(replies(300)), []);
    assert.deepEqual([sizes, library.rows.size], [[300, 250, 125, 125, 50], 303]);
    const alone = await importing({ before: () => Promise.reject(new AdapterError('too-large')) });
    assert.equal(((await alone.run(replies(1))) as AdapterError).code, 'too-large');
  });
});
