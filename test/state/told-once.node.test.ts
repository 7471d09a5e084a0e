import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atom } from 'nanostores';
import { toldOnce } from '../../src/state/told-once.js';

function sum() {
  const [$a, $b] = [atom(1), atom(2)];
  const counts = { worked: 0 };
  const $sum = toldOnce([$a, $b], (a, b) => (counts.worked++, a + b));
  return { $a, $b, $sum, counts };
}

describe('what is told once', () => {
  it('is worked out and told once for all that happens in a task', async () => {
    const { $a, $b, $sum, counts } = sum();
    const told: number[] = [];
    $sum.listen((value) => told.push(value));
    counts.worked = 0;
    for (let at = 0; at < 1000; at++) $a.set(at);
    $b.set(10);
    await Promise.resolve();
    assert.deepEqual([told, counts.worked], [[1009], 1]);
  });

  it('answers with what holds now whoever asks before it is told, and works that out once', async () => {
    const { $a, $sum, counts } = sum();
    const told: number[] = [];
    $sum.listen((value) => told.push(value));
    counts.worked = 0;
    $a.set(5);
    assert.deepEqual([$sum.get(), $sum.get(), counts.worked, told], [7, 7, 1, []]);
    await Promise.resolve();
    assert.deepEqual([told, counts.worked], [[7], 1]);
  });

  it('tells a newcomer what holds now, and nothing to whoever has left', async () => {
    const { $a, $sum } = sum();
    $a.set(3);
    const told: number[] = [];
    const stop = $sum.subscribe((value) => told.push(value));
    $a.set(4);
    stop();
    await Promise.resolve();
    assert.deepEqual(told, [5]);
  });
});
