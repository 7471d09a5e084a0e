import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { cannedOwners, cannedResponses } from '../../../demo/server/database/schema.js';
import { act, personOf } from './acting.js';
import { codes, create, created, errorsIn, list, type Stored } from './canned.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

type Result = { id: string; errors?: never } | { id?: never; errors: { pointer: string; code: string; limit?: number }[] };

const send = (person: Person, items: unknown[], headers: Record<string, string> = {}) =>
  act(person, 'POST', '/canned-responses/import', { items }, headers);

async function imported(person: Person, items: unknown[]): Promise<Result[]> {
  const answer = await send(person, items);
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { items: Result[] }).items;
}

const said = ({ errors = [] }: Result) => errors.map(({ pointer, code }) => `${pointer} ${code}`).join() || 'kept';

await onOneDatabase((desk) => {
  it('keeps the good rows, and says of each other one what is wrong with it', async () => {
    const person = await desk().signIn();
    await created(person, 'Known', { content: 'As it was.' });
    const events = new EventReader(await person.get('/api/v1/events'));
    await events.nextOrPing();
    const facts: [unknown, string][] = [
      [{ shortCode: 'Grüße', content: 'Hallo!\r\nBis bald', label: 'Import', language: 'de' }, 'kept'],
      [{ shortCode: 'GRÜSSE', content: 'Another word' }, 'kept'],
      [{ shortCode: 'grÜße', content: 'The same again' }, '/shortCode taken'],
      [{ shortCode: 'known', content: 'Would be lost' }, '/shortCode taken'],
      [{ shortCode: 'no words', content: '' }, '/shortCode invalid-characters'],
      [{ shortCode: 'empty', content: ' ' }, '/content required'],
      [{ content: 'Nothing to call it by' }, '/shortCode required'],
      [{ shortCode: 'long', content: 'x'.repeat(2_001), language: 'xx-' }, '/content too-long,/language invalid-language'],
      [{ shortCode: 'files', content: 'x', attachments: [] }, '/attachments unknown-member'],
      [{ shortCode: 'company', content: 'x', scope: 'company' }, '/scope read-only'],
      [{ shortCode: 'nul', content: 'a\u0000b' }, '/content invalid-characters'],
      [{ shortCode: '=cmd', content: 'x' }, '/shortCode invalid-characters'],
      [{ shortCode: 'formula', content: "=HYPERLINK('https://evil.example')" }, 'kept'],
    ];
    const results = await imported(
      person,
      facts.map(([row]) => row),
    );
    assert.deepEqual(
      results.map(said),
      facts.map(([, error]) => error),
    );
    assert.equal(results[7]!.errors![0]!.limit, 2_000);
    const stored = await person.read<Stored>(`/api/v1/canned-responses/${results[0]!.id}`);
    assert.deepEqual([stored.value.content, stored.value.label, stored.value.language], ['Hallo!\nBis bald', 'Import', 'de']);
    assert.equal((await list(person, { label: 'Import' })).total, 1);
    const heard = await events.next();
    assert.deepEqual([heard?.event, heard?.data], ['canned-responses.changed', { group: 'cannedResponses' }]);
    await events.stop();
  });

  it('overwrites what it is told to, keeps its id and its files, and leaves alone what is the same', async () => {
    const person = await desk().signIn();
    const before = await created(person, 'Replace-Me', { content: 'Old', label: 'Old' });
    const same = await created(person, 'same', { content: 'Same', label: 'Same', language: 'en' });
    const { since } = await list(person);
    const [replaced, kept, fresh] = await imported(person, [
      { shortCode: 'replace-me', content: 'New', replace: true },
      { shortCode: 'same', content: 'Same', label: 'Same', language: 'en', replace: true },
      { shortCode: 'fresh', content: 'Fresh', replace: true },
    ]);
    assert.deepEqual([replaced?.id, kept?.id], [before.value.id, same.value.id]);
    const news = await list(person, { since });
    assert.deepEqual(codes(news).sort(), ['Replace-Me', 'fresh']);
    const { value, version } = news.items.find(({ value }) => value.id === before.value.id)!;
    assert.deepEqual([value.shortCode, value.content, value.label], ['Replace-Me', 'New', '']);
    assert.notEqual(version, before.version);
    assert.ok(fresh!.id);
    assert.deepEqual(
      codes(await list(person, { q: 'old' })).filter((code) => code === 'Replace-Me'),
      [],
    );
  });

  it('is done once for each key, and five hundred rows at once', async () => {
    const person = await desk().signIn();
    const rows = Array.from({ length: 500 }, (_, n) => ({ shortCode: `bulk-${n}`, content: `Row ${n} ${'x'.repeat(1_900)}` }));
    const key = { 'Idempotency-Key': randomUUID() };
    const [first, second] = await Promise.all([send(person, rows, key), send(person, rows, key)]);
    assert.deepEqual([first.status, second.status, await first.json()], [200, 200, await second.json()]);
    assert.equal((await list(person, { q: 'bulk-' })).total, 500);
    assert.deepEqual((await imported(person, rows.slice(0, 2))).map(said), ['/shortCode taken', '/shortCode taken']);
    assert.deepEqual(await errorsIn(await send(person, [...rows, rows[0]])), ['invalid', '/items too-long']);
    assert.deepEqual(await errorsIn(await send(person, ['text'])), ['invalid', '/items invalid-type']);
    assert.deepEqual(await imported(person, []), []);
    const large = await send(person, [{ shortCode: 'large', content: 'x'.repeat(5 * 2 ** 20) }]);
    assert.deepEqual([large.status, (await problemIn(large)).limit], [413, 4 * 2 ** 20]);
  });

  it('lets administrators import what is the company’s', async () => {
    const [person, administrator] = [await desk().signIn(), await desk().signIn(tomas)];
    const rows = [
      { shortCode: 'both-of-us', content: 'For all', scope: 'company' },
      { shortCode: 'both-of-us', content: 'For one' },
    ];
    assert.deepEqual((await imported(administrator, rows)).map(said), ['kept', 'kept']);
    assert.deepEqual(
      (await list(person, { q: 'both-of-us' })).items.map(({ value: { content } }) => content),
      ['For all'],
    );
  });

  it('lets each have twenty thousand and not one more', async () => {
    const other = await desk().signIn(omar);
    const { id } = await personOf(desk(), omar);
    const { queries } = desk().database;
    const [owner] = await queries.select().from(cannedOwners).where(eq(cannedOwners.person, id));
    const missing = 20_000 - (await queries.$count(cannedResponses, eq(cannedResponses.owner, owner!.id)));
    await queries.execute(sql`insert into canned_responses (owner, short_code, folded, content, searched, version, revision)
      select ${owner!.id}::uuid, 'n' || n, 'n' || n, 'x', 'x', 'v', 0 from generate_series(2, ${missing}) as n`);
    assert.equal(
      (
        await problemIn(
          await send(
            other,
            [1, 2].map((n) => ({ shortCode: `over-${n}`, content: 'x' })),
          ),
        )
      ).code,
      'too-many',
    );
    assert.deepEqual((await imported(other, [{ shortCode: 'the-last', content: 'x' }])).map(said), ['kept']);
    assert.equal((await problemIn(await create(other, 'one-more'))).code, 'too-many');
    const again = [{ shortCode: 'the-last', content: 'y', replace: true }];
    assert.deepEqual((await imported(other, again)).map(said), ['kept'], 'what is overwritten is no more than before');
    assert.equal((await create(await desk().signIn(maya), 'mine-still')).status, 201);
  });
});
