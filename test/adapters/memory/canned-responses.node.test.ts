import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, memoryBackend, sampleSeed, type CannedResponseSeed } from '../../../src/adapters/memory/index.js';
import type { CannedResponsesCapability } from '../../../src/features/canned-responses/canned-responses.js';
import type { Heard } from '../../../src/contract/index.js';
import { create, newRow, read, update } from '../../../src/testing/canned-samples.js';
import { refusal } from '../../support/refusal.js';

const tomas = { user: '2', account: 'fernweh', name: 'Tomás Rey' };

const seeded = (responses: CannedResponseSeed[] = [], capability: CannedResponsesCapability = {}) =>
  memoryBackend({
    seed: { cannedResponses: () => responses, capabilities: { ...sampleSeed.capabilities, cannedResponses: capability } },
  });

const codesOf = ({ rows }: { rows: { value: { shortCode: string } }[] }) => rows.map(({ value }) => value.shortCode);

describe('memory adapter: canned responses', () => {
  it('begins with samples in four languages, the person’s own and the company’s, some with files', async () => {
    const { rows } = await memory().cannedResponses.list({ limit: 1000 }, {});
    const values = rows.map(({ value }) => value);
    assert.deepEqual([...new Set(values.map(({ language }) => language))].sort(), ['ar', 'de', 'en', 'ja']);
    assert.deepEqual([...new Set(values.map(({ scope }) => scope))].sort(), ['company', 'personal']);
    assert.ok(values.some(({ attachments }) => attachments.length > 1) && values.some(({ uses }) => uses === 0));
  });

  it('begins with samples that a person could have written', async () => {
    const { rows } = await memory().cannedResponses.list({ limit: 1000 }, {});
    const adapter = memory({ backend: seeded([], { company: 'edit', maxLength: 2000 }) });
    for (const { value } of rows) await create(adapter, { ...value, attachments: [], content: value.content || 'A file.' });
    assert.equal((await adapter.cannedResponses.list({}, {})).total, rows.length);
  });

  it('gives each person responses of their own, and everybody the company’s', async () => {
    const backend = seeded([{ shortCode: 'hello', scope: 'company', content: 'Welcome!' }]);
    const [maya, other] = [memory({ backend }), memory({ backend, person: tomas })];
    const own = await create(maya, { shortCode: 'mine' });
    assert.deepEqual(codesOf(await maya.cannedResponses.list({}, {})), ['hello', 'mine']);
    assert.deepEqual(codesOf(await other.cannedResponses.list({}, {})), ['hello']);
    assert.equal((await refusal(update(other, own, { content: 'Not mine.' }))).code, 'not-found');
  });

  it('counts for each person how often they used what is the company’s', async () => {
    const backend = seeded([{ id: 'p', shortCode: 'hello', scope: 'company', content: 'Welcome!', uses: 3 }]);
    const [maya, other] = [memory({ backend }), memory({ backend, person: tomas })];
    const { since } = await maya.cannedResponses.list({}, {});
    await maya.cannedResponses.used('p', { key: 'u1' });
    const usesFor = async (adapter: typeof maya) => (await adapter.cannedResponses.list({}, {})).rows[0]!.value.uses;
    assert.deepEqual([await usesFor(maya), await usesFor(other)], [4, 3]);
    assert.deepEqual(codesOf(await maya.cannedResponses.list({ since: since! }, {})), ['hello']);
    assert.deepEqual(codesOf(await maya.cannedResponses.list({ filter: { unused: 'true' } }, {})), []);
  });

  it('tells everybody who reads them of a change of the company’s', async () => {
    const backend = seeded([], { company: 'edit' });
    const [maya, other] = [memory({ backend }), memory({ backend, person: tomas })];
    await maya.cannedResponses.list({}, {});
    const heard = new Promise<Heard>((resolve) => maya.listen((change) => 'group' in change && change.group !== '*' && resolve(change)));
    await create(other, { scope: 'company' });
    assert.deepEqual(await heard, { group: 'cannedResponses' });
  });

  it('sorts by how often and how lately they were used', async () => {
    const at = (usedAt: string, uses: number, shortCode: string) => ({ shortCode, content: 'x', uses, usedAt });
    const rows = [at('2026-01-03T00:00:00Z', 1, 'b'), at('2026-01-01T00:00:00Z', 9, 'c'), at('', 0, 'a')];
    const { cannedResponses } = memory({ backend: seeded(rows) });
    const sorted = async (sort: string) => codesOf(await cannedResponses.list({ sort }, {})).join('');
    assert.deepEqual([await sorted('code'), await sorted('used'), await sorted('recent')], ['abc', 'cba', 'bca']);
  });

  it('finds all words in whatever order, the best first: by the worst of the words, then the day of the last use, then how often', async () => {
    const at = (usedAt: string, uses: number, shortCode: string, content = 'late refund') => ({ shortCode, content, uses, usedAt });
    const rows = [
      at('2026-01-03T09:00:00Z', 1, 'today'),
      at('2026-01-03T08:00:00Z', 2, 'today-often'),
      at('2026-01-02T08:00:00Z', 9, 'yesterday'),
      at('', 0, 'refund-late', 'x'),
      at('', 0, 'refund', 'too late'),
      at('2026-01-03T09:00:00Z', 9, 'lately', 'nothing'),
    ];
    const { cannedResponses } = memory({ backend: seeded(rows) });
    const found = async (text: string) => codesOf(await cannedResponses.list({ text }, {}));
    const others = ['today-often', 'today', 'yesterday'];
    assert.deepEqual(await found(' REFUND\nlate '), ['refund-late', ...others, 'refund']);
    assert.deepEqual(await found('refund'), ['refund', 'refund-late', ...others]);
  });

  it('has no more than it may, and imports nothing of what would be too many', async () => {
    const adapter = memory({ backend: seeded([{ shortCode: 'one', content: 'x' }], { atMost: 2 }) });
    const rows = [newRow(), newRow()];
    assert.equal((await refusal(adapter.cannedResponses.import(rows, { key: 'i', base: {} }))).problem.reason, 'too-many');
    await create(adapter);
    assert.equal((await refusal(create(adapter))).problem.reason, 'too-many');
    assert.equal((await adapter.cannedResponses.list({}, {})).total, 2);
  });

  it('gives at most a thousand at once, and knows no news of another backend', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => ({ shortCode: `c${index}`, content: 'x' }));
    const { cannedResponses } = memory({ backend: seeded(many) });
    const page = await cannedResponses.list({ limit: 5000 }, {});
    assert.deepEqual([page.rows.length, page.total], [1000, 1200]);
    assert.equal((await cannedResponses.list({ limit: 5000, cursor: page.next! }, {})).rows.length, 200);
    const { since } = await memory().cannedResponses.list({}, {});
    assert.equal((await refusal(cannedResponses.list({ since: since! }, {}))).problem.reason, 'since-expired');
  });

  it('makes one response although the first answer is lost', async () => {
    const adapter = memory({ backend: seeded(), faults: [{ on: 'cannedResponses.create', times: 1, lostReply: true }] });
    assert.equal((await refusal(create(adapter, { shortCode: 'once' }, 'same'))).problem.applied, 'unknown');
    const made = await create(adapter, { shortCode: 'once' }, 'same');
    assert.equal((await adapter.cannedResponses.list({}, {})).total, 1);
    assert.equal((await read(adapter, made.value))?.version, 'v1');
  });

  it('makes no version of what changes nothing', async () => {
    const adapter = memory({ backend: seeded() });
    const made = await create(adapter, { content: 'As it was.' });
    assert.equal((await update(adapter, made, { content: 'As it was.' })).version, made.version);
  });

  const binary = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array<number>(20).fill(0)]);
  const files: [string, string, BlobPart, string | undefined][] = [
    ['a picture', 'p.txt', binary(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    ['a document', 'p.png', '%PDF-1.7', 'application/pdf'],
    ['a table', 'T.CSV', 'a,b\n1,2', 'text/csv'],
    ['a text', 'notes', 'Größe', 'text/plain'],
    ['a recording', 'r', binary(0x4f, 0x67, 0x67, 0x53), 'audio/ogg'],
    ['a page', 'notes.txt', ' <!doctype html><p>', undefined],
    ['a program', 'notes.txt', binary(0x4d, 0x5a), undefined],
  ];
  for (const [what, name, content, type] of files) {
    it(`takes ${what} called ${name} for ${type ?? 'nothing that it takes'}`, async () => {
      const sent = memory().attachments.upload(new File([content], name, { type: 'image/jpeg' }), { key: 'f' });
      if (type) assert.equal((await sent).type, type);
      else assert.equal((await refusal(sent)).code, 'wrong-type');
    });
  }
});
