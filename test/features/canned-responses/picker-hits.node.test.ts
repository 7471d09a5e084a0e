import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { AdapterError } from '../../../src/contract/index.js';
import type { CannedHits, CannedItem, CannedResponsesStore } from '../../../src/features/canned-responses/canned-responses.store.js';
import { PickerHits } from '../../../src/features/canned-responses/picker/picker-hits.js';

const item = (id: string) => ({ row: { id, shortCode: id } }) as CannedItem;
const hitsOf = (...ids: string[]): CannedHits => ({ items: ids.map(item), total: ids.length, complete: false });

/** A store of which a test says what it finds, and when the backend answers. */
function scene() {
  mock.timers.enable({ apis: ['setTimeout'] });
  const asked: { words: string; signal: AbortSignal; answer(hits: CannedHits): void; fail(error: unknown): void }[] = [];
  let [here, complete] = [hitsOf(), false];
  const store = {
    $responses: { get: () => ({ complete }) },
    find: (_: unknown, limit: number) => ({ ...here, items: here.items.slice(0, limit) }),
    ask: ({ text }: { text: string }, _: number, signal: AbortSignal) =>
      new Promise((answer, fail) => asked.push({ words: text, signal, answer, fail })),
  } as unknown as CannedResponsesStore;
  const hits = new PickerHits(store, () => {});
  return {
    hits,
    asked,
    holds(ids: string[], all = false) {
      here = { ...hitsOf(...ids), complete: all };
      complete = all;
    },
    ids: () => hits.items.map(({ row }) => row.id).join(),
    async wait(milliseconds = 100) {
      mock.timers.tick(milliseconds);
      await Promise.resolve();
    },
    answered: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
}

describe('what fits behind a "/"', () => {
  it('is what is known here at once, and asks nobody when that is all', async (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds, ids, wait, asked } = scene();
    holds(['a', 'b'], true);
    hits.look('x');
    assert.equal(ids(), 'a,b');
    await wait();
    assert.equal(asked.length, 0);
  });

  it('asks the backend once somebody pauses, and never shows a late answer', async (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds, ids, wait, asked, answered } = scene();
    holds(['a']);
    hits.look('r');
    hits.look('re');
    await wait();
    assert.deepEqual(
      asked.map(({ words }) => words),
      ['re'],
    );
    hits.look('ref');
    assert.equal(asked[0]!.signal.aborted, true);
    await wait();
    asked[1]!.answer(hitsOf('new'));
    await answered();
    asked[0]!.answer(hitsOf('old'));
    await answered();
    assert.equal(ids(), 'new');
  });

  it('keeps the chosen one chosen when the answer comes, and when the list changes', async (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds, wait, asked, answered } = scene();
    holds(['a', 'b']);
    hits.look('x');
    hits.move(1);
    await wait();
    asked[0]!.answer(hitsOf('c', 'a', 'b'));
    await answered();
    assert.equal(hits.chosen!.row.id, 'b');
    holds(['b', 'c'], true);
    hits.refresh();
    assert.deepEqual([hits.chosen!.row.id, hits.at], ['b', 0]);
  });

  it('chooses what took the place of a chosen one that is gone', (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds } = scene();
    holds(['a', 'b', 'c'], true);
    hits.look('x');
    hits.move(1);
    holds(['a', 'c'], true);
    hits.refresh();
    assert.equal(hits.chosen!.row.id, 'c');
    holds(['a'], true);
    hits.refresh();
    assert.equal(hits.chosen!.row.id, 'a');
    holds([], true);
    hits.refresh();
    assert.equal(hits.chosen, undefined);
  });

  it('says why there may be more, and shows what is here', async (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds, ids, wait, asked, answered } = scene();
    holds(['a']);
    hits.look('x');
    await wait();
    asked[0]!.fail(new AdapterError('offline'));
    await answered();
    assert.deepEqual([ids(), hits.error?.code, hits.isAsking], ['a', 'offline', false]);
    hits.look('xy');
    assert.equal(hits.error, undefined);
  });

  it('brings more at the end, up to two hundred, and then begins anew', (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds } = scene();
    holds(
      Array.from({ length: 500 }, (_, at) => `r${at}`),
      true,
    );
    hits.look('');
    assert.equal(hits.items.length, 20);
    hits.choose(19);
    hits.move(1);
    assert.deepEqual([hits.items.length, hits.at], [40, 20]);
    for (let press = 0; press < 30; press++) hits.move(10);
    assert.deepEqual([hits.items.length, hits.at], [200, 199]);
    hits.move(1);
    assert.equal(hits.at, 0);
    hits.move(-1);
    assert.equal(hits.at, 199);
    hits.move(-500);
    assert.equal(hits.at, 0);
  });

  it('hears of nothing once it is closed', async (t) => {
    t.after(() => mock.timers.reset());
    const { hits, holds, ids, wait, asked, answered } = scene();
    holds(['a']);
    hits.look('x');
    await wait();
    hits.close();
    asked[0]!.answer(hitsOf('b'));
    await answered();
    assert.equal(ids(), 'a');
    hits.look('y');
    hits.close();
    await wait();
    assert.equal(asked.length, 1);
  });
});
