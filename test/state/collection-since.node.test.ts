import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type CollectionGroup, type Page } from '../../src/contract/index.js';
import { ready, scene, type Reply } from '../support/library.js';

const loaded = async (count: number) => {
  const opened = scene(count);
  opened.library.withSince = true;
  const one = opened.open();
  await Promise.all([one.replies.load(), opened.world.run()]);
  return { ...opened, ...one };
};

/** Answers by hand. */
function byHand() {
  const { world, open } = scene(0);
  const { replies, adapter } = open();
  const asked: { since?: string; cursor?: string; answer(page: Partial<Page<Reply>>): Promise<void> }[] = [];
  adapter.list = ({ since, cursor }) =>
    new Promise((resolve) => {
      const answer = async (page: Partial<Page<Reply>>) => {
        resolve({ rows: [], ...page });
        await world.run(world.now + 1);
      };
      asked.push({ ...(since !== undefined && { since }), ...(cursor !== undefined && { cursor }), answer });
    });
  return { world, replies, asked };
}
const row = (id: string) => ({ value: { id, code: id, text: '' }, revision: 1, version: '1' });

describe('a time since which the backend no longer knows the changes', () => {
  it('makes the list load from the start, without what was deleted meanwhile', async () => {
    const { world, library, replies, adapter } = await loaded(2500);
    library.rows.delete('r7');
    library.put({ id: 'r8', code: 'code00008', text: 'changed' });
    const { list } = adapter;
    adapter.list = (query, call) => (query.since === undefined ? list(query, call) : Promise.reject(new AdapterError('gone')));
    const asked = library.requests.length;
    await Promise.all([replies.load(), world.run()]);
    assert.deepEqual(library.requests.slice(asked), ['list', 'list', 'list']);
    const { rows, complete, error, total } = replies.$state.get();
    assert.deepEqual([rows.length, complete, error, total], [2499, true, undefined, 2499]);
    assert.equal(replies.item('r8')!.row.text, 'changed');
    assert.equal(replies.item('r7'), undefined);
  });

  it('leaves the list complete while it loads again, and what did not change the same items', async () => {
    const { world, replies, adapter } = await loaded(2500);
    const before = replies.item('r1999');
    const seen: boolean[] = [];
    replies.$state.listen(({ complete }) => seen.push(complete));
    const { list } = adapter;
    adapter.list = (query, call) => (query.since === undefined ? list(query, call) : Promise.reject(new AdapterError('gone')));
    await Promise.all([replies.load(), world.run()]);
    assert.ok(seen.length > 0 && seen.every(Boolean));
    assert.equal(replies.item('r1999'), before);
  });

  it('is not taken for the end when the list itself is gone', async () => {
    const { world, library, open } = scene(3);
    const { replies, adapter } = open();
    let asked = 0;
    adapter.list = () => (asked++, Promise.reject(new AdapterError('gone')));
    await Promise.all([replies.load(), world.run()]);
    assert.deepEqual([replies.$state.get().phase, asked, library.requests.length], ['failed', 1, 0]);
  });
});

describe('pages of a list', () => {
  it('are followed by what changed since the first of them was read', async () => {
    const { replies, asked } = byHand();
    void replies.load();
    await asked[0]!.answer({ rows: [row('a')], next: '2', since: 'before' });
    assert.deepEqual([replies.$state.get().complete, replies.$state.get().coming], [false, true]);
    await asked[1]!.answer({ rows: [row('b')], since: 'after' });
    assert.deepEqual([replies.$state.get().complete, replies.$state.get().coming], [true, undefined]);
    void replies.load();
    assert.equal(asked[2]!.since, 'before');
  });

  it('count only when all of them came: what changed in those that did not is asked for again', async () => {
    const { world, replies, asked } = byHand();
    void replies.load();
    await asked[0]!.answer({ rows: [row('a')], since: 'one' });
    void replies.load();
    await asked[1]!.answer({ rows: [row('b')], next: '2', since: 'two' });
    await world.run(world.now + 120_000);
    assert.equal(replies.$state.get().error?.code, 'timeout');
    replies.retry();
    assert.deepEqual([asked[3]!.since, asked[3]!.cursor], ['one', undefined]);
  });

  it('of which one fails leave what came, and come again on demand', async () => {
    const { world, library, open } = scene(1500);
    const { replies, adapter } = open();
    const { list } = adapter;
    adapter.list = (query, call) => (query.cursor ? Promise.reject(new AdapterError('unavailable')) : list(query, call));
    await Promise.all([replies.load(), world.run()]);
    const { phase, rows, complete, coming, error } = replies.$state.get();
    assert.deepEqual([phase, rows.length, complete, coming, error?.code], ['ready', 1000, false, undefined, 'unavailable']);
    Object.assign(adapter, { list } satisfies Partial<CollectionGroup<Reply>>);
    replies.retry();
    await world.run();
    assert.deepEqual([replies.$state.get().rows.length, replies.$state.get().complete, library.requests.length], [1500, true, 3]);
  });
});

describe('a list too long to be kept', () => {
  it('follows a few changes, and starts again from one page after many', async () => {
    const { replies, asked } = byHand();
    const ids = () => replies.$state.get().rows.map((item) => item.row.id);
    const total = 30_000;
    void replies.load();
    await asked[0]!.answer({ rows: [row('a'), row('b')], next: '2', since: 'one', total });
    assert.deepEqual([replies.$state.get().complete, replies.$state.get().coming, asked.length], [false, undefined, 1]);
    void replies.load();
    await asked[1]!.answer({ rows: [row('c')], gone: ['a'], since: 'two', total });
    assert.deepEqual([asked[1]!.since, ids()], ['one', ['b', 'c']]);
    void replies.load();
    await asked[2]!.answer({ rows: [row('d')], next: '2', since: 'three', total });
    assert.deepEqual([asked[2]!.since, asked[3]!.since, asked[3]!.cursor], ['two', undefined, undefined]);
    await asked[3]!.answer({ rows: [row('e')], next: '2', since: 'four', total });
    assert.deepEqual([ids(), asked.length], [['e'], 4]);
  });

  it('tells nobody when a search brings nothing new, so that whoever asks again at each change comes to an end', async () => {
    const { world, replies } = await ready(21_500);
    const search = () => Promise.all([replies.page({ text: 'text 21499', limit: 5 }), world.run()]);
    await search();
    let told = 0;
    replies.$state.listen(() => told++);
    await search();
    assert.equal(told, 0);
  });
});
