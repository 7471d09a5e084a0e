import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { listResponses } from '../../../demo/server/canned/list.js';
import { ownersOf } from '../../../demo/server/canned/owners.js';
import { forgetTombstones } from '../../../demo/server/canned/sweep.js';
import { takeTurn } from '../../../demo/server/conversations/routing.js';
import { accessTokens, attachments, cannedTombstones, idempotencyKeys, people } from '../../../demo/server/database/schema.js';
import { endsOf, hashOfToken, newToken } from '../../../demo/server/tokens/token-format.js';
import { act, personOf } from './acting.js';
import { create, created, errorsIn, list, remove, use, type Stored } from './canned.js';
import { maya, onOneDatabase, tomas } from './desk.js';
import { attach, kept, small, throwAway } from './filing.js';

const statuses = (answers: readonly { status: number }[]) => [...new Set(answers.map(({ status }) => status))].sort();

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;

  it('lets nobody wait for each other who put one file into things, or throw it away, at once', async () => {
    const [person, boss] = [await desk().signIn(), await desk().signIn(tomas)];
    const file = await kept(await attach(person, small.csv(), { name: 'prices.csv' }));
    await created(person, 'with-file', { attachments: [file.id] });
    const { value } = await created(boss, 'for-all', { scope: 'company' });
    // The administrator may read what only another one has put there.
    await queries()
      .update(attachments)
      .set({ person: (await personOf(desk(), tomas)).id })
      .where(eq(attachments.id, file.id));
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => [
        boss.save(`/canned-responses/${value.id}`, { content: `Change ${n}`, attachments: [file.id] }, { 'If-Match': '*' }),
        create(boss, `copy-${n}`, { attachments: [file.id] }),
      ]).flat(),
    );
    assert.deepEqual(statuses(answers), [200, 201]);
    const copies = await Promise.all(
      Array.from({ length: 12 }, (_, n) => [
        boss.save(`/canned-responses/${value.id}`, { content: `Again ${n}`, attachments: [file.id] }, { 'If-Match': '*' }),
        create(person, `mine-${n}`, { attachments: [file.id] }),
        throwAway(boss, file),
      ]).flat(),
    );
    assert.deepEqual(statuses(copies), [200, 201, 409]);
  });

  it('is not held up by the sweep of what was deleted', async () => {
    const [person, boss] = [await desk().signIn(), await desk().signIn(tomas)];
    const preset = await created(boss, 'used-meanwhile', { scope: 'company' });
    for (let round = 0; round < 4; round++) {
      for (const [one, scope] of [[person, 'personal'] as const, [boss, 'company'] as const])
        await remove(one, (await created(one, 'brief', { scope })).value.id);
      await queries()
        .update(cannedTombstones)
        .set({ goneAt: sql`now() - interval '61 days'` });
      const [answers] = await Promise.all([
        Promise.all(Array.from({ length: 6 }, () => use(person, preset.value.id))),
        forgetTombstones(queries()),
      ]);
      assert.deepEqual(statuses(answers), [204]);
      assert.equal(await queries().$count(cannedTombstones), 0);
    }
  });

  it('hides no deletion that is forgotten while it is asked for', async () => {
    const person = await desk().signIn();
    const { since } = await list(person);
    await remove(person, (await created(person, 'forgotten')).value.id);
    const owners = await ownersOf(queries(), await personOf(desk(), maya));
    await queries()
      .update(cannedTombstones)
      .set({ goneAt: sql`now() - interval '61 days'` });
    await forgetTombstones(queries());
    const question = { words: [], order: 'code', label: '', language: '', attached: false, unused: false, since } as const;
    await assert.rejects(listResponses(queries(), owners, { question, limit: 9, cursor: '' }), /since-expired/);
  });

  it('asks again who is an administrator when it is their turn', async () => {
    const boss = await desk().signIn(tomas);
    const { id } = await personOf(desk(), tomas);
    const before = (await list(boss, { scope: 'company' })).total;
    const rows = { items: [{ shortCode: 'too-late-2', content: 'x', scope: 'company' }] };
    const may = (mayEditPresets: boolean) => queries().update(people).set({ mayEditPresets }).where(eq(people.id, id));
    const answers = await queries().transaction(async (queries) => {
      await takeTurn(queries);
      const waiting = [create(boss, 'too-late', { scope: 'company' }), act(boss, 'POST', '/canned-responses/import', rows)];
      const inLine = sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`;
      for (let asked = 0; asked < 500 && ((await queries.execute(inLine)) as { rows: unknown[] }).rows.length < waiting.length; asked++);
      await queries.update(people).set({ mayEditPresets: false }).where(eq(people.id, id));
      return waiting;
    });
    const [refused, imported] = await Promise.all(answers);
    assert.deepEqual(await errorsIn(refused!), ['read-only', '/scope read-only']);
    assert.match(await imported!.text(), /\/scope.*read-only/);
    await may(true);
    assert.equal((await list(boss, { scope: 'company' })).total, before);
  });

  it('keeps no short code that it would not take again', async () => {
    const person = await desk().signIn();
    // One letter as it is sent, two as it is kept.
    assert.deepEqual(await errorsIn(await create(person, '\u0958'.repeat(20))), ['invalid', '/shortCode too-long']);
    const answer = await create(person, 'e\u0301'.repeat(32));
    const { value } = (await answer.json()) as Stored;
    const again = { shortCode: value.shortCode, content: 'Changed' };
    assert.equal((await person.save(`/canned-responses/${value.id}`, again)).status, 200);
  });

  it('keeps each file once, however often and in whatever letter case it is named', async () => {
    const person = await desk().signIn();
    const { id } = await kept(await attach(person, small.csv()));
    const often = [id, id.toUpperCase(), id, id, id];
    const { value } = await created(person, 'twice-named', { attachments: often });
    assert.deepEqual(
      value.attachments.map((one) => one.id),
      [id],
    );
  });

  it('lets a change through that was made before a use, and none that was made before a change', async () => {
    const person = await desk().signIn();
    const { value, version } = await created(person, 'used-since');
    const path = `/canned-responses/${value.id}`;
    await use(person, value.id);
    const headers = { 'If-Match': `"${version}"` };
    assert.equal((await person.save(path, { content: 'Changed' }, headers)).status, 200);
    assert.equal((await person.save(path, { content: 'Lost' }, headers)).status, 412);
    const half = { 'If-Match': `"${version.slice(0, 8)}"` };
    assert.equal((await person.save(path, { content: 'Lost' }, half)).status, 412);
  });

  it('answers an import with names of any length in few words, and keeps no more', async () => {
    const person = await desk().signIn();
    const names = Array.from({ length: 3 }, (_, n) => [`${n}\u0000\ud800${'y'.repeat(1_000_000)}`, 1] as const);
    const rows = [
      { shortCode: 'hostile', content: 'x', ...Object.fromEntries(names) },
      JSON.parse('{"shortCode":"proto","content":"x","__proto__":{"scope":"company"}}') as object,
      { shortCode: ['x'], content: { length: 1 }, label: null, language: 7, replace: 'yes', scope: {} },
      [],
    ];
    const answer = await act(person, 'POST', '/canned-responses/import', { items: rows });
    assert.equal(answer.status, 200);
    const body = await answer.text();
    assert.ok(body.length < 4_000, String(body.length));
    assert.ok((await queries().select().from(idempotencyKeys)).every((row) => row.body.length < 100_000));
    const [proto] = (await list(person, { q: 'proto' })).items.filter((row) => row.value.shortCode === 'proto');
    assert.equal(proto?.value.scope, 'personal');
  });

  it('lets a token that may read do nothing else', async () => {
    const person = await desk().signIn();
    const { value } = await created(person, 'read-by-program');
    const token = newToken();
    const { id } = await personOf(desk(), maya);
    await queries()
      .insert(accessTokens)
      .values({ person: id, name: 'reader', scope: 'read', hash: hashOfToken(token), ...endsOf(token) });
    const program = desk().visitor();
    const headers = { Authorization: `Bearer ${token}`, 'If-Match': '*' };
    const path = `/canned-responses/${value.id}`;
    assert.equal((await program.get(`/api/v1${path}`, headers)).status, 200);
    const acts: [string, string, object?][] = [
      ['POST', '/canned-responses', { shortCode: 'x', content: 'x' }],
      ['POST', '/canned-responses/import', { items: [] }],
      ['PATCH', path, { content: 'x' }],
      ['DELETE', path],
      ['POST', `${path}/uses`],
      ['DELETE', `/attachments/${value.id}`],
    ];
    for (const [method, where, body] of acts)
      assert.deepEqual(await errorsIn(await act(program, method, where, body, headers)), ['insufficient-scope'], `${method} ${where}`);
  });
});
