import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../../src/contract/index.js';
import type { CannedQuery, CannedResponsesStore } from '../../../src/features/canned-responses/canned-responses.store.js';
import { cannedRow, cannedStore, draft, idsOf } from './store-scene.js';

const all: CannedQuery = { text: '', order: 'code' };
const long = 20_500;

async function opened(count: number, query: CannedQuery = all) {
  const scene = await cannedStore(count);
  const window = scene.store.window(query);
  const view = () => window.$rows.get();
  await scene.world.run(scene.world.now + 100);
  const settle = () => scene.world.run(scene.world.now + 100);
  return { ...scene, window, view, settle };
}

const codes = (window: ReturnType<CannedResponsesStore['window']>) => window.$rows.get().items.map(({ row }) => row.shortCode);

describe('a window on a list that is all here', () => {
  it('shows all that fits, and asks for nothing', async () => {
    const { view, backend, window } = await opened(3000, { ...all, scope: 'company' });
    const { items, total, complete, from, reach, phase } = view();
    assert.deepEqual([items.length, total, complete, from, reach, phase], [300, 300, true, 0, 300, 'ready']);
    window.more();
    window.show(200, 300);
    assert.equal(backend.asked.length, 0);
  });

  it('follows changes made here and elsewhere, in their places', async () => {
    const { view, store, backend, window, settle } = await opened(3);
    void store.remove('r0');
    store.create({ ...draft({ shortCode: 'code00001b' }), scope: 'personal' });
    backend.elsewhere({ group: 'cannedResponses', id: 'x', snapshot: backend.put(cannedRow({ id: 'x', shortCode: 'code00003' })) });
    await Promise.resolve();
    assert.deepEqual(codes(window), ['code00001', 'code00001b', 'code00002', 'code00003']);
    await settle();
    assert.equal(view().total, 4);
  });

  it('shows what has come while the rest is on its way', async () => {
    const { world, open } = await cannedStore(2500);
    const { store } = open();
    const window = store.window(all);
    void store.load();
    await world.run(world.now + 15);
    assert.deepEqual([window.$rows.get().items.length, window.$rows.get().phase, window.$rows.get().complete], [1000, 'loading', false]);
    await world.run();
    assert.deepEqual([window.$rows.get().items.length, window.$rows.get().phase, window.$rows.get().complete], [2500, 'ready', true]);
  });
});

describe('a window on a longer list', () => {
  it('shows the first page, and further ones as somebody goes on', async () => {
    const { view, backend, window, settle } = await opened(long);
    assert.deepEqual([view().items.length, view().total, view().complete, view().reach], [100, long, false, 100]);
    assert.deepEqual(backend.asked[0], { sort: 'code', limit: 100 });
    window.more();
    await settle();
    assert.deepEqual([view().items.length, view().reach, backend.asked[1]?.cursor], [200, 200, 'code00099']);
    window.show(120, 160);
    await settle();
    assert.deepEqual([view().reach, idsOf(view().items).at(-1)], [300, 'r299']);
  });

  it('keeps six pages, and brings the others back when they are on screen again', async () => {
    const { view, backend, window, settle } = await opened(long);
    for (let at = 0; at < 1000; at += 50) {
      window.show(at, at + 50);
      await settle();
    }
    assert.deepEqual([view().from, view().items.length, view().reach, view().items[0]!.row.id], [500, 600, 1100, 'r500']);
    backend.asked.length = 0;
    window.show(480, 530);
    await settle();
    assert.deepEqual([view().from, view().items.length, view().reach, backend.asked.length], [400, 600, 1100, 1]);
    window.show(20, 60);
    await settle();
    assert.deepEqual([view().from, view().items[20]!.row.id, view().reach], [0, 'r20', 1100]);
    assert.ok(view().items.length < 600 && backend.asked.length < 5);
  });

  it('ends where the list ends', async () => {
    const { view, backend, window, settle } = await opened(long, { ...all, text: 'code2001' });
    assert.deepEqual([view().items.length, view().total, view().complete], [10, 10, true]);
    window.more();
    await settle();
    assert.equal(backend.asked.length, 1);
  });

  it('shows what is made here first, what is changed in its place, and what is removed no more', async () => {
    const { view, store, settle } = await opened(long);
    store.create({ ...draft({ shortCode: 'zebra' }), scope: 'personal' });
    void store.update('r3', { content: 'Changed' });
    void store.remove('r5');
    await Promise.resolve();
    const look = () => [view().items[0]!.row.shortCode, view().items[4]!.row.content, idsOf(view().items).includes('r5'), view().total];
    assert.deepEqual([view().items[0]!.state, view().items[4]!.state, ...look()], ['creating', 'saving', 'zebra', 'Changed', false, long]);
    await settle();
    assert.deepEqual([view().items[0]!.state, view().items[0]!.row.id, ...look()], [undefined, 'made-2', 'zebra', 'Changed', false, long]);
  });

  it('asks again for what it shows when something changed and nobody says what', async () => {
    const { view, backend, window, settle } = await opened(long);
    window.more();
    await settle();
    backend.put(cannedRow({ id: 'x', shortCode: 'code00000a' }));
    backend.elsewhere({ group: 'cannedResponses' });
    await settle();
    assert.deepEqual([idsOf(view().items).slice(0, 3), view().items.length, view().total], [['r0', 'x', 'r1'], 200, long + 1]);
  });

  it('asks again once when a row is gone', async () => {
    const { view, backend, settle } = await opened(long);
    backend.rows.delete('r2');
    backend.elsewhere({ group: 'cannedResponses', id: 'r2', gone: true });
    await settle();
    assert.deepEqual([idsOf(view().items).slice(1, 3), view().items.length, backend.asked.length], [['r1', 'r3'], 100, 2]);
  });

  it('keeps what it shows when the next page does not come, and tries again when told to', async () => {
    const { view, backend, window, settle } = await opened(long);
    backend.fails = new AdapterError('offline');
    window.more();
    await settle();
    assert.deepEqual([view().phase, view().error?.code, view().items.length], ['failed', 'offline', 100]);
    backend.fails = undefined;
    window.retry();
    await settle();
    assert.deepEqual([view().phase, view().error, view().items.length], ['ready', undefined, 200]);
  });

  it('is silent when it was closed', async () => {
    const { backend, window, store, settle } = await opened(long);
    let told = 0;
    window.more();
    window.$rows.listen(() => told++);
    window.close();
    void store.update('r3', { content: 'Changed' });
    backend.elsewhere({ group: 'cannedResponses' });
    await settle();
    assert.equal(told, 0);
  });
});
