import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type CollectionGroup, type Heard, type Snapshot } from '../../src/contract/index.js';
import { collection } from '../../src/state/collection.js';
import { sharedIn } from '../support/simulated-store.js';
import { World, type Tab } from '../support/simulation.js';

interface Reply {
  id: string;
  code: string;
  text: string;
}

/** A backend with many rows; `down` loses every call on the way there. */
class Library {
  rows = new Map<string, Snapshot<Reply>>();
  gone: string[] = [];
  down = false;
  requests: string[] = [];
  #ids = 0;
  #answers = new Map<string, Snapshot<Reply>>();
  #listeners = new Set<(change: Heard) => void>();

  constructor(
    readonly world: World,
    count = 0,
  ) {
    for (let at = 0; at < count; at++) this.put({ id: `r${at}`, code: `code${String(at).padStart(5, '0')}`, text: `text ${at}` });
  }

  put(value: Reply): Snapshot<Reply> {
    const revision = (this.rows.get(value.id)?.revision ?? 0) + 1;
    const snapshot = { value, revision, version: `${value.id}.${revision}` };
    this.rows.set(value.id, snapshot);
    return structuredClone(snapshot);
  }

  elsewhere(change: Heard) {
    this.#listeners.forEach((heard) => heard(change));
  }

  listen(heard: (change: Heard) => void) {
    this.#listeners.add(heard);
  }

