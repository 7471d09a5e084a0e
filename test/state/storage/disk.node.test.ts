import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Wish } from '../../../src/state/outbox/wish.js';
import { Backend, type Note } from '../../support/simulated-backend.js';
import { simulatedStore, type SimulatedStore } from '../../support/simulated-store.js';
import { World } from '../../support/simulation.js';

const seconds = 1000;
const scope = 'person';
type Failing = 'add' | 'change' | 'all' | 'keepDraft';

/** A form and a disk that can be taken away. */
class Desk {
  readonly world = new World();
  readonly backend = new Backend<Note>(this.world, { title: 'Ada', text: 'hello' });
  #whole = { ...this.world.disk };

  async ready(): Promise<SimulatedStore<Note>> {
    const one = simulatedStore(this.world, this.backend, { whole: true, refused: 'stays' });
    await Promise.all([one.store.load(), this.pass(1 * seconds)]);
    return one;
  }

  pass(ms: number): Promise<void> {
    return this.world.run(this.world.now + ms);
  }

  breakDisk(...methods: Failing[]): void {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    for (const method of methods) this.world.disk[method] = full;
  }

  mendDisk(): void {
    Object.assign(this.world.disk, this.#whole);
  }
}

const isDurable = ({ shared }: SimulatedStore<Note>) => shared.platform.storage.$durable.get();
const fields = (wishes: readonly Wish[]) => wishes.map((wish) => wish.fields);

describe('a disk that fails', () => {
  it('lets the work go on in memory and says so', async () => {
    const desk = new Desk();
    const one = await desk.ready();
    desk.breakDisk('add', 'change');
    one.store.edit({ title: 'Grace' });
    const outcome = one.store.submit();
    await desk.pass(2 * seconds);
    assert.equal(await outcome, 'confirmed');
    assert.equal(isDurable(one), false);
    assert.equal(desk.backend.value.title, 'Grace');
  });

  it('gets what waited in memory when it works again', async () => {
    const desk = new Desk();
    const one = await desk.ready();
    desk.backend.down = true;
    void one.store.set({ text: 'on disk' });
    await desk.pass(1 * seconds);
    desk.breakDisk('add', 'change', 'all', 'keepDraft');
    void one.store.set({ title: 'in memory' });
    one.store.edit({ text: 'typed' });
    await desk.pass(3 * seconds);
    assert.deepEqual(fields(await desk.world.disk.all(scope).catch(() => [])), []);
    desk.mendDisk();
    await desk.pass(10 * seconds);
    assert.equal(isDurable(one), true);
    assert.deepEqual(fields(await desk.world.disk.all(scope)), [{ text: 'on disk' }, { title: 'in memory' }]);
    assert.equal((await desk.world.disk.drafts(scope))[0]?.members['text']?.value, 'typed');
    one.tab.kill();
    desk.backend.down = false;
    await desk.ready();
    await desk.pass(60 * seconds);
    assert.deepEqual(desk.backend.value, { title: 'in memory', text: 'on disk' });
    assert.equal(desk.backend.applied.length, 2);
  });

  it('is rid of what was confirmed meanwhile, and knows the writes that were our own', async () => {
    const desk = new Desk();
    const one = await desk.ready();
    desk.backend.down = true;
    void one.store.set({ title: 'Grace' });
    await desk.pass(1 * seconds);
    desk.breakDisk('add', 'change');
    desk.backend.down = false;
    await desk.pass(60 * seconds);
    assert.equal(desk.backend.value.title, 'Grace');
    desk.mendDisk();
    await desk.pass(10 * seconds);
    assert.deepEqual(await desk.world.disk.all(scope), []);
    const kept = await desk.world.disk.change(scope, 'note', (found) => ({ result: found }));
    assert.deepEqual(kept.footprints.at(-1)?.answered, { title: 'Grace' });
  });

  it('does not bring back a draft that came to its end meanwhile', async () => {
    const desk = new Desk();
    const one = await desk.ready();
    one.store.edit({ title: 'half' });
    await desk.pass(1 * seconds);
    desk.breakDisk('add', 'change', 'all', 'keepDraft');
    void one.store.submit();
    await desk.pass(3 * seconds);
    desk.mendDisk();
    await desk.pass(10 * seconds);
    assert.deepEqual(await desk.world.disk.drafts(scope), []);
  });

  it('leaves settled what another tab settled meanwhile', async () => {
    const desk = new Desk();
    const one = await desk.ready();
    desk.backend.down = true;
    void one.store.set({ title: 'Grace' });
    await desk.pass(1 * seconds);
    desk.breakDisk('change');
    await desk.pass(1 * seconds);
    desk.mendDisk();
    // Another tab, whose disk works, is told by the backend that the title is wrong.
    await desk.world.disk.change(scope, 'note', ({ wishes }) => ({ remove: wishes, result: undefined }));
    await desk.pass(10 * seconds);
    assert.deepEqual(await desk.world.disk.all(scope), []);
  });
});

describe('a disk that goes and comes back in the middle of a burst in two tabs', () => {
  it('ends with what was last put in each, nothing applied twice and nothing left', async () => {
    for (let round = 0; round < 20; round++) {
      const desk = new Desk();
      for (let skipped = 0; skipped < round; skipped++) desk.world.random();
      const tabs = [await desk.ready(), await desk.ready()];
      for (let step = 0; step < 30; step++) {
        desk.world.after(step * 500, () => void tabs[0]!.store.set({ title: `title ${step}` }));
        desk.world.after(step * 470, () => void tabs[1]!.store.set({ text: `text ${step}` }));
      }
      desk.world.after(2 * seconds + round * 37, () => desk.breakDisk('add', 'change', 'all'));
      desk.world.after(6 * seconds + round * 61, () => desk.mendDisk());
      await desk.pass(180 * seconds);
      assert.deepEqual(desk.backend.value, { title: 'title 29', text: 'text 29' }, `round ${round}`);
      assert.equal(new Set(desk.backend.applied.map(({ key }) => key)).size, desk.backend.applied.length, `round ${round}: twice`);
      assert.deepEqual(await desk.world.disk.all(scope), [], `round ${round}: something is left`);
      assert.deepEqual(tabs.map(isDurable), [true, true]);
    }
  });
});

describe('edits on disk that cannot be read', () => {
  const damaged = (wish: Wish, change: object) => ({ ...wish, ...change }) as Wish;

  it('are set aside and counted; the others are sent', async () => {
    const desk = new Desk();
    const { tab, store } = await desk.ready();
    desk.backend.down = true;
    for (const title of ['one', 'two', 'three', 'four', 'Grace']) void store.set({ title });
    await desk.pass(1 * seconds);
    tab.kill();
    const broken: object[] = [{ format: 2 }, { fields: 'random bytes' }, { state: 'maybe', order: 'x' }, { at: undefined, base: null }];
    await desk.world.disk.change(scope, 'note', ({ wishes }) => ({
      put: wishes.slice(0, 4).map((wish, at) => damaged({ ...wish, batch: undefined }, broken[at]!)),
      result: undefined,
    }));
    desk.backend.down = false;
    const next = await desk.ready();
    await desk.pass(60 * seconds);
    assert.equal(next.outbox.unreadable, 4);
    assert.equal((await desk.world.disk.all(scope)).length, 4);
    assert.deepEqual(next.outbox.$wishes.get(), []);
    assert.equal(desk.backend.value.title, 'Grace');
  });
});

describe('a draft on disk that was damaged', () => {
  it('is not shown; what else was typed is', async () => {
    const desk = new Desk();
    const members = { title: null, text: { value: 'typed', base: 'hello' } };
    await desk.world.disk.keepDraft({ scope, key: 'note', tab: 'gone', members: members as never });
    const { store } = await desk.ready();
    const state = store.$state.get();
    assert.deepEqual(state.phase === 'ready' && [state.value, Object.keys(state.fields)], [{ title: 'Ada', text: 'typed' }, ['text']]);
  });
});
