import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sleep } from '../../../src/state/platform/sleep.js';

describe('sleep', () => {
  it('does not end at once when it is longer than a timer can be', async () => {
    const { setTimeout: timer } = globalThis;
    const asked: (number | undefined)[] = [];
    const wake = new AbortController();
    globalThis.setTimeout = ((run: () => void, ms?: number) => (asked.push(ms), timer(run, ms))) as typeof setTimeout;
    try {
      const slept = sleep(2 ** 40, wake.signal);
      wake.abort();
      await slept;
    } finally {
      globalThis.setTimeout = timer;
    }
    assert.ok(asked[0]! < 2 ** 31, `${asked[0]} ms`);
  });
});
