import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ready } from '../support/library.js';

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

  it('waits no longer than it was meant to when the clock is set back meanwhile', async () => {
    const { world, library, replies } = await ready();
    const outcome = replies.remove('r1', { undoFor: 20_000 });
    await world.run(world.now + 5_000);
    world.clock = -24 * 60 * 60 * 1000;
    await world.run(world.now + 16_000);
    assert.equal(await outcome, 'confirmed');
    assert.ok(!library.rows.has('r1'));
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

  it('holds twenty thousand rows, complete', async () => {
    const { library, replies } = await ready(20_000);
    assert.deepEqual([replies.$state.get().rows.length, replies.$state.get().complete, library.requests.length], [20_000, true, 20]);
  });

  it('looks at a few of twenty thousand rows when one changes', async () => {
    let looks = 0;
    const { world, library, replies } = await ready(20_000, () => looks++);
    const { rows } = replies.$state.get();
    replies.$state.subscribe(() => {});
    const looked = async (act: () => unknown) => {
      looks = 0;
      act();
      await world.run();
      return looks;
    };
    const live = () => library.elsewhere({ group: 'replies', id: 'r9', snapshot: library.put({ id: 'r9', code: 'code19000b', text: '' }) });
    assert.ok((await looked(live)) < 100);
    assert.ok((await looked(() => replies.update('r7', { text: 'changed' }))) < 300);
    const now = new Set(replies.$state.get().rows);
    assert.deepEqual(
      rows.filter((item) => !now.has(item)).map(({ row }) => row.id),
      ['r7', 'r9'],
    );
    assert.ok((await looked(() => replies.create({ code: 'x', text: '' }))) < 300);
  });

  it('keeps one page of a longer list, and what the backend was asked for beside it', async () => {
    const { world, library, replies } = await ready(21_500);
    const { rows, complete, total } = replies.$state.get();
    assert.deepEqual([rows.length, complete, total, library.requests.length], [1000, false, 21_500, 1]);
    const [found] = await Promise.all([replies.page({ text: 'text 21499', limit: 5 }), world.run()]);
    assert.deepEqual(found, { ids: ['r21499'], next: undefined, total: 21_500 });
    assert.equal(replies.item('r21499')!.row.code, 'code21499');
  });

  it('changes a row that it knows from a search over the version that was found', async () => {
    const { world, library, replies } = await ready(21_500);
    await Promise.all([replies.page({ text: 'text 21499', limit: 5 }), world.run()]);
    const outcome = replies.update('r21499', { text: 'changed' });
    await world.run();
    assert.deepEqual([await outcome, library.rows.get('r21499')!.value.text], ['confirmed', 'changed']);
  });
});
