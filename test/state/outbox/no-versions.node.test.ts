import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResourceGroup } from '../../../src/contract/index.js';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { simulatedStore } from '../../support/simulated-store.js';
import { World } from '../../support/simulation.js';

describe('a backend without versions', () => {
  it('is looked at before the write, so that nothing changed elsewhere is overwritten unseen', async () => {
    const world = new World();
    const backend = new Backend<Note>(world, { title: 'Ada', text: 'hello' });
    const { load, save } = backend.group(world.tab());
    const adapter: ResourceGroup<Note> = {
      load: async (call) => ({ value: (await load(call)).value }),
      save: async (patch, call) => ({ value: (await save(patch, call)).value }),
    };
    const { store } = simulatedStore<Note>(world, backend, { whole: true, refused: 'stays', adapter });
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Grace' });
    backend.elsewhere({ title: 'Hedy' });
    const outcomes = [store.submit(), store.submit()];
    await world.run();
    assert.deepEqual(await Promise.all(outcomes), ['conflict', 'conflict']);
    const state = store.$state.get();
    assert.deepEqual(state.phase === 'ready' && state.fields.title, { is: 'conflict', value: 'Grace', theirs: 'Hedy' });
    assert.equal(backend.value.title, 'Hedy');
    void store.resolve('title', 'mine');
    await world.run();
    assert.equal(backend.value.title, 'Grace');
  });
});
