import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStorage } from '../../../src/state/storage/memory-storage.js';
import { steadyStorage } from '../../../src/state/storage/steady-storage.js';
import type { OutboxStorage } from '../../../src/state/storage/storage.js';
import { readable, type Wish } from '../../../src/state/outbox/wish.js';

const scope = 'ada';
const key = 'note';
const wish = (id: string, more: object = {}): Omit<Wish, 'seq'> => ({
  ...{ id, scope, key, group: 'note', verb: 'save', fields: { title: id }, base: {}, whole: true, at: 1, format: 1, state: 'pending' },
  ...more,
});

/** A disk with two edits, that can be taken away; `rested` lets it be tried again. */
async function scene() {
  const disk = memoryStorage();
  let isBroken = false;
  let wake = () => {};
  const flaky = new Proxy<OutboxStorage>(disk, {
    get(_, name: keyof OutboxStorage) {
      const use = disk[name];
      return typeof use === 'function' && isBroken ? () => Promise.reject(new Error('away')) : use;
    },
  });
  const steady = steadyStorage(flaky, () => (isBroken ? new Promise((resolve) => (wake = resolve)) : Promise.resolve()));
  await steady.add([wish('a'), wish('newer', { format: 2 }), wish('b')]);
  await steady.all(scope);
  isBroken = true;
  const part = (id: string) =>
    steady.change(scope, key, ({ wishes }) => ({
      add: [wish(`${id}+`, { order: wishes.find((one) => one.id === id)!.seq })],
      result: undefined,
    }));
  const back = async () => {
    isBroken = false;
    const durable = new Promise<void>((resolve) => steady.$durable.listen((is) => is && resolve()));
    wake();
    await durable;
  };
  return { disk, steady, part, back };
}

const ids = (wishes: readonly Wish[]) => wishes.map(({ id }) => id);

describe('what happened in memory while the disk was away', () => {
  it('lies there in the order in which it was accepted, with every part in the place of the whole', async () => {
    const { disk, steady, part, back } = await scene();
    await part('a');
    await steady.add([wish('c'), wish('d')]);
    await part('c');
    // By a tab whose disk works.
    await disk.add([wish('x')]);
    await back();
    assert.deepEqual(ids(readable(await disk.all(scope))), ['a', 'a+', 'b', 'x', 'c', 'c+', 'd']);
  });

  it('does not touch what cannot be read', async () => {
    const { disk, steady, back } = await scene();
    await steady.change(scope, key, ({ wishes }) => ({ remove: readable(wishes), result: undefined }));
    await back();
    assert.deepEqual(ids(await disk.all(scope)), ['newer']);
  });

  it('is tried again as long as the disk is away, and is not there twice after a half success', async () => {
    const { disk, steady, back } = await scene();
    await steady.add([wish('c'), wish('other', { key: 'other' })]);
    const { change } = disk;
    let times = 0;
    disk.change = (...args) => (++times === 2 ? Promise.reject(new Error('full')) : change(...args));
    await steady.change(scope, key, () => ({ result: undefined }));
    await back();
    assert.ok(times > 2);
    assert.deepEqual(ids(readable(await disk.all(scope))), ['a', 'b', 'c', 'other']);
  });
});
