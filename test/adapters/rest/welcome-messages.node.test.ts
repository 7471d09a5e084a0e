import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Client } from '../../../src/adapters/rest/client.js';
import { rest } from '../../../src/adapters/rest/index.js';
import { welcomeGroups } from '../../../src/adapters/rest/welcome-messages.js';
import { objectSchemas, readEvent } from '../../../src/adapters/rest/wire.schema.js';
import { emptyContent } from '../../../src/features/welcome-messages/welcome-messages.js';
import { newWelcome } from '../../../src/testing/welcome-samples.js';
import { refusal } from '../../support/refusal.js';
import { json, problem, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const baseUrl = 'https://desk.fernweh.example/api/v1';
const file = { id: 'f1', name: 'Summer.png', type: 'image/png', size: 9, url: '/api/v1/attachments/f1/content' };
const address = 'https://desk.fernweh.example/api/v1/attachments/f1/content';
const content = { ...emptyContent, language: 'en', body: 'Welcome aboard!', file };
const row = newWelcome({
  name: 'Summer hello',
  kind: 'image',
  numbers: ['n1'],
  contents: [content, { ...content, language: 'de', file: null }],
});
const snapshot = { value: { ...row, id: 'w1' }, version: 'a1', revision: 7 };
const read = { ...snapshot, value: { ...snapshot.value, contents: [{ ...content, file: { ...file, url: address } }, row.contents[1]] } };
const withUrl = (url: string) => ({ ...snapshot, value: { ...snapshot.value, contents: [{ ...content, file: { ...file, url } }] } });

describe('rest adapter: welcome messages', () => {
  let backend: StubbedFetch;
  beforeEach(() => void (backend = stubFetch()));
  afterEach(() => backend.restore());
  const group = () => rest({ baseUrl }).welcomeMessages;
  const last = () => backend.requests.at(-1)!;
  const sent = async () => (await last().json()) as object;

  it('reads the messages, with addresses of files that hold in a page of another origin', async () => {
    backend.answer = () => json({ items: [snapshot], total: 1, more: 1 });
    assert.deepEqual(await group().list({}, {}), { rows: [read], total: 1 });
    assert.equal(last().url, `${baseUrl}/welcome-messages`);
  });

  it('takes for empty what a backend leaves out', async () => {
    const value = { id: 'w2', name: 'Short', kind: 'text', contents: [{ body: 'Hi', sections: null, file: null }] };
    backend.answer = () => json({ items: [{ value, version: 'a' }] });
    const { rows, ...page } = await group().list({}, {});
    const empty = { numbers: [], enabled: false, sent: 0, switchedAt: '', updatedAt: '' };
    assert.deepEqual([rows[0]!.value, page], [{ ...value, ...empty, contents: [{ ...emptyContent, body: 'Hi' }] }, {}]);
  });

  it('reads a message of a kind that it does not know as what it is, so that it can still be switched off', async () => {
    backend.answer = () => json({ items: [snapshot, { ...snapshot, value: { ...snapshot.value, kind: 'carousel' } }] });
    const { rows } = await group().list({}, {});
    assert.deepEqual(
      rows.map(({ value }) => value.kind as string),
      ['image', 'carousel'],
    );
  });

  const malformed: [string, object][] = [
    ['without a name', { ...snapshot, value: { id: 'w1', kind: 'text', contents: [] } }],
    ['without a kind', { ...snapshot, value: { ...snapshot.value, kind: null } }],
    ['whose contents are no list', { ...snapshot, value: { ...snapshot.value, contents: content } }],
    ['whose number is no text', { ...snapshot, value: { ...snapshot.value, numbers: [1] } }],
    ['with a file that would run something', withUrl('javascript:alert(1)')],
    ['with a file that is data', withUrl('data:text/html,<script>alert(1)</script>')],
    ['with a file at no address', withUrl('https://')],
    ['without a version', { value: snapshot.value }],
  ];
  for (const [what, bad] of malformed) {
    it(`takes a message ${what} for malformed`, async () => {
      backend.answer = () => json({ items: [snapshot, bad] });
      assert.equal((await refusal(group().list({}, {}))).code, 'malformed');
    });
  }

  it('sends what a person wrote, with its files by their ids', async () => {
    backend.answer = () => json(snapshot, { status: 201 });
    assert.deepEqual(await group().create(row, { key: 'k1', base: {} }), read);
    const contents = [
      { ...content, file: 'f1' },
      { ...content, language: 'de', file: null },
    ];
    assert.deepEqual(await sent(), { name: 'Summer hello', kind: 'image', numbers: ['n1'], contents });
    await group().update('w/1', { contents: row.contents, enabled: false }, { key: 'k2', version: 'a1', base: {} });
    const { method, url, headers } = last();
    assert.deepEqual([method, url, headers.get('if-match')], ['PATCH', `${baseUrl}/welcome-messages/w%2F1`, '"a1"']);
    assert.deepEqual(await sent(), { contents, enabled: false });
    await group().update('w1', { enabled: true }, { key: 'k3', version: 'a1', base: {} });
    assert.deepEqual(await sent(), { enabled: true });
  });

  it('says why a message that is on is neither changed nor deleted', async () => {
    backend.answer = () => problem(409, { code: 'enabled' });
    for (const late of [group().update('w1', { name: 'x' }, { key: 'k', base: {} }), group().remove('w1', { key: 'l', base: {} })]) {
      const error = await refusal(late);
      assert.deepEqual([error.code, error.problem.reason, error.problem.applied], ['conflict', 'enabled', 'no']);
    }
  });

  it('says that a number has another message, at its member', async () => {
    backend.answer = () => problem(409, { code: 'number-taken', errors: [{ pointer: '/numbers', code: 'taken' }] });
    const error = await refusal(group().update('w1', { enabled: true }, { key: 'k', version: 'a1', base: {} }));
    assert.deepEqual(
      [error.code, error.problem.reason, error.problem.fields],
      ['conflict', 'number-taken', { numbers: { code: 'taken' } }],
    );
  });

  it('names the member, however deep in it the problem is', async () => {
    const errors = [
      { pointer: '/contents/0/buttons/2/title', code: 'too-long', limit: 20 },
      { pointer: '/contents/1/body', code: 'required' },
    ];
    backend.answer = () => problem(422, { code: 'invalid', errors });
    const error = await refusal(group().create(row, { key: 'k', base: {} }));
    assert.deepEqual([error.code, error.problem.fields], ['invalid', { contents: { code: 'too-long', limit: 20 } }]);
  });

  it('deletes, and brings what is stored now when somebody has changed it', async () => {
    backend.answer = () => new Response(null, { status: 204 });
    await group().remove('w1', { key: 'k1', version: 'a1', base: {} });
    assert.equal(last().headers.get('idempotency-key'), 'k1');
    backend.answer = () => problem(412, { code: 'stale', current: snapshot });
    assert.deepEqual((await refusal(group().remove('w1', { key: 'k2', version: 'a0', base: {} }))).problem.current, read);
  });

  it('swaps, and sends a test', async () => {
    backend.answer = () => json(snapshot);
    assert.deepEqual(await group().swap('w/1', { key: 'k1' }), read);
    assert.deepEqual([last().method, last().url], ['POST', `${baseUrl}/welcome-messages/w%2F1/swap`]);
    backend.answer = () => new Response(null, { status: 204 });
    await group().test({ number: 'n1', kind: 'image', content }, { key: 'k2' });
    assert.deepEqual([last().url, last().headers.get('idempotency-key')], [`${baseUrl}/welcome-messages/tests`, 'k2']);
    assert.deepEqual(await sent(), { number: 'n1', kind: 'image', content: { ...content, file: 'f1' } });
    backend.answer = () => problem(429, { code: 'rate-limited' }, { 'Retry-After': '40' });
    const error = await refusal(group().test({ number: 'n1', kind: 'image', content }, { key: 'k3' }));
    assert.deepEqual([error.code, error.problem.retryAfter], ['rate-limited', 40_000]);
  });

  it('reads numbers and templates', async () => {
    const numbers = [{ id: 'n1', phone: '+46850522140', name: 'Bookings', connected: false }];
    const template = { id: 't1', name: 'welcome_back', body: 'Hello {{1}}', header: 'hologram', buttons: ['Yes'] };
    backend.answer = () => json({ value: { numbers, templates: [template] }, version: 'c1' });
    const { value, version } = await rest({ baseUrl }).channels.load({});
    assert.equal(last().url, `${baseUrl}/whatsapp-numbers`);
    const templates = [{ ...template, language: '', header: '', headerText: '', footer: '' }];
    assert.deepEqual([value, version], [{ numbers, templates }, 'c1']);
    backend.answer = () => json({ value: { numbers: [{ phone: '+46850522140' }] }, version: 'c2' });
    assert.equal((await refusal(rest({ baseUrl }).channels.load({}))).code, 'malformed');
  });

  it('reads a message and the numbers in an event, and takes one that cannot be read for a hint', () => {
    const schemas = objectSchemas(baseUrl);
    welcomeGroups({ baseUrl } as Client, schemas);
    const event = { group: 'welcomeMessages', id: 'w1' };
    assert.deepEqual(readEvent(JSON.stringify({ ...event, snapshot }), schemas), { ...event, snapshot: read });
    assert.deepEqual(readEvent(JSON.stringify({ ...event, gone: true }), schemas), { ...event, gone: true });
    assert.deepEqual(readEvent(JSON.stringify({ ...event, snapshot: withUrl('javascript:alert(1)') }), schemas), event);
    const channels = { group: 'channels', snapshot: { value: { numbers: [], templates: [] }, version: 'c1' } };
    assert.deepEqual(readEvent(JSON.stringify(channels), schemas), channels);
    assert.deepEqual(readEvent(JSON.stringify({ group: 'channels' }), schemas), { group: 'channels' });
  });

  it('offers no kind that it does not know', async () => {
    const media = { image: { types: ['image/png'], maxBytes: 9 } };
    const capability = { variables: [{ name: 'contact.name' }], media, atMost: 50, testTo: '' };
    backend.answer = () => json({ welcomeMessages: { ...capability, kinds: ['text', 'carousel'] }, channels: {} });
    const { welcomeMessages, channels } = await rest({ baseUrl }).capabilities({});
    assert.deepEqual(welcomeMessages, { ...capability, kinds: ['text'], variables: [{ name: 'contact.name', sample: '' }] });
    assert.deepEqual(channels, {});
  });
});
