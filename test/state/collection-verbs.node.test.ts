import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WritableAtom } from 'nanostores';
import { AdapterError, type Capabilities } from '../../src/contract/index.js';
import { ready, scene } from '../support/library.js';

async function inConflict() {
  const opened = await ready();
  const { world, library, replies } = opened;
  library.put({ id: 'r1', code: 'code00001', text: 'theirs' });
  void replies.update('r1', { text: 'mine' });
  await world.run();
  const item = () => replies.$state.get().rows.find(({ row }) => row.id === 'r1')!;
  assert.equal(item().state, 'conflict');
  return { ...opened, item };
}

describe('a row in conflict', () => {
  it('takes mine, over what the backend holds now', async () => {
    const { world, library, replies, item } = await inConflict();
    void replies.resolve('r1', 'mine');
    await world.run();
    assert.equal(library.rows.get('r1')!.value.text, 'mine');
    assert.deepEqual(item(), { row: { id: 'r1', code: 'code00001', text: 'mine' } });
  });

  it('takes theirs, and sends nothing', async () => {
    const { world, library, replies, item } = await inConflict();
    const { length } = library.requests;
    void replies.resolve('r1', 'theirs');
    await world.run();
    assert.deepEqual(item(), { row: { id: 'r1', code: 'code00001', text: 'theirs' } });
    assert.equal(library.requests.length, length);
  });

  it('is as the backend has it as soon as it was discarded', async () => {
    const { world, replies } = await inConflict();
    const text = replies.discard('r1').then(() => replies.item('r1')!.row.text);
    await world.run();
    assert.equal(await text, 'theirs');
  });
});

describe('a row that waits', () => {
  it('says what it waits for, goes on when asked to, and is dropped by discard', async () => {
    const { world, library, replies, codes } = await ready();
    library.down = true;
    const { id } = replies.create({ code: 'x', text: '' });
    assert.deepEqual([replies.$state.get().rows.at(-1)!.unkept, replies.$state.get().rows.at(-1)!.waiting], [true, 'sending']);
    await world.run(world.now + 1000);
    const { unkept, waiting, until } = replies.$state.get().rows.at(-1)!;
    assert.deepEqual([unkept, waiting, until], [undefined, 'network', undefined]);
    const changed = replies.update(id, { text: 'second' });
    await world.run(world.now + 10);
    void replies.discard(id);
    await world.run(world.now + 10);
    assert.equal(await changed, 'withdrawn');
    library.down = false;
    replies.retry();
    await world.run(world.now + 100);
    assert.ok(codes().includes('x'), 'what was on its way stays');
  });

  it('says until when a removal can be undone', async () => {
    const { world, replies } = await ready();
    void replies.remove('r1', { undoFor: 20_000 });
    assert.ok(replies.$state.get().rows.find(({ state }) => state === 'removing')!.until! - world.now === 20_000);
  });
});

describe('rows that the backend does not have', () => {
  it('are not available, also when that is learnt later', async () => {
    const { open } = scene();
    const { replies, shared } = open();
    const $capabilities = shared.$capabilities as WritableAtom<Capabilities>;
    assert.equal(replies.$state.get().phase, 'idle');
    $capabilities.set({ replies: false });
    assert.deepEqual([replies.$state.get().phase, replies.$state.get().why], ['unavailable', 'backend']);
  });
});

describe('changes since the last list', () => {
  it('come page by page, with what is gone', async () => {
    const { world, library, open } = scene(3000);
    library.withSince = true;
    const { replies } = open();
    await Promise.all([replies.load(), world.run()]);
    const elsewhere = library.group(world.tab());
    for (let at = 0; at < 2500; at++) library.put({ id: `n${at}`, code: `new${9999 - at}`, text: 'imported' });
    void elsewhere.remove('r7', { key: 'k', base: {}, version: 'r7.1' });
    await world.run();
    const asked = library.requests.length;
    await Promise.all([replies.load(), world.run()]);
    assert.deepEqual(library.requests.slice(asked), ['changes', 'changes', 'changes']);
    const codes = replies.$state.get().rows.map(({ row }) => row.code);
    assert.deepEqual([codes.length, codes.includes('code00007')], [5499, false]);
    assert.deepEqual(codes, [...codes].sort());
  });
});

describe('an import', () => {
  it('goes in portions and names every row that was refused, with its members', async () => {
    const { world, library, replies } = await ready();
    const added = Array.from({ length: 1200 }, (_, at) => ({ code: at === 700 ? '' : `i${String(at).padStart(4, '0')}`, text: '' }));
    const progress: number[] = [];
    const [problems] = await Promise.all([replies.import(added, (done) => progress.push(done), new AbortController().signal), world.run()]);
    assert.deepEqual(progress, [500, 1000, 1200]);
    assert.deepEqual(problems, [{ row: 700, fields: { code: { code: 'required' } } }]);
    assert.deepEqual([library.rows.size, replies.$state.get().rows.length], [1202, 1202]);
  });

  it('is refused by name where the backend cannot', async () => {
    const { world, open } = scene();
    const { replies, adapter } = open();
    delete adapter.import;
    const run = replies
      .import([{ code: 'x', text: '' }], () => {}, new AbortController().signal)
      .catch((error: AdapterError) => error.code);
    await world.run();
    assert.equal(await run, 'unsupported');
  });
});

describe('a row with attachments that were uploaded before', () => {
  it('is created with their ids, and refused with what was typed when one is gone from the backend', async () => {
    const { world, replies, adapter } = await ready();
    const { create } = adapter;
    adapter.create = (row, call) =>
      row.attachments?.some(({ id }) => id === 'swept')
        ? Promise.reject(new AdapterError('invalid', { fields: { attachments: { code: 'not-found' } } }))
        : create(row, call);
    const good = replies.create({ code: 'a', text: '', attachments: [{ id: 'f1', name: 'price.pdf' }] });
    const bad = replies.create({ code: 'b', text: 'typed', attachments: [{ id: 'swept', name: 'old.pdf' }] });
    await world.run();
    assert.deepEqual([await good.settled, await bad.settled], ['confirmed', 'refused']);
    const item = replies.$state.get().rows.find(({ row }) => row.code === 'b')!;
    assert.deepEqual([item.state, item.row.text, item.error?.problem.fields], ['refused', 'typed', { attachments: { code: 'not-found' } }]);
    void replies.discard(bad.id);
    await world.run();
    assert.ok(!replies.$state.get().rows.some(({ row }) => row.code === 'b'));
  });
});
