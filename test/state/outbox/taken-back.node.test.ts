import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type ResourceGroup } from '../../../src/contract/index.js';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { World } from '../../support/simulation.js';
import { simulatedStore } from '../../support/simulated-store.js';

const challenge = { purpose: 'profile', channels: ['email'] };

/** A form whose backend wants a proof, which the person gives when the test says so. */
async function form() {
  const world = new World();
  const backend = new Backend<Note>(world, { title: 'Ada', text: 'hello' });
  const { load, save } = backend.group(world.tab()) as Required<ResourceGroup<Note>>;
  const questions: ((proof?: string) => void)[] = [];
  const verify = () => new Promise<string | undefined>((answer) => questions.push(answer));
  const adapter: ResourceGroup<Note> = {
    load,
    save: (patch, call) =>
      call.proof
        ? world.pause(1000).then(() => save(patch, call))
        : Promise.reject(new AdapterError('verification-required', { challenge })),
  };
  const open = () => simulatedStore<Note>(world, backend, { whole: true, refused: 'stays', adapter, answers: { verify } });
  const one = open();
  await Promise.all([one.store.load(), world.run()]);
  one.store.edit({ title: 'Grace' });
  const outcome = one.store.submit();
  await world.run();
  const titleIn = ({ store }: typeof one) => store.$state.get() as { fields: { title?: { is: string; waiting?: string } } };
  return { world, backend, open, outcome, questions, store: one.store, title: () => titleIn(one).fields.title };
}

describe('what waits for a proof', () => {
  it('can be taken back: it was sent, and had no effect', async () => {
    const { world, backend, outcome, questions, store, title } = await form();
    questions[0]!();
    await world.run();
    await Promise.all([store.discard(['title']), world.run()]);
    assert.deepEqual([await outcome, title(), backend.applied.length], ['withdrawn', undefined, 0]);
  });

  it('is not sent when it was taken back elsewhere while the person was asked', async () => {
    const { world, backend, open, outcome, questions } = await form();
    const two = open();
    await Promise.all([two.store.load(), world.run()]);
    await Promise.all([two.store.discard(['title']), world.run()]);
    questions[0]!('123456');
    await world.run();
    assert.deepEqual([await outcome, backend.applied.length], ['withdrawn', 0]);
  });

  it('cannot be taken back once it goes with the proof', async () => {
    const { world, backend, outcome, questions, store, title } = await form();
    questions[0]!('123456');
    await world.run(world.now + 500);
    assert.equal(title()?.waiting, 'sending');
    await Promise.all([store.discard(['title']), world.run()]);
    assert.deepEqual([await outcome, backend.value.title], ['confirmed', 'Grace']);
  });
});
