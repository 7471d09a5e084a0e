import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type Noun, type ResourceGroup } from '../../../src/contract/index.js';
import type { FieldState, ResourceState } from '../../../src/state/resource-state.js';
import { retention } from '../../../src/state/outbox/wish.js';
import { Backend, type Flags, type Note } from '../../support/simulated-backend.js';
import { World } from '../../support/simulation.js';
import { simulatedStore, type Answers } from '../../support/simulated-store.js';

const fieldsOf = <T>(state: ResourceState<T>) => (state.phase === 'ready' ? state.fields : {}) as Record<string, FieldState | undefined>;
const valueOf = <T>(state: ResourceState<T>) => (state.phase === 'ready' ? state.value : undefined);

/** Refuses by rule what is written, before it reaches the backend. */
function guarded<T extends Noun<T>>(group: object, refuse: (patch: Partial<T>, call: { proof?: string }) => AdapterError | undefined) {
  const { load, save } = group as Required<ResourceGroup<never>>;
  return {
    load,
    async save(patch: Partial<T>, call: { proof?: string }) {
      const error = refuse(patch, call);
      if (error) throw error;
      return save(patch as never, call as never);
    },
  } as unknown as ResourceGroup<T>;
}

async function form(refuse: (patch: Partial<Note>, call: { proof?: string }) => AdapterError | undefined, answers?: Answers) {
  const world = new World();
  const backend = new Backend<Note>(world, { title: 'Ada', text: 'hello' });
  const make = () =>
    simulatedStore<Note>(world, backend, {
      whole: true,
      refused: 'stays',
      adapter: guarded<Note>(backend.group(world.tab()), refuse),
      answers,
    });
  const one = make();
  await Promise.all([one.store.load(), world.run()]);
  return { world, backend, make, ...one };
}

async function switches(
  refuse: (patch: Partial<Flags>, call: { proof?: string }) => AdapterError | undefined = () => undefined,
  answers?: Answers,
) {
  const world = new World();
  const backend = new Backend<Flags>(world, { flag0: false, flag1: false });
  const adapter = guarded<Flags>(backend.group(world.tab()), refuse);
  const { store, outbox } = simulatedStore<Flags>(world, backend, { whole: false, refused: 'returns', adapter, answers });
  await Promise.all([store.load(), world.run()]);
  return { world, backend, store, outbox };
}

