import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../../src/contract/index.js';
import type { AttachmentsGroup } from '../../../src/features/canned-responses/canned-responses.js';
import { cannedRow, cannedStore, draft, idsOf } from './store-scene.js';

const file = { id: 'f1', name: 'prices.pdf', type: 'application/pdf', size: 12, url: '/f1' };
/** What an upload may answer beside it. */
const uploaded = { ...file, uploadedAt: '2026-01-01', sha: 'abc' };

describe('what a person writes', () => {
  it('goes to the backend as rows have it, and nothing else that it was made from', async () => {
    const { backend, store, after } = await cannedStore(3);
    const copy = { ...cannedRow({ id: 'r1', uses: 7 }), ...draft({ attachments: [uploaded] }), scope: 'personal' as const };
    assert.equal(await after(store.create(copy).settled), 'confirmed');
    const sent = { scope: 'personal', ...draft({ attachments: [file] }), uses: 0, usedAt: '', updatedAt: '' };
    assert.deepEqual(backend.written, [sent]);
    assert.equal(await after(store.update('r0', { attachments: [uploaded] })), 'confirmed');
    assert.deepEqual(backend.written[1], { attachments: [file] });
  });

  it('is found at once, before the backend has it', async () => {
    const { store, after } = await cannedStore(3);
    const { settled } = store.create({ ...draft({ shortCode: 'Zebra' }), scope: 'personal' });
    const { items, total, complete } = store.find({ text: 'zebra', order: 'best' }, 5);
    assert.deepEqual([items[0]!.state, total, complete], ['creating', 1, true]);
    await after(settled);
    assert.equal(store.find({ text: 'zebra', order: 'best' }, 5).items[0]!.row.id, 'made-1');
  });

  it('is not found while it is being removed, and is when that was taken back', async () => {
    const { world, store } = await cannedStore(3);
    const find = () => store.find({ text: 'code00001', order: 'best' }, 5).total;
    void store.remove('r1');
    assert.equal(find(), 0);
    await world.run(world.now + 19_000);
    assert.equal(store.$responses.get().rows.find(({ row }) => row.id === 'r1')!.state, 'removing');
    const undone = store.undo('r1');
    await world.run();
    assert.deepEqual([await undone, find()], [true, 1]);
  });
});

describe('a use', () => {
  const best = { text: '', order: 'best' } as const;

  it('counts at once, also in the other stores of the person, and is told to the backend', async () => {
    const { world, backend, store, open } = await cannedStore(3);
    const other = open().store;
    await Promise.all([other.load(), world.run()]);
    store.used('r2');
    assert.deepEqual([store.find(best, 1).items[0]!.row.uses, idsOf(store.find(best, 1).items)], [1, ['r2']]);
    await world.run();
    assert.deepEqual([idsOf(other.find(best, 1).items), backend.written], [['r2'], ['used r2']]);
  });

  it('is told again when the network comes back, and then what the backend counts holds', async () => {
    const { world, backend, store } = await cannedStore(3);
    backend.fails = new AdapterError('offline');
    store.used('r2');
    await world.run(world.now + 20);
    assert.equal(store.find(best, 1).items[0]!.row.uses, 1);
    backend.fails = undefined;
    await world.run();
    assert.deepEqual(backend.written, ['used r2']);
    backend.elsewhere({ group: 'cannedResponses', id: 'r2', snapshot: backend.put(cannedRow({ id: 'r2', uses: 5 })) });
    assert.equal(store.find(best, 1).items[0]!.row.uses, 5);
  });

  it('is taken back when the backend will not count it, but not what was learnt meanwhile', async () => {
    const { world, backend, store } = await cannedStore(3);
    backend.fails = new AdapterError('not-found');
    store.used('r2');
    store.used('r1');
    backend.elsewhere({ group: 'cannedResponses', id: 'r1', snapshot: backend.put(cannedRow({ id: 'r1', uses: 5 })) });
    await world.run();
    const uses = Object.fromEntries(store.$responses.get().rows.map(({ row }) => [row.id, row.uses]));
    assert.deepEqual(uses, { r0: 0, r1: 5, r2: 0 });
  });

  it('of what the backend does not have yet is not counted', async () => {
    const { world, backend, store } = await cannedStore(1);
    const { id } = store.create({ ...draft(), scope: 'personal' });
    store.used(id);
    await world.run();
    assert.equal(backend.written.length, 1);
  });
});

describe('what is asked of the backend', () => {
  it('is nothing when all responses are here', async () => {
    const { backend, store } = await cannedStore(30);
    const hits = await store.ask({ text: 'code0002', order: 'best' }, 5);
    assert.deepEqual([hits.total, hits.items.length, hits.complete, backend.asked.length], [10, 5, false, 0]);
  });

  it('is the rest when they are not: with all conditions, ranked with what is here', async () => {
    const { backend, store, after } = await cannedStore(20_500);
    backend.asked.length = 0;
    const query = { text: ' /code2049', order: 'best', scope: 'personal', unused: true } as const;
    assert.equal(store.find(query, 20).total, 0);
    const hits = await after(store.ask(query, 20));
    assert.deepEqual(backend.asked, [{ sort: 'best', text: 'code2049', scope: 'personal', filter: { unused: 'true' }, limit: 20 }]);
    assert.deepEqual([hits.total, hits.items.length, hits.complete, hits.items[0]!.row.id], [9, 9, true, 'r20491']);
    assert.equal(store.find(query, 20).total, 9, 'what was found once is known');
  });

  it('holds what was made here, and not what is being removed', async () => {
    const { world, store, after } = await cannedStore(20_500);
    const query = { text: 'code2049', order: 'best' } as const;
    await after(store.ask(query, 20));
    void store.remove('r20495');
    store.create({ ...draft({ shortCode: 'code2049' }), scope: 'personal' });
    const asking = store.ask(query, 20);
    await world.run(world.now + 50);
    const found = (await asking).items;
    assert.deepEqual([found[0]!.row.shortCode, found.length, idsOf(found).includes('r20495')], ['code2049', 10, false]);
  });

  it('rejects with the reason', async () => {
    const { backend, store, after } = await cannedStore(20_500);
    backend.fails = new AdapterError('offline');
    await assert.rejects(after(store.ask({ text: 'x', order: 'best' }, 20)), { code: 'offline' });
  });
});

describe('files', () => {
  const attachments: AttachmentsGroup = {
    upload: () => Promise.resolve(uploaded),
    remove: () => Promise.reject(new AdapterError('offline')),
  };
  const call = { signal: new AbortController().signal, onProgress: () => {} };

  it('come back from an upload as rows have them, and may be left behind', async () => {
    const { store } = await cannedStore(1, { attachments });
    assert.deepEqual(await store.upload!(new File(['x'], 'prices.pdf'), call), file);
    store.removeUpload('f1');
  });

  it('that cannot be sent are told as an error of the adapter, whatever it threw', async () => {
    const broken = { upload: () => Promise.reject(new TypeError('x')) };
    const { store } = await cannedStore(1, { attachments: broken });
    await assert.rejects(store.upload!(new File(['x'], 'a.txt'), call), { name: 'AdapterError', code: 'unavailable' });
  });

  it('are not offered where the backend takes none', async () => {
    assert.equal((await cannedStore(1)).store.upload, undefined);
  });
});
