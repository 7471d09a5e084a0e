import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Noun } from '../../../src/contract/index.js';
import { same, type Wish } from '../../../src/state/outbox/wish.js';
import { Backend, type Flags, type Note } from '../../support/simulated-backend.js';
import { randomFrom, World } from '../../support/simulation.js';
import { simulatedStore, type SimulatedStore } from '../../support/simulated-store.js';

const rounds = process.env['FULL'] ? 1000 : 100;
const only = process.env['SEED'];
const seeds = only ? [Number(only)] : Array.from({ length: rounds }, (_, at) => at + 1);
const minutes = 60_000;

/** Everything that reached the disk, in the order in which it did. */
function recordAccepted(world: World): Wish[] {
  const accepted: Wish[] = [];
  const add = world.disk.add.bind(world.disk);
  world.disk.add = async (wishes) => {
    const kept = await add(wishes);
    accepted.push(...kept);
    return kept;
  };
  return accepted;
}

/** Every conflict that was ever shown: a value and what it stood against. */
function recordConflicts(world: World): { value: unknown; theirs: unknown }[] {
  const shown: { value: unknown; theirs: unknown }[] = [];
  const change = world.disk.change.bind(world.disk);
  world.disk.change = (scope, key, edit) =>
    change(scope, key, (kept) => {
      const edited = edit(kept);
      for (const { state, fields, theirs } of edited.put ?? []) {
        if (state === 'conflict') Object.keys(fields).forEach((member) => shown.push({ value: fields[member], theirs: theirs?.[member] }));
      }
      return edited;
    });
  return shown;
}

/** Acts of three people's hands in three tabs, of which some are closed and opened again. */
async function play<T extends Noun<T>>(world: World, open: () => SimulatedStore<T>, act: (one: SimulatedStore<T>) => void) {
  const tabs = [open(), open(), open()];
  tabs.forEach(({ store }) => void store.load());
  for (let step = 0; step < 40; step++) {
    world.after(world.random() * 4000, () => {
      const at = Math.floor(world.random() * tabs.length);
      if (world.random() < 0.06) {
        tabs[at]!.tab.kill();
        tabs[at] = open();
        void tabs[at].store.load();
      } else act(tabs[at]!);
    });
  }
  await world.run(world.now + 5 * minutes);
  return tabs;
}

const trouble = { errors: 0.15, lost: 0.15, latency: 400 };

describe(`three tabs, 15 % errors and 15 % lost replies, ${seeds.length} seeded rounds`, () => {
  it('leaves every switch where it was last put, applies nothing twice and ends with nothing waiting', async () => {
    for (const seed of seeds) {
      const world = new World(randomFrom(seed));
      const backend = new Backend<Flags>(world, { flag0: false, flag1: false, flag2: false });
      backend.trouble = trouble;
      backend.withRevision = seed % 2 === 0;
      const accepted = recordAccepted(world);
      let falselySaved = 0;
      await play<Flags>(
        world,
        () => simulatedStore<Flags>(world, backend, { whole: false, refused: 'returns' }),
        ({ store }) => {
          const state = store.$state.get() as { phase: string; value?: Flags };
          const flag = `flag${Math.floor(world.random() * 3)}` as const;
          if (!state.value) return;
          const next = !state.value[flag];
          void (store.set({ [flag]: next } as never) as Promise<string>).then((outcome) => {
            const answered = backend.applied.some(({ patch }) => flag in patch) || backend.value[flag] === next;
            if (outcome === 'confirmed' && !answered) falselySaved++;
          });
        },
      );
      const last: Record<string, unknown> = {};
      accepted.forEach((wish) => Object.assign(last, wish.fields));
      assert.deepEqual({ ...backend.value, ...last }, backend.value, `seed ${seed}: a switch is not where it was put`);
      assert.equal(new Set(backend.applied.map(({ key }) => key)).size, backend.applied.length, `seed ${seed}: applied twice`);
      assert.deepEqual(await world.disk.all('person'), [], `seed ${seed}: something still waits`);
      assert.equal(falselySaved, 0, `seed ${seed}: "Saved" without an answer`);
      assert.equal(new Set(accepted.map(({ id }) => id)).size, accepted.length, `seed ${seed}: kept twice`);
      assert.ok(accepted.length > 10, `seed ${seed}: the round did nothing`);
    }
  });

  it('has applied every text or shows it in conflict', async () => {
    let conflicts = 0;
    for (const seed of seeds) {
      const world = new World(randomFrom(seed));
      const backend = new Backend<Note>(world, { title: 'start', text: 'start' });
      backend.trouble = trouble;
      backend.withRevision = seed % 2 === 0;
      const accepted = recordAccepted(world);
      const decided = recordConflicts(world);
      let count = 0;
      await play<Note>(
        world,
        () => simulatedStore<Note>(world, backend, { whole: true, refused: 'stays' }),
        ({ store }) => {
          if (world.random() < 0.1) return backend.elsewhere({ text: `theirs ${count++}` }, world.random() < 0.5);
          const member = world.random() < 0.5 ? 'title' : 'text';
          store.edit({ [member]: `value ${count++}` });
          if (world.random() < 0.7) void store.submit();
        },
      );
      const left = await world.disk.all('person');
      conflicts += left.filter((wish) => wish.state === 'conflict').length;
      assert.deepEqual(
        left.filter((wish) => wish.state !== 'conflict'),
        [],
        `seed ${seed}: something neither saved nor in conflict`,
      );
      for (const { fields } of accepted) {
        for (const [member, value] of Object.entries(fields)) {
          const sent = backend.applied.some(({ patch }) => same((patch as never)[member], value));
          const kept = left.some((wish) => same(wish.fields[member], value));
          const next = accepted.slice(accepted.findIndex((wish) => same(wish.fields[member], value)) + 1);
          // Typed over while it was shown: as the value on its way, or as one of the two in conflict.
          const seen = (wish: Wish) =>
            same(wish.base[member], value) || decided.some((one) => same(one.value, value) && same(wish.base[member], one.theirs));
          const typedOver = next.some((wish) => member in wish.fields && seen(wish));
          assert.ok(sent || kept || typedOver, `seed ${seed}: ${member} "${value as string}" is lost`);
        }
      }
      assert.equal(new Set(backend.applied.map(({ key }) => key)).size, backend.applied.length, `seed ${seed}: applied twice`);
    }
    assert.ok(conflicts > 0, 'no round had a conflict: the test shows nothing');
  });
});
