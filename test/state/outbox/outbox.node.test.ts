import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { World } from '../../support/simulation.js';
import { simulatedStore, type SimulatedStore } from '../../support/simulated-store.js';

const start: Note = { title: 'Ada', text: 'hello' };

function scene(tabs = 1) {
  const world = new World();
  const backend = new Backend<Note>(world, { ...start });
  const open = (): SimulatedStore<Note> => simulatedStore(world, backend, { whole: true, refused: 'stays' });
  return { world, backend, open, stores: Array.from({ length: tabs }, open) };
}

describe('a form on its way to the backend', () => {
  it('saves what was typed, once', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.deepEqual(backend.value, { title: 'Grace', text: 'hello' });
    assert.equal(backend.applied.length, 1);
  });

  it('never sends what is only typed', async () => {
    const { world, backend, stores, open } = scene();
    const [{ store, tab }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Gra' });
    await world.run();
    tab.kill();
    const { store: next } = open();
    await Promise.all([next.load(), world.run()]);
    assert.equal(backend.requests, 0);
    const state = next.$state.get();
    assert.equal(state.phase === 'ready' && state.fields.title?.is, 'draft');
    assert.equal(state.phase === 'ready' && state.value.title, 'Gra');
  });

  it('takes a reply that was lost after it was applied for no conflict', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    backend.trouble.lost = 1;
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run(world.now + 200);
    backend.trouble.lost = 0;
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.equal(backend.applied.length, 1);
  });

  it('merges what others changed in other members', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    backend.elsewhere({ text: 'changed' });
    store.edit({ title: 'Grace' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.deepEqual(backend.value, { title: 'Grace', text: 'changed' });
  });

  it('shows both values when the same member was changed elsewhere, and loses neither', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Grace' });
    backend.elsewhere({ title: 'Hedy' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'conflict');
    const state = store.$state.get();
    assert.deepEqual(state.phase === 'ready' && state.fields.title, { is: 'conflict', value: 'Grace', theirs: 'Hedy' });
    assert.equal(backend.value.title, 'Hedy');
    void store.resolve('title', 'mine');
    await world.run();
    assert.equal(backend.value.title, 'Grace');
    assert.deepEqual(store.$state.get().phase === 'ready' && (store.$state.get() as { fields: object }).fields, {});
  });

  it('keeps theirs when the person chooses it', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Grace' });
    backend.elsewhere({ title: 'Hedy' }, true);
    void store.submit();
    await world.run();
    void store.resolve('title', 'theirs');
    await world.run();
    const state = store.$state.get();
    assert.equal(state.phase === 'ready' && state.value.title, 'Hedy');
    assert.deepEqual(state.phase === 'ready' && state.fields, {});
    assert.equal(backend.applied.length, 0);
  });

  it('shows both values when two tabs change the same member', async () => {
    const { world, backend, stores } = scene(2);
    const [one, two] = stores as [SimulatedStore<Note>, SimulatedStore<Note>];
    await Promise.all([one.store.load(), two.store.load(), world.run()]);
    one.store.edit({ title: 'Grace' });
    two.store.edit({ title: 'Hedy' });
    const first = one.store.submit();
    await world.run();
    const second = two.store.submit();
    await world.run();
    assert.equal(await first, 'confirmed');
    assert.equal(await second, 'conflict');
    const state = two.store.$state.get();
    assert.deepEqual(state.phase === 'ready' && state.fields.title, { is: 'conflict', value: 'Hedy', theirs: 'Grace' });
    assert.equal(backend.value.title, 'Grace');
  });

  it('follows a save of its own that the backend normalised', async () => {
    const { world, backend, stores } = scene();
    const [{ store }] = stores as [SimulatedStore<Note>];
    backend.normalise = (value) => ({ ...value, title: value.title.trim() });
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: ' Grace ' });
    void store.submit();
    store.edit({ title: ' Grace H ' });
    const outcome = store.submit();
    await world.run();
    assert.equal(await outcome, 'confirmed');
    assert.equal(backend.value.title, 'Grace H');
  });

  it('is confirmed when the backend is back, after a reload, once', async () => {
    const { world, backend, stores, open } = scene();
    const [{ store, tab }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    backend.down = true;
    store.edit({ title: 'Grace' });
    void store.submit();
    await world.run(world.now + 5_000);
    const state = store.$state.get();
    assert.deepEqual(state.phase === 'ready' && state.fields.title, { is: 'pending', value: 'Grace', waiting: 'network', kept: true });
    tab.kill();
    const next = open();
    await world.run(world.now + 5_000);
    backend.down = false;
    void next.store.load();
    await world.run();
    assert.equal(backend.value.title, 'Grace');
    assert.equal(backend.applied.length, 1);
  });

  it('leaves to each open tab what is typed in it, and takes up what a closed one left', async () => {
    const { world, stores, open } = scene();
    const [one] = stores as [SimulatedStore<Note>];
    await Promise.all([one.store.load(), world.run()]);
    one.store.edit({ title: 'typed in one' });
    await world.run(world.now + 1000);
    const two = open();
    await Promise.all([two.store.load(), world.run(world.now + 1000)]);
    const titleIn = ({ store }: SimulatedStore<Note>) => (store.$state.get() as { value: Note }).value.title;
    assert.deepEqual([titleIn(one), titleIn(two)], ['typed in one', 'Ada']);
    one.tab.kill();
    await world.run(world.now + 1000);
    assert.equal(titleIn(two), 'typed in one');
  });
});

describe('discarding everything', () => {
  it('goes back to what the backend holds: what is typed, in conflict and not sent yet', async () => {
    const { world, backend, stores } = scene();
    const [{ store, outbox }] = stores as [SimulatedStore<Note>];
    await Promise.all([store.load(), world.run()]);
    store.edit({ title: 'Grace' });
    backend.elsewhere({ title: 'Hedy' });
    void store.submit();
    await world.run();
    backend.down = true;
    void store.set({ text: 'on its way' });
    await world.run(world.now + 1000);
    const waiting = store.set({ text: 'not sent yet' });
    store.edit({ text: 'typed' });
    await Promise.all([store.discard(), world.run(world.now + 1000)]);
    assert.equal(await waiting, 'withdrawn');
    assert.deepEqual(
      outbox.$wishes.get().map((wish) => wish.fields),
      [{ text: 'on its way' }],
    );
    backend.down = false;
    await world.run();
    assert.deepEqual(backend.value, { title: 'Hedy', text: 'on its way' });
    assert.deepEqual((store.$state.get() as { fields: object }).fields, {});
  });
});

describe('an edit that another tab tries to take back while it is on its way', () => {
  it('is confirmed to the tab that made it', async () => {
    const { world, backend, stores } = scene(2);
    const [one, two] = stores as [SimulatedStore<Note>, SimulatedStore<Note>];
    await Promise.all([one.store.load(), two.store.load(), world.run()]);
    backend.trouble.latency = 2000;
    const outcome = one.store.set({ title: 'Grace' });
    await world.run(world.now + 50);
    const taken = two.outbox.withdraw(two.outbox.$wishes.get().map((wish) => wish.id));
    await world.run();
    assert.deepEqual([await outcome, await taken], ['confirmed', false]);
  });
});
