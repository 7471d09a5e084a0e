import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drain } from '../../../src/state/outbox/sender.js';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { World } from '../../support/simulation.js';
import { simulatedStore } from '../../support/simulated-store.js';

/** A form in one tab, where what sends its edits does not load until `line.isUp`. */
async function scene() {
  const world = new World();
  const backend = new Backend<Note>(world, { title: 'Ada', text: 'hello' });
  const open = () => simulatedStore<Note>(world, backend, { whole: true, refused: 'stays' });
  const opened = open();
  const line = { isUp: false, asked: 0 };
  opened.tab.sender = () => {
    line.asked += 1;
    return line.isUp ? Promise.resolve({ drain }) : Promise.reject(new TypeError('offline'));
  };
  await Promise.all([opened.store.load(), world.run(world.now + 1000)]);
  const title = () => {
    const state = opened.store.$state.get();
    return state.phase === 'ready' ? state.fields.title : undefined;
  };
  return { ...opened, world, backend, open, line, title };
}

describe('what sends edits, and has not loaded', () => {
  it('is asked for before there is an edit', async () => {
    const { line } = await scene();
    assert.equal(line.asked, 1);
  });

  it('leaves the edit on disk, and says that it waits for the network', async () => {
    const { store, world, backend, title } = await scene();
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run(world.now + 60_000);
    const field = title();
    assert.deepEqual(
      [field?.is, field && 'waiting' in field && field.waiting, field && 'kept' in field && field.kept],
      ['pending', 'network', true],
    );
    assert.equal((await world.disk.all('person')).length, 1);
    assert.equal(backend.requests, 0);
  });

  it('is tried again by itself, and the edit is sent once', async () => {
    const { store, world, backend, line } = await scene();
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run(world.now + 60_000);
    line.isUp = true;
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.deepEqual([backend.value.title, backend.applied.length], ['Grace', 1]);
  });

  it('is tried again at once when the person asks', async () => {
    const { store, world, backend, line } = await scene();
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run(world.now + 1000);
    line.isUp = true;
    store.retry();
    await world.run(world.now + 1000);
    assert.equal(backend.value.title, 'Grace');
  });

  it('does not keep another tab from sending the edit', async () => {
    const { store, world, backend, open } = await scene();
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run(world.now + 1000);
    const other = open();
    await Promise.all([other.store.load(), world.run(world.now + 60_000)]);
    assert.equal(await outcome, 'confirmed');
    assert.deepEqual([backend.value.title, backend.applied.length], ['Grace', 1]);
  });
});
