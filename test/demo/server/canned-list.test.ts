import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { cannedOwners, cannedResponses, cannedTombstones } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { act } from './acting.js';
import { codes, created, errorsIn, list, remove, use, type Listed } from './canned.js';
import { omar, onBothDatabases, tomas, type TestDesk } from './desk.js';
import type { Person } from './person.js';

/** Nothing but what a test makes. */
async function empty(desk: TestDesk): Promise<[Person, Person]> {
  await desk.database.queries.delete(cannedResponses);
  return [await desk.signIn(), await desk.signIn(tomas)];
}

async function pages(person: Person, query: Record<string, string>): Promise<Listed[]> {
  const found = [await list(person, query)];
  for (let next = found[0]!.next; next !== undefined; next = found.at(-1)!.next) found.push(await list(person, { ...query, cursor: next }));
  return found;
}

await onBothDatabases((desk) => {
  it('gives every row once, page by page, in each order', async () => {
    const [person, administrator] = await empty(desk());
    const names = ['delta', 'Alpha', 'échelle', 'bravo', 'Öl', 'charlie', 'zulu', '日本', 'تذكرة', 'a.b', 'a-b'];
    for (const name of names) await created(name < 'd' ? administrator : person, name, name < 'd' ? { scope: 'company' } : {});
    const all = await list(person);
    for (const [times, name] of ['zulu', 'Alpha', 'bravo'].entries()) {
      const { value } = all.items.find(({ value }) => value.shortCode === name)!;
      for (let n = 0; n <= times; n++) await use(person, value.id);
    }
    const byCode = ['a-b', 'a.b', 'Alpha', 'bravo', 'charlie', 'delta', 'zulu', 'échelle', 'Öl', 'تذكرة', '日本'];
    assert.deepEqual([codes(all), all.total, all.next], [byCode, 11, undefined]);
    const others = byCode.filter((name) => !['zulu', 'Alpha', 'bravo'].includes(name));
    const orders = {
      code: byCode,
      used: ['bravo', 'Alpha', 'zulu', ...others],
      recent: ['bravo', 'Alpha', 'zulu', ...others],
      best: ['bravo', 'Alpha', 'zulu', ...others],
    };
    for (const [sort, wanted] of Object.entries(orders)) {
      for (const limit of ['1', '3', '11']) {
        const found = await pages(person, { sort, limit });
        assert.deepEqual(found.flatMap(codes), wanted, `${sort} by ${limit}`);
        assert.deepEqual([...new Set(found.map(({ since, total }) => `${since} ${total}`))].length, 1);
      }
    }
    assert.deepEqual(codes(await list(person, { scope: 'company' })), ['a-b', 'a.b', 'Alpha', 'bravo', 'charlie']);
    assert.equal((await list(person, { scope: 'personal' })).total, 6);
    assert.equal((await list(await desk().signIn(omar))).total, 5);
    const unused = await list(person, { unused: 'true' });
    assert.deepEqual([codes(unused), unused.total], [others, others.length]);
  });

  it('finds words in short code and content, the nearest short code first, whatever the letter case', async () => {
    const [person, administrator] = await empty(desk());
    const rows: [string, string, object?][] = [
      ['late-refund', 'Your money is on its way.'],
      ['refund', 'It is 100% sure_thing.', { label: 'Money', language: 'en' }],
      ['refund-visa', 'Die Visagebühr kommt ZURÜCK.', { language: 'de', label: 'Visa' }],
      ['trip', 'A refund of the whole TRIP is possible.'],
    ];
    for (const [name, content, more] of rows) await created(person, name, { content, ...more });
    await created(administrator, 'Refund', { scope: 'company', content: 'Company rules.' });
    const find = async (q: string, more: Record<string, string> = {}) => codes(await list(person, { q, ...more }));
    assert.deepEqual((await find('REFUND')).slice(2), ['refund-visa', 'late-refund', 'trip']);
    assert.deepEqual((await find('REFUND')).slice(0, 2).sort(), ['Refund', 'refund']);
    assert.deepEqual(await find('refund', { scope: 'company' }), ['Refund']);
    assert.deepEqual(await find('visagebühr'.normalize('NFD')), ['refund-visa']);
    assert.deepEqual(await find('  trip\n refund '), ['trip']);
    assert.deepEqual(
      await find('is refund', { scope: 'personal' }),
      ['refund-visa', 'late-refund', 'refund', 'trip'],
      'the worst word counts',
    );
    const patterns = await Promise.all(['100%', 'sure_', 's_re', '%', '\\'].map((text) => find(text)));
    assert.deepEqual(patterns, [['refund'], ['refund'], [], ['refund'], []], 'no sign stands for others');
    assert.deepEqual(await find('\u0000'), await find(''), 'what cannot be typed is no word');
    assert.deepEqual(
      [await find('', { label: 'Visa' }), await find('', { language: 'en' }), await find('refund', { language: 'de' })],
      [['refund-visa'], ['refund'], ['refund-visa']],
    );
    const found = await pages(person, { q: 'refund', limit: '2' });
    assert.deepEqual([found.length, found[0]!.total, found.flatMap(codes).length], [3, 5, 5]);
  });

  it('misses nothing that happens between two pages, or after them', async () => {
    const [person, administrator] = await empty(desk());
    const rows = [];
    for (const name of ['a', 'b', 'c', 'd']) rows.push(await created(person, name));
    const preset = await created(administrator, 'e', { scope: 'company' });
    const first = await list(person, { limit: '2' });
    await person.save(`/canned-responses/${rows[0]!.value.id}`, { content: 'Changed' });
    await remove(person, rows[1]!.value.id);
    const second = await list(person, { limit: '9', cursor: first.next! });
    assert.deepEqual([codes(second), second.gone], [['c', 'd', 'e'], []]);
    const news = await list(person, { since: second.since });
    assert.deepEqual([codes(news), news.gone, news.total], [['a'], [rows[1]!.value.id], 4]);
    await remove(administrator, preset.value.id);
    await created(person, 'b');
    const later = await list(person, { since: news.since });
    assert.deepEqual([codes(later), later.gone], [['b'], [preset.value.id]]);
    const none = await list(person, { since: later.since });
    assert.deepEqual([none.items, none.gone, none.since], [[], [], later.since]);
    const slow = await pages(person, { since: first.since, limit: '1' });
    assert.deepEqual([slow.flatMap(codes).sort(), slow.flatMap(({ gone }) => gone).length], [['a', 'b'], 2]);
  });

  it('knows of every change that was answered, however many are made at once', async () => {
    const [person] = await empty(desk());
    const seen = new Set<string>();
    let { since } = await list(person);
    let making = true;
    const made = Promise.all(Array.from({ length: 40 }, (_, n) => created(person, `row-${n}`))).finally(() => (making = false));
    while (making) {
      const news = await list(person, { since, limit: '1000' });
      for (const name of codes(news)) seen.add(name);
      since = news.since;
    }
    await made;
    for (const name of codes(await list(person, { since }))) seen.add(name);
    assert.equal(seen.size, 40);
  });

  it('says when what is gone is not known any more, and when the place is of somebody else', async () => {
    const [person] = await empty(desk());
    const { since } = await list(person);
    const { value } = await created(person, 'short-lived');
    await remove(person, value.id);
    const { queries } = desk().database;
    await queries.update(cannedTombstones).set({ goneAt: sql`now() - interval '29 days'` });
    await sweep(queries);
    assert.deepEqual((await list(person, { since })).gone, [value.id]);
    await queries.update(cannedTombstones).set({ goneAt: sql`now() - interval '61 days'` });
    await sweep(queries);
    assert.equal(await queries.$count(cannedTombstones), 0);
    const expired = async (text: string, by = person) => errorsIn(await by.get(`/api/v1/canned-responses?since=${text}`));
    assert.deepEqual(await expired(since), ['since-expired']);
    const now = (await list(person)).since;
    assert.deepEqual((await list(person, { since: now })).gone, []);
    assert.deepEqual(await expired(now, await desk().signIn(omar)), ['since-expired']);
    for (const text of ['', 'x', now.slice(1), Buffer.from('[1,2]').toString('base64url')])
      assert.deepEqual(await expired(text), ['since-expired']);
    await queries
      .update(cannedOwners)
      .set({ revision: 0, forgotten: 0 })
      .where(eq(cannedOwners.id, (await ownOf(now)) ?? ''));
    assert.deepEqual(await expired(now), ['since-expired'], 'of a time that is yet to come');
  });

  it('refuses what cannot be asked', async () => {
    const person = await desk().signIn();
    await created(person, 'asked-for').catch(() => {});
    const { next } = await list(person, { limit: '1', sort: 'used' });
    const facts: [Record<string, string>, string][] = [
      [{ limit: '0' }, '/limit out-of-range'],
      [{ limit: '1001' }, '/limit out-of-range'],
      [{ limit: '1e2' }, '/limit invalid-type'],
      [{ sort: 'id' }, '/sort unknown-option'],
      [{ scope: 'all' }, '/scope unknown-option'],
      [{ attached: 'yes' }, '/attached invalid-type'],
      [{ q: 'x'.repeat(201) }, '/q too-long'],
      [{ label: '\u0000' }, '/label invalid-characters'],
      [{ cursor: 'nonsense' }, '/cursor invalid'],
      [{ cursor: next ?? 'none', sort: 'code' }, '/cursor invalid'],
    ];
    for (const [query, error] of facts) {
      const answer = await person.get(`/api/v1/canned-responses?${new URLSearchParams(query).toString()}`);
      assert.deepEqual(await errorsIn(answer), ['invalid', error]);
    }
    assert.equal((await person.get('/api/v1/canned-responses?nobody=knows')).status, 200);
    assert.equal((await act(person, 'POST', '/canned-responses/nonsense/uses')).status, 404);
  });
});

const ownOf = async (since: string) => (JSON.parse(Buffer.from(since, 'base64url').toString()) as string[])[0];
