import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type ResourceGroup } from '../../../src/contract/index.js';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { World } from '../../support/simulation.js';
import { simulatedStore } from '../../support/simulated-store.js';

/** Its first answer comes after 100 ms, and asks to come back in a minute. */
async function scene() {
  const world = new World();
  const backend = new Backend<Note>(world, { title: 'Ada', text: 'hello' });
  const group = backend.group(world.tab());
  let asked = 0;
  const adapter = {
    load: group.load,
    async save(patch, call) {
      if (asked++ > 0) return group.save(patch, call);
      await world.pause(100);
      throw new AdapterError('rate-limited', { status: 429, retryAfter: 60_000 });
    },
  } as ResourceGroup<Note>;
  const { store } = simulatedStore(world, backend, { whole: true, refused: 'stays', adapter });
  await Promise.all([store.load(), world.run()]);
  store.edit({ title: 'Grace' });
  const outcome = store.submit();
  await world.run(world.now + 50);
  return { world, backend, store, outcome };
}

describe('an edit that the backend would rather have in a minute', () => {
  it('waits that long by itself', async () => {
    const { world, backend, outcome } = await scene();
    await world.run(world.now + 10_000);
    assert.equal(backend.value.title, 'Ada');
    await world.run();
    assert.equal(await outcome, 'confirmed');
  });

  it('is sent again at once where the person asked for that before the answer came', async () => {
    const { world, backend, store, outcome } = await scene();
    store.retry();
    await world.run(world.now + 1_000);
    assert.equal(backend.value.title, 'Grace');
    assert.equal(await outcome, 'confirmed');
  });
});
