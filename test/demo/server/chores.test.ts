import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Chores } from '../../../demo/server/chores.js';

interface Run {
  end(): void;
  fail(): void;
}

describe('chores', () => {
  let chores: Chores;
  let runs: Run[];
  const run = () => new Promise<void>((resolve, reject) => runs.push({ end: resolve, fail: () => reject(new Error('No luck.')) }));
  /** All that follows at once from what has happened. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    [chores, runs] = [new Chores(), []];
    chores.every(1_000, 'feed the cat', run);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('run each time', async () => {
    for (const expected of [1, 2, 3]) {
      mock.timers.tick(1_000);
      assert.equal(runs.length, expected);
      runs.at(-1)!.end();
      await settled();
    }
  });

  it('miss their turn while they are at work', async () => {
    mock.timers.tick(3_000);
    assert.equal(runs.length, 1);
    runs[0]!.end();
    await settled();
    mock.timers.tick(1_000);
    assert.equal(runs.length, 2);
    runs[1]!.end();
  });

  it('say what failed, and are done again', async () => {
    const warned = mock.method(console, 'warn', () => {});
    mock.timers.tick(1_000);
    runs[0]!.fail();
    await settled();
    assert.match(String(warned.mock.calls[0]!.arguments[0]), /feed the cat.*No luck/s);
    mock.timers.tick(1_000);
    assert.equal(runs.length, 2);
    runs[1]!.end();
  });

  it('are waited for at the end, and begin no more', async () => {
    mock.timers.tick(1_000);
    let isClosed = false;
    const closing = chores.close().then(() => void (isClosed = true));
    await settled();
    assert.equal(isClosed, false);
    runs[0]!.end();
    await closing;
    mock.timers.tick(5_000);
    assert.equal(runs.length, 1);
  });
});