  group(tab: Tab): CollectionGroup<Reply> {
    const call = <T>(what: string, run: () => T) =>
      tab.call(async () => {
        await this.world.pause(10);
        if (this.down) throw new AdapterError('offline', { applied: 'unknown' });
        this.requests.push(what);
        return run();
      });
    const once = (key: string, run: () => Snapshot<Reply>) => {
      if (!this.#answers.has(key)) this.#answers.set(key, run());
      return this.#answers.get(key)!;
    };
    const must = (id: string, version?: string) => {
      const row = this.rows.get(id);
      if (!row) throw new AdapterError('not-found');
      if (version !== row.version) throw new AdapterError('stale', { current: structuredClone(row) });
      return row;
    };
    return {
      list: ({ limit = 100, cursor, text }) =>
        call('list', () => {
          const all = [...this.rows.values()]
            .filter(({ value }) => !text || value.text.includes(text))
            .sort((a, b) => (a.value.code < b.value.code ? -1 : 1));
          const from = Number(cursor ?? 0);
          const next = from + limit < all.length ? String(from + limit) : undefined;
          return { rows: structuredClone(all.slice(from, from + limit)), total: all.length, ...(next && { next }) };
        }),
      create: (row, { key }) => call('create', () => once(key, () => this.put({ ...row, id: `r${1000 + this.#ids++}` }))),
      update: (id, patch, { key, version }) =>
        call(`update ${id}`, () => once(key, () => this.put({ ...must(id, version).value, ...patch }))),
      remove: (id, { version }) =>
        call(`remove ${id}`, () => {
          must(id, version);
          this.rows.delete(id);
        }),
    };
  }
}

function scene(count = 3) {
  const world = new World();
  const library = new Library(world, count);
  const open = () => {
    const tab = world.tab();
    const adapter = library.group(tab);
    const shared = sharedIn(tab, { replies: adapter });
    library.listen((change) => tab.alive && shared.news.tellHere(change, 'event'));
    const compare = (a: Reply, b: Reply) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
    const replies = collection<Reply>(shared, { group: 'replies', adapter, compare, text: (row) => `${row.code} ${row.text}` });
    return { tab, replies, codes: () => replies.$state.get().rows.map(({ row, state }) => (state ? `${row.code}:${state}` : row.code)) };
  };
  return { world, library, open };
}

async function ready(count?: number) {
  const { world, library, open } = scene(count);
  const one = open();
  await Promise.all([one.replies.load(), world.run()]);
  return { world, library, open, ...one };
}

describe('a collection', () => {
  it('creates at once, in its place, and takes the real id when the backend has given one', async () => {
    const { world, library, replies, codes } = await ready();
    const { settled } = replies.create({ code: 'code00000a', text: 'new' });
    assert.deepEqual(codes(), ['code00000', 'code00000a:creating', 'code00001', 'code00002']);
    await world.run();
    assert.equal(await settled, 'confirmed');
    assert.equal(replies.$state.get().rows[1]!.row.id, 'r1000');
    assert.equal(library.rows.size, 4);
  });

  it('lets a change to a row wait behind its creation', async () => {
    const { world, library, replies } = await ready();
    library.down = true;
    const { id } = replies.create({ code: 'x', text: 'first' });
    const changed = replies.update(id, { text: 'second' });
    await world.run(world.now + 2000);
    library.down = false;
    await world.run();
    assert.equal(await changed, 'confirmed');
    assert.equal(library.rows.get('r1000')!.value.text, 'second');
    assert.deepEqual(
      library.requests.filter((what) => what !== 'list'),
      ['create', 'update r1000'],
    );
  });

  it('deletes only when the time to undo is over, also after the tab was closed', async () => {
    const { world, library, open, tab, replies, codes } = await ready();
    void replies.remove('r1', { undoFor: 20_000 });
    await world.run(world.now + 5_000);
    assert.deepEqual(codes(), ['code00000', 'code00001:removing', 'code00002']);
    tab.kill();
    const next = open();
    await Promise.all([next.replies.load(), world.run(world.now + 5_000)]);
    assert.ok(library.rows.has('r1'));
    await world.run();
    assert.ok(!library.rows.has('r1'));
    assert.deepEqual(next.codes(), ['code00000', 'code00002']);
  });

  it('brings a row back in time', async () => {
    const { world, library, replies, codes } = await ready();
    const outcome = replies.remove('r1', { undoFor: 20_000 });
    await world.run(world.now + 5_000);
    const undone = replies.undo('r1');
    await world.run();
    assert.equal(await undone, true);
    assert.equal(await outcome, 'withdrawn');
    assert.deepEqual(codes(), ['code00000', 'code00001', 'code00002']);
    assert.ok(library.rows.has('r1'));
  });

  it('deletes what was changed elsewhere meanwhile, and takes an absent row for deleted', async () => {
    const { world, library, replies } = await ready();
    library.put({ id: 'r1', code: 'code00001', text: 'changed' });
    library.rows.delete('r2');
    const outcomes = [replies.remove('r1'), replies.remove('r2')];
    await world.run();
    assert.deepEqual(await Promise.all(outcomes), ['confirmed', 'confirmed']);
    assert.deepEqual([...library.rows.keys()], ['r0']);
  });

  it('follows live changes and keeps deleted rows away', async () => {
    const { library, replies, codes } = await ready();
    library.elsewhere({ group: 'replies', id: 'r9', snapshot: library.put({ id: 'r9', code: 'code00001b', text: 'theirs' }) });
    library.elsewhere({ group: 'replies', id: 'r0', gone: true });
    assert.deepEqual(codes(), ['code00001', 'code00001b', 'code00002']);
    assert.equal(replies.$state.get().complete, true);
  });

  it('shows both texts when a row was changed at both ends', async () => {
    const { world, library, replies } = await ready();
    library.put({ id: 'r1', code: 'code00001', text: 'theirs' });
    const outcome = replies.update('r1', { text: 'mine' });
    await world.run();
    assert.equal(await outcome, 'conflict');
    const item = replies.$state.get().rows.find(({ row }) => row.id === 'r1')!;
    assert.deepEqual([item.state, item.row.text, item.theirs], ['conflict', 'mine', { text: 'theirs' }]);
    assert.equal(library.rows.get('r1')!.value.text, 'theirs');
  });

  it('holds twenty thousand rows, complete, and finds among them in memory', async () => {
    const { library, replies } = await ready(20_000);
    assert.equal(replies.$state.get().rows.length, 20_000);
    assert.equal(replies.$state.get().complete, true);
    const asked = library.requests.length;
    const found = await replies.find('text 1999', 50);
    assert.deepEqual([found.length, library.requests.length - asked], [11, 0]);
  });

  it('asks the backend for what lies beyond the rows it keeps', async () => {
    const { world, library, replies } = await ready(21_500);
    assert.deepEqual([replies.$state.get().complete, replies.$state.get().total], [false, 21_500]);
    const [found] = await Promise.all([replies.find('text 21499', 5), world.run()]);
    assert.deepEqual(
      found.map(({ row }) => row.id),
      ['r21499'],
    );
    assert.ok(library.requests.length > 20);
  });
});
