import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type ResourceGroup } from '../../../src/contract/index.js';
import { Backend } from '../../support/simulated-backend.js';
import { simulatedStore } from '../../support/simulated-store.js';
import { World } from '../../support/simulation.js';

/** A member is a cell, `event:channel`; which there are, the backend says. */
interface Matrix {
  [cell: `${string}:${string}`]: boolean;
}

const events = ['created', 'assigned', 'mention', 'message', 'sla'];
const all = (channel: string, value: boolean) => Object.fromEntries(events.map((event) => [`${event}:${channel}`, value])) as Matrix;

async function matrix(refused?: keyof Matrix) {
  const world = new World();
  const backend = new Backend<Matrix>(world, { ...all('email', false), ...all('push', false) });
  const group = backend.group(world.tab()) as unknown as Required<ResourceGroup<Matrix>>;
  const adapter: ResourceGroup<Matrix> = {
    load: (call) => group.load(call),
    async save(patch, call) {
      if (refused !== undefined && patch[refused]) throw new AdapterError('forbidden', { fields: { [refused]: { code: 'locked' } } });
      return group.save(patch, call);
    },
  };
  const { store, outbox } = simulatedStore<Matrix>(world, backend, { whole: false, refused: 'returns', adapter });
  await Promise.all([store.load(), world.run()]);
  const state = () => store.$state.get() as Extract<ReturnType<typeof store.$state.get>, { phase: 'ready' }>;
  return { world, backend, store, outbox, state };
}

describe('a matrix of cells', () => {
  it('sends a row and a column that cross as one request each at most, and ends right', async () => {
    const { world, backend, store } = await matrix();
    const outcomes = [store.set(all('email', true)), store.set({ 'mention:email': false, 'mention:push': true })];
    await world.run();
    assert.deepEqual(await Promise.all(outcomes), ['confirmed', 'confirmed']);
    assert.deepEqual(backend.value, { ...all('email', true), ...all('push', false), 'mention:email': false, 'mention:push': true });
    assert.ok(backend.requests <= 2, `${backend.requests} requests`);
  });

  it('refuses one cell of ten and saves the nine', async () => {
    const { world, backend, store, state } = await matrix('sla:push');
    const outcome = store.set({ ...all('email', true), ...all('push', true) });
    await world.run();
    assert.equal(await outcome, 'refused');
    assert.deepEqual(backend.value, { ...all('email', true), ...all('push', true), 'sla:push': false });
    assert.deepEqual(state().fields, { 'sla:push': { is: 'refused', value: true, code: 'forbidden', field: { code: 'locked' } } });
    assert.equal(state().value['sla:push'], false);
  });

  it('takes a cell that the backend never had for empty, not for changed by somebody else', async () => {
    const { world, backend, store } = await matrix();
    backend.elsewhere({ 'mention:push': true });
    const outcome = store.set({ 'created:sms': true });
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.equal(backend.value['created:sms'], true);
  });
});
