import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WritableAtom } from 'nanostores';
import { AdapterError, type CollectionGroup, type Page } from '../../src/contract/index.js';
import { collection } from '../../src/state/collection.js';
import { sharedIn } from '../support/simulated-store.js';
import { World } from '../support/simulation.js';

interface Label {
  id: string;
  name: string;
}

const refuses = () => Promise.reject(new AdapterError('stale'));

/** Lists whatever the person who is signed in has, when `answer` is called. */
function labels() {
  const world = new World();
  const asked: ((page: Page<Label>) => void)[] = [];
  const adapter: CollectionGroup<Label> = {
    list: () => new Promise((resolve) => asked.push(resolve)),
    create: refuses,
    update: refuses,
    remove: refuses,
  };
  const shared = sharedIn(world.tab(), { labels: adapter });
  const store = collection<Label>(shared, {
    group: 'labels',
    adapter,
    compare: (a, b) => (a.name < b.name ? -1 : 1),
  });
  const answer = async (at: number, name: string) => {
    asked[at]!({ rows: [{ value: { id: name, name }, version: '1' }] });
    await world.run(world.now + 1000);
  };
  const names = () => store.$state.get().rows.map(({ row }) => row.name);
  return { world, store, asked, answer, names, $scope: shared.$scope as WritableAtom<string | undefined> };
}

describe('the rows of a person', () => {
  it('are shown, though they were asked for before it was known who that is', async () => {
    const { store, answer, names, $scope } = labels();
    $scope.set(undefined);
    void store.load();
    $scope.set('ada');
    await answer(0, 'hers');
    assert.deepEqual(names(), ['hers']);
  });

  it('are not shown to the next one, even when they come after the sign-in', async () => {
    const { store, answer, asked, names, $scope } = labels();
    void store.load();
    $scope.set(undefined);
    $scope.set('bo');
    await answer(0, 'hers');
    assert.deepEqual([names(), asked.length], [[], 2]);
    await answer(1, 'his');
    assert.deepEqual(names(), ['his']);
  });
});

describe('a backend that refuses a version and does not say which is the newest', () => {
  it('makes the change a refused one, and no row that nobody has', async () => {
    const { world, store, answer, names } = labels();
    void store.load();
    await answer(0, 'one');
    const outcomes = [store.update('one', { name: 'two' }), store.remove('one')];
    await world.run();
    assert.deepEqual(await Promise.all(outcomes), ['refused', 'refused']);
    assert.deepEqual(names(), ['two']);
  });
});