describe('a refused edit', () => {
  it('stays in the form with its reason, and the whole form with it', async () => {
    const { world, backend, store } = await form(({ title }) =>
      title === '' ? new AdapterError('invalid', { fields: { title: { code: 'required' } } }) : undefined,
    );
    store.edit({ title: '', text: 'kept' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'refused');
    const fields = fieldsOf(store.$state.get());
    assert.deepEqual(fields['title'], { is: 'refused', value: '', code: 'invalid', field: { code: 'required' } });
    assert.equal(fields['text']?.is, 'refused');
    assert.deepEqual(valueOf(store.$state.get()), { title: '', text: 'kept' });
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run();
    assert.deepEqual(backend.value, { title: 'Grace', text: 'kept' });
    assert.deepEqual(fieldsOf(store.$state.get()), {});
  });

  it('is dropped by discard', async () => {
    const { world, backend, store, outbox } = await form(() => new AdapterError('invalid', { fields: { title: { code: 'required' } } }));
    store.edit({ title: '' });
    void store.submit();
    await world.run();
    void store.discard();
    await world.run();
    assert.deepEqual(
      [valueOf(store.$state.get()), outbox.$wishes.get().length, backend.applied.length],
      [{ title: 'Ada', text: 'hello' }, 0, 0],
    );
  });

  it('gives a switch back what holds, and takes no other switch with it', async () => {
    const { world, backend, store } = await switches(({ flag1 }) =>
      flag1 ? new AdapterError('forbidden', { fields: { flag1: { code: 'read-only' } } }) : undefined,
    );
    const outcomes = [store.set({ flag1: true }), store.set({ flag0: true })];
    await world.run();
    assert.deepEqual(await Promise.all(outcomes), ['refused', 'confirmed']);
    assert.deepEqual(valueOf(store.$state.get()), { flag0: true, flag1: false });
    assert.equal(fieldsOf(store.$state.get())['flag1']?.is, 'refused');
    assert.deepEqual(backend.value, { flag0: true, flag1: false });
  });
});

describe('quick changes', () => {
  it('sends sixty flips in few requests and ends right', async () => {
    const { world, backend, store } = await switches();
    backend.trouble.latency = 300;
    for (let flip = 1; flip <= 60; flip++) world.after(flip * 20, () => void store.set({ flag0: flip % 2 === 1, flag1: flip % 3 === 0 }));
    await world.run();
    assert.deepEqual(backend.value, { flag0: false, flag1: true });
    assert.ok(backend.requests <= 12, `${backend.requests} requests`);
  });

  it('sends the last of several answers that were lost only once', async () => {
    const { world, backend, store } = await switches();
    backend.trouble.lost = 1;
    void store.set({ flag0: true });
    await world.run(world.now + 3000);
    backend.trouble.lost = 0;
    await world.run();
    assert.equal(backend.applied.length, 1);
  });
});

describe('a backend that asks for a proof', () => {
  const asks = (_: unknown, { proof }: { proof?: string }) =>
    proof === '123456' ? undefined : new AdapterError('verification-required', { challenge: { purpose: 'profile', channels: ['email'] } });

  it('gets it from the person, and the edit goes through once', async () => {
    const { world, backend, store } = await form(asks, { verify: () => Promise.resolve('123456') });
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.equal(backend.applied.length, 1);
  });

  it('refuses after a second request, without asking for ever', async () => {
    let asked = 0;
    const { world, store } = await form(asks, { verify: () => Promise.resolve(`wrong ${asked++}`) });
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run();
    assert.deepEqual([await outcome, asked], ['refused', 1]);
  });

  it('keeps the edit when the person would not, and asks again on retry', async () => {
    const answers = [undefined, '123456'];
    const { world, backend, store } = await form(asks, { verify: () => Promise.resolve(answers.shift()) });
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run();
    const title = fieldsOf(store.$state.get())['title'];
    assert.equal(title?.is === 'pending' && title.waiting, 'verification');
    store.retry();
    await world.run();
    assert.equal(backend.value.title, 'Grace');
  });

  it('gets it for what was parted from a refused edit, too', async () => {
    const { world, backend, store } = await switches(
      ({ flag0, flag1 }, { proof }) => {
        if (flag1 !== undefined) return new AdapterError('forbidden', { fields: { flag1: { code: 'read-only' } } });
        return flag0 === undefined ? undefined : asks(undefined, { proof });
      },
      { verify: () => Promise.resolve('123456') },
    );
    void store.set({ flag0: true, flag1: true });
    await world.run();
    assert.deepEqual(backend.value, { flag0: true, flag1: false });
  });

  it('does not ask in a tab where the person did nothing', async () => {
    let asked = 0;
    const verify = () => Promise.resolve(void asked++);
    const { world, make, tab, store } = await form(asks, { verify });
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run();
    tab.kill();
    make();
    await world.run();
    assert.equal(asked, 1);
  });
});

describe('an edit behind one that waits for a proof', () => {
  const asks = (_: unknown, { proof }: { proof?: string }) =>
    proof ? undefined : new AdapterError('verification-required', { challenge: { purpose: 'profile', channels: ['email'] } });

  async function leftBehind(answer: string | undefined) {
    const answers = [undefined, answer];
    const scene = await form(asks, { verify: () => Promise.resolve(answers.shift()) });
    void scene.store.set({ title: 'Grace' });
    await scene.world.run();
    scene.tab.kill();
    const next = scene.make();
    await Promise.all([next.store.load(), scene.world.run()]);
    void next.store.set({ text: 'later' });
    return scene;
  }

  it('brings the question back to the tab where the person is', async () => {
    const { world, backend } = await leftBehind('123456');
    await world.run();
    assert.equal(backend.value.title, 'Grace');
  });

  it('waits with it, and without a rest the disk is not read again and again', async () => {
    const { world, backend } = await leftBehind(undefined);
    const { disk } = world;
    const change = disk.change.bind(disk);
    let transactions = 0;
    disk.change = (scope, key, edit) => (transactions++, change(scope, key, edit));
    await world.run(world.now + 5000);
    assert.ok(transactions < 10, `${transactions} transactions`);
    assert.equal(backend.applied.length, 0);
  });
});

describe('an edit that waited too long', () => {
  it('is shown as not saved after a week, and not sent by itself', async () => {
    const { world, backend, store, make, tab } = await form(() => undefined);
    backend.down = true;
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run(world.now + 2000);
    tab.kill();
    world.now += retention + 1000;
    backend.down = false;
    const next = make();
    await Promise.all([next.store.load(), world.run()]);
    const title = fieldsOf(next.store.$state.get())['title'];
    assert.deepEqual(title, { is: 'refused', value: 'Grace', code: 'gone', field: undefined });
    assert.equal(backend.applied.length, 0);
  });
});
