import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SettingsAdapter } from '../../src/adapters/settings-adapter.js';
import { AdapterError, type Noun, type ObjectLock, type ResourceGroup } from '../../src/contract/index.js';
import type { Availability } from '../../src/features/availability/availability.js';
import type { Profile } from '../../src/features/profile/profile.js';
import { profile } from '../../src/features/profile/profile.store.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import { resource } from '../../src/state/resource.js';
import { nameIn } from '../support/office.js';
import { randomFrom, World, type Tab } from '../support/simulation.js';

type Object = Record<string, unknown>;

/** A backend that keeps everything of a person in one object, which can only be read and replaced whole, without versions. */
class Cabinet {
  user = 'ada';
  object: Object = { name: 'Ada', mobile: '', status: 'online', theme: 'untouched' };
  requests = 0;

  constructor(readonly world: World) {}

  adapter(tab: Tab): SettingsAdapter {
    let lock!: ObjectLock;
    const travel = <T>(run: () => T) =>
      tab.call(async () => {
        this.requests++;
        await this.world.pause(this.world.random() * 80);
        const result = run();
        await this.world.pause(this.world.random() * 80);
        return result;
      });
    const read = () => travel(() => structuredClone(this.object));
    const group = <T extends Noun<T>>(members: readonly (keyof T & string)[], sibling: string, siblings: readonly string[]) => {
      const part = (object: Object, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, object[name]]));
      const snapshot = (object: Object) => ({ value: part(object, members) as T });
      return {
        load: async () => snapshot(await read()),
        save: (patch: Partial<T>, { base }: { base: Partial<T> }) =>
          lock('settings', async (tell) => {
            const found = await read();
            const changed = (Object.keys(patch) as (keyof T & string)[]).some(
              (name) => found[name] !== base[name] && found[name] !== patch[name],
            );
            if (changed) throw new AdapterError('stale', { current: snapshot(found) });
            const object = { ...found, ...patch };
            await travel(() => (this.object = object));
            tell({ group: sibling, snapshot: { value: part(object, siblings) } });
            return snapshot(object);
          }),
      } as unknown as ResourceGroup<T>;
    };
    return {
      id: 'cabinet',
      identify: () => Promise.resolve({ user: this.user }),
      attach: (tools) => void ({ lock } = tools),
      profile: group<Profile>(['name', 'mobile'], 'availability', ['status']),
      availability: group<Availability>(['status'], 'profile', ['name', 'mobile']),
    };
  }

  open() {
    const tab = this.world.tab();
    const session = createSession(this.adapter(tab), { platform: tab.platform(), locale: 'en' });
    return { tab, session, store: session.store(profile), availability: session.store(switches) };
  }
}

const switches = {
  name: 'availability-switch',
  make: ({ adapter, shared }: Session) =>
    resource<Availability>(shared, { group: 'availability', adapter: adapter.availability, refused: 'returns', whole: false }),
};

async function scene(seed: number) {
  const world = new World(randomFrom(seed));
  const cabinet = new Cabinet(world);
  const tabs = [cabinet.open(), cabinet.open()];
  await Promise.all([...tabs.flatMap(({ store, availability }) => [store.load(), availability.load()]), world.run()]);
  return { world, cabinet, one: tabs[0]!, two: tabs[1]! };
}

describe('groups that live in one remote object', () => {
  it('lose no member in thirty rounds of two tabs that save different ones at once', async () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { world, cabinet, one, two } = await scene(seed);
      const outcomes = [
        one.store.set({ name: 'Grace' }),
        two.availability.set({ status: 'busy' }),
        two.store.set({ mobile: '+46' }),
        one.availability.set({ status: 'offline' }),
      ];
      await world.run();
      const { status, ...rest } = cabinet.object;
      assert.deepEqual(rest, { name: 'Grace', mobile: '+46', theme: 'untouched' }, `seed ${seed}`);
      assert.deepEqual([(await Promise.all(outcomes)).slice(0, 3), ['busy', 'offline'].includes(status as string)].flat(), [
        ...['confirmed', 'confirmed', 'confirmed'],
        true,
      ]);
    }
  });

  it('learn from each other’s answers, in every tab', async () => {
    const { world, cabinet, one, two } = await scene(1);
    cabinet.object = { ...cabinet.object, name: 'Changed elsewhere' };
    void one.availability.set({ status: 'busy' });
    await world.run();
    assert.deepEqual([nameIn(one.store), nameIn(two.store)], ['Changed elsewhere', 'Changed elsewhere']);
  });

  it('write nothing more, and tell nothing, for a person who has left', async () => {
    const { world, cabinet, one, two } = await scene(1);
    two.tab.kill();
    const outcomes = [one.availability.set({ status: 'busy' }), one.store.set({ name: 'Grace' })];
    // The switch is read and about to be written; the name waits for the object.
    while (cabinet.requests < 7) await world.run(world.now + 10);
    await Promise.all([one.session.signOut({ keep: true }), world.run()]);
    assert.deepEqual(await Promise.all(outcomes), ['withdrawn', 'withdrawn']);
    assert.deepEqual([cabinet.object['name'], one.store.$profile.get().phase], ['Ada', 'idle']);
    await Promise.all([one.session.signedIn(), world.run()]);
    assert.deepEqual([cabinet.object['name'], nameIn(one.store)], ['Grace', 'Grace']);
  });
});
