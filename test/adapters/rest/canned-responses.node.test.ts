import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { restCannedResponses } from '../../../src/adapters/rest/canned-responses.js';
import type { Client } from '../../../src/adapters/rest/client.js';
import { rest } from '../../../src/adapters/rest/index.js';
import { objectSchemas, readEvent } from '../../../src/adapters/rest/wire.schema.js';
import { newRow } from '../../../src/testing/canned-samples.js';
import { refusal } from '../../support/refusal.js';
import { json, problem, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const baseUrl = 'https://desk.fernweh.example/api/v1';
const file = { id: 'f1', name: 'Map.webp', type: 'image/webp', size: 9, url: '/api/v1/attachments/f1/content' };
const address = 'https://desk.fernweh.example/api/v1/attachments/f1/content';
const row = newRow({ shortCode: 'refund', content: 'On its way.', attachments: [file] });
const snapshot = { value: { ...row, id: 'r1' }, version: 'a1', revision: 7 };
const read = { ...snapshot, value: { ...snapshot.value, attachments: [{ ...file, url: address }] } };

describe('rest adapter: canned responses', () => {
  let backend: StubbedFetch;
  beforeEach(() => void (backend = stubFetch()));
  afterEach(() => backend.restore());
  const group = () => rest({ baseUrl }).cannedResponses;
  const sent = async () => (await backend.requests.at(-1)!.json()) as object;

  it('asks for a page by what is wanted, and leaves out what is not', async () => {
    backend.answer = () => json({ items: [], gone: [], since: 's1', total: 0 });
    await group().list({ text: 'späte Erstattung', sort: 'best', filter: { label: 'A & B', language: '' }, limit: 50, cursor: 'c/1' }, {});
    const { pathname, searchParams } = new URL(backend.requests[0]!.url);
    assert.equal(pathname, '/api/v1/canned-responses');
    assert.deepEqual(Object.fromEntries(searchParams), { label: 'A & B', sort: 'best', cursor: 'c/1', q: 'späte Erstattung', limit: '50' });
    await group().list({}, {});
    assert.equal(backend.requests[1]!.url, `${baseUrl}/canned-responses`);
  });

  it('reads a page, with addresses of files that hold in a page of another origin', async () => {
    backend.answer = () => json({ items: [snapshot], gone: ['r2'], next: 'n', since: 's1', total: 212, more: 1 });
    assert.deepEqual(await group().list({}, {}), { rows: [read], gone: ['r2'], next: 'n', since: 's1', total: 212 });
    backend.answer = () => json({ items: [{ value: { id: 'r3', shortCode: 'x', content: '', label: null }, version: 'a' }], next: null });
    const { rows, ...page } = await group().list({}, {});
    const empty = { scope: 'personal', label: '', language: '', attachments: [], uses: 0, usedAt: '', updatedAt: '' };
    assert.deepEqual([rows[0]!.value, page], [{ id: 'r3', shortCode: 'x', content: '', ...empty }, {}]);
  });

  it('takes an address that would run something for malformed', async () => {
    const bad = { ...snapshot, value: { ...snapshot.value, attachments: [{ ...file, url: 'javascript:alert(1)' }] } };
    backend.answer = () => json({ items: [bad] });
    assert.equal((await refusal(group().list({}, {}))).code, 'malformed');
  });

  it('learns that news since then are no longer to be had', async () => {
    backend.answer = () => problem(410, { code: 'since-expired' });
    const error = await refusal(group().list({ since: 's0' }, {}));
    assert.deepEqual([error.code, error.problem.reason], ['gone', 'since-expired']);
  });

  it('sends what a person wrote, with its files by their ids', async () => {
    backend.answer = () => json(snapshot, { status: 201 });
    assert.deepEqual(await group().create(row, { key: 'k1', base: {} }), read);
    assert.deepEqual(await sent(), {
      ...{ scope: 'personal', shortCode: 'refund', content: 'On its way.', label: '', language: '' },
      attachments: ['f1'],
    });
    await group().update('r/1', { attachments: [file] }, { key: 'k2', version: 'a1', base: {} });
    const { method, url, headers } = backend.requests.at(-1)!;
    assert.deepEqual([method, url, headers.get('if-match')], ['PATCH', `${baseUrl}/canned-responses/r%2F1`, '"a1"']);
    assert.deepEqual(await sent(), { attachments: ['f1'] });
    await group().update('r1', { label: '' }, { key: 'k3', version: 'a1', base: {} });
    assert.deepEqual(await sent(), { label: '' });
  });

  it('deletes, and brings what is stored now when somebody has changed it', async () => {
    backend.answer = () => new Response(null, { status: 204 });
    await group().remove('r1', { key: 'k1', version: 'a1', base: {} });
    assert.equal(backend.requests[0]!.headers.get('idempotency-key'), 'k1');
    backend.answer = () => problem(412, { code: 'stale', current: snapshot });
    const { problem: why } = await refusal(group().remove('r1', { key: 'k2', version: 'a0', base: {} }));
    assert.deepEqual(why.current, read);
  });

  it('imports without files, and says what became of each row', async () => {
    const errors = [
      { pointer: '/shortCode', code: 'taken' },
      { pointer: '/content', code: 'too-long', limit: 2000 },
    ];
    backend.answer = () => json({ items: [{ id: 'r1' }, { errors }] });
    const rows = [row, { ...row, replace: true }];
    const answers = await group().import(rows, { key: 'k1', base: {} });
    assert.deepEqual(answers, [{ id: 'r1' }, { fields: { shortCode: { code: 'taken' }, content: { code: 'too-long', limit: 2000 } } }]);
    const words = { scope: 'personal', shortCode: 'refund', content: 'On its way.', label: '', language: '' };
    assert.deepEqual(await sent(), { items: [words, { ...words, replace: true }] });
    backend.answer = () => json({ items: [{ id: 'r1' }] });
    const { code, problem: why } = await refusal(group().import(rows, { key: 'k2', base: {} }));
    assert.deepEqual([code, why.applied], ['malformed', 'unknown']);
  });

  it('counts a use', async () => {
    backend.answer = () => new Response(null, { status: 204 });
    await group().used('r1', { key: 'k1' });
    assert.deepEqual([backend.requests[0]!.method, backend.requests[0]!.url], ['POST', `${baseUrl}/canned-responses/r1/uses`]);
  });

  it('reads a response in an event, and one that is gone', () => {
    const schemas = objectSchemas(baseUrl);
    const event = { group: 'cannedResponses', id: 'r1', snapshot };
    assert.deepEqual(readEvent(JSON.stringify(event), schemas), { group: 'cannedResponses', id: 'r1' });
    restCannedResponses({ baseUrl } as Client, schemas);
    assert.deepEqual(readEvent(JSON.stringify(event), schemas), { ...event, snapshot: read });
    const gone = { group: 'cannedResponses', id: 'r1', gone: true };
    assert.deepEqual(readEvent(JSON.stringify(gone), schemas), gone);
  });

  it('takes a right to the company’s that it does not know for the right to read', async () => {
    const capability = { variables: [{ name: 'contact.name' }], maxLength: 2000 };
    backend.answer = () => json({ cannedResponses: { ...capability, company: 'propose' }, attachments: { atMost: 5 } });
    const { cannedResponses, attachments } = await rest({ baseUrl }).capabilities({});
    assert.deepEqual(cannedResponses, { ...capability, variables: [{ name: 'contact.name', sample: '' }], company: 'read' });
    assert.deepEqual(attachments, { atMost: 5 });
  });
});
