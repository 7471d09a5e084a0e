import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed } from '../../src/state/sorted.js';
import { randomFrom } from '../support/simulation.js';

interface Card {
  name: number;
}

const byName = (a: Card, b: Card) => a.name - b.name;

describe('a sorted list that changes in many places', () => {
  it('is what sorting it anew would give, whatever leaves and comes, also among equals', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const cards = (count: number) => Array.from({ length: Math.floor(random() * count) }, () => ({ name: Math.floor(random() * 12) }));
      const list = cards(40).sort(byName);
      const out = list.filter(() => random() < 0.3);
      const into = cards(15);
      const next = changed(list, out, into, byName);
      const expected = [...list.filter((card) => !out.includes(card)), ...into].sort(byName);
      assert.deepEqual(next, expected, `seed ${seed}`);
      assert.ok(!out.some((card) => next.includes(card)) && into.every((card) => next.includes(card)), `seed ${seed}`);
    }
  });

  it('is the same list when nothing changed, and the list before stays as it was', () => {
    const list = [{ name: 1 }, { name: 2 }];
    assert.equal(changed(list, [], [], byName), list);
    changed(list, [list[0]!], [{ name: 3 }], byName);
    assert.deepEqual(list, [{ name: 1 }, { name: 2 }]);
  });

  it('loses no row to an order that never says that two are equal', () => {
    const list = [{ name: 1 }, { name: 1 }, { name: 1 }];
    assert.equal(changed(list, [list[1]!], [], (a, b) => (a.name < b.name ? -1 : 1)).length, 2);
  });
});
