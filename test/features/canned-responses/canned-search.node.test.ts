import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CannedOrder, CannedQuery } from '../../../src/features/canned-responses/canned-responses.store.js';
import { createCannedSearch } from '../../../src/features/canned-responses/canned-search.js';
import { randomFrom } from '../../support/simulation.js';
import { cannedRow, idsOf } from './store-scene.js';

const items = (...rows: Parameters<typeof cannedRow>[0][]) => rows.map((row) => ({ row: cannedRow(row) }));
const look = (list: ReturnType<typeof items>, query: Partial<CannedQuery>, limit = 20) =>
  idsOf(createCannedSearch().find(list, { text: '', order: 'best', ...query }, limit).items);
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

describe('the best responses', () => {
  const refunds = items(
    { id: 'content', shortCode: 'late', content: 'You get a refund', uses: 900, usedAt: day(30) },
    { id: 'inside', shortCode: 'no-refund', uses: 90, usedAt: day(30) },
    { id: 'start', shortCode: 'refunds', uses: 9, usedAt: day(30) },
    { id: 'exact', shortCode: 'Refund' },
    { id: 'none', shortCode: 'hello', uses: 999, usedAt: day(30) },
  );

  it('are those with this short code, then those that start with it, have it inside, and have it in the text', () => {
    assert.deepEqual(look(refunds, { text: 'refund' }), ['exact', 'start', 'inside', 'content']);
  });

  it('are found in any letter case, spelled in any way, and with the slash', () => {
    assert.deepEqual(look(refunds, { text: ' /REFUND' }), ['exact', 'start', 'inside', 'content']);
    assert.deepEqual(look(items({ id: 'one', shortCode: 'caf\u00e9' }), { text: 'cafe\u0301' }), ['one']);
  });

  it('have every word, wherever it stands', () => {
    const list = items(
      { id: 'both', shortCode: 'refund', content: 'within two days' },
      { id: 'apart', content: 'two coins to refund' },
      { id: 'one', shortCode: 'refund' },
    );
    assert.deepEqual(look(list, { text: 'refund  two' }), ['both', 'apart']);
  });

  it('are of those that fit alike the ones used lately and often, then as they stood', () => {
    const list = items(
      { id: 'never' },
      { id: 'often, long ago', uses: 100, usedAt: day(-200) },
      { id: 'once, now', uses: 1, usedAt: day(30) },
      { id: 'often, now', uses: 100, usedAt: day(30) },
      { id: 'more often, a day ago', uses: 200, usedAt: day(29) },
      { id: 'never either' },
    );
    assert.deepEqual(look(list, {}), ['often, now', 'once, now', 'more often, a day ago', 'often, long ago', 'never', 'never either']);
  });

  it('are counted all and named up to the limit', () => {
    const { items: named, total } = createCannedSearch().find(refunds, { text: 'refund', order: 'best' }, 2);
    assert.deepEqual([idsOf(named), total], [['exact', 'start'], 4]);
  });

  it('are looked for by the beginning of a text that nobody types', () => {
    const long = `refund ${'x'.repeat(10_000_000)}`;
    assert.deepEqual(look(refunds, { text: long }), []);
  });
});

describe('conditions', () => {
  const file = { id: 'f', name: 'a.pdf', type: 'application/pdf', size: 1, url: '/f' };
  const list = items(
    { id: 'company', scope: 'company', uses: 1, usedAt: day(1) },
    { id: 'file', attachments: [file], uses: 3, usedAt: day(2) },
    { id: 'labelled', label: 'Orders', uses: 2, usedAt: day(3) },
    { id: 'arabic', language: 'ar' },
  );

  it('leave what fulfils all of them', () => {
    assert.deepEqual(look(list, { scope: 'company' }), ['company']);
    assert.deepEqual(look(list, { attached: true }), ['file']);
    assert.deepEqual(look(list, { label: 'Orders' }), ['labelled']);
    assert.deepEqual(look(list, { language: 'ar' }), ['arabic']);
    assert.deepEqual(look(list, { unused: true }), ['arabic']);
    assert.deepEqual(look(list, { unused: true, attached: true }), []);
  });

  it('leave out what is being removed', () => {
    const [first, ...others] = list;
    assert.deepEqual(look([{ ...first!, state: 'removing' } as (typeof list)[number], ...others], { scope: 'company' }), []);
  });

  it('come in the order that was asked for', () => {
    assert.deepEqual(look(list, { order: 'code' }), ['company', 'file', 'labelled', 'arabic']);
    assert.deepEqual(look(list, { order: 'used' }), ['file', 'labelled', 'company', 'arabic']);
    assert.deepEqual(look(list, { order: 'recent' }), ['labelled', 'file', 'company', 'arabic']);
    assert.deepEqual(look(list, { order: 'used' }, 2), ['file', 'labelled']);
  });
});

describe('a search that goes on', () => {
  it('finds what a new one would, whatever is typed, deleted, chosen and changed in between', () => {
    const random = randomFrom(7);
    const upTo = (end: number) => Math.floor(random() * end);
    const letters = (count: number) => Array.from({ length: count }, () => 'abc '[upTo(4)]!).join('');
    const row = (at: number) => ({
      row: cannedRow({ id: `r${at}`, shortCode: letters(3).trim() || 'a', content: letters(8), uses: upTo(3), label: upTo(2) ? 'x' : '' }),
    });
    const search = createCannedSearch();
    const orders: CannedOrder[] = ['best', 'code', 'used', 'recent'];
    let list = Array.from({ length: 60 }, (_, at) => row(at));
    let text = '';
    for (let step = 0; step < 2000; step++) {
      text = random() < 0.6 ? text + letters(1) : text.slice(0, -1 - upTo(2));
      if (random() < 0.1) list = list.map((item, at) => (random() < 0.05 ? row(at) : item));
      if (random() < 0.1) list = list.toSpliced(upTo(list.length), upTo(3), ...Array.from({ length: upTo(4) }, () => row(1000 + step)));
      const query = { text, order: orders[upTo(4)]!, ...(random() < 0.2 && { label: 'x' }) };
      const limit = [5, 20, Infinity][upTo(3)]!;
      const anew = createCannedSearch();
      assert.deepEqual(search.find(list, query, limit), anew.find(list, query, limit), `step ${step}`);
      if (text.length > 6) text = '';
    }
  });
});
