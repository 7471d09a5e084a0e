import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../../../demo/server/database/schema.js';
import { events, idempotencyKeys, people, pictures, sessions } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { costOf } from '../../../demo/server/passwords/hashing.js';
import { maya, onBothDatabases } from './desk.js';
import { photo } from './photos.js';

const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[];

await onBothDatabases((desk) => {
  it('has every column that the program knows', async () => {
    assert.ok(tables.length > 5);
    for (const table of tables) await desk().database.queries.select().from(table).limit(1);
  });

  it('has no table that the program does not know', async () => {
    const { rows } = (await desk().database.queries.execute(
      sql`select table_name from information_schema.tables where table_schema = 'public' order by 1`,
    )) as { rows: { table_name: string }[] };
    assert.deepEqual(
      rows.map((row) => row.table_name),
      tables.map(getTableName).sort(),
    );
  });

  it('keeps passwords as salted hashes only', async () => {
    const stored = await desk().database.queries.select({ password: people.password }).from(people);
    assert.equal(new Set(stored.map(({ password }) => password)).size, 3);
    for (const { password } of stored) assert.match(password, /^scrypt\$\d+\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('hashes them as expensively as OWASP wants, where nobody says otherwise', () => {
    assert.deepEqual(costOf(), { N: 16_384, r: 8, p: 5 });
  });

  it('throws away what ran out, and nothing else', async () => {
    const { queries } = desk().database;
    const [kept, old] = [await desk().signIn(), await desk().signIn()];
    await kept.upload(await photo({ colour: 'red' }), { key: 'first' });
    await kept.upload(await photo({ colour: 'blue' }), { key: 'second' });
    const [person] = await queries
      .select()
      .from(people)
      .where(sql`${people.email} = ${maya}`);
    await queries.update(pictures).set({ storedAt: sql`now() - interval '2 days'` });
    await queries
      .update(idempotencyKeys)
      .set({ madeAt: sql`now() - interval '9 days'` })
      .where(sql`${idempotencyKeys.key} = 'first'`);
    await queries
      .update(idempotencyKeys)
      .set({ madeAt: sql`now() - interval '7 days'` })
      .where(sql`${idempotencyKeys.key} = 'second'`);
    await queries
      .update(sessions)
      .set({ expiresAt: sql`now()` })
      .where(sql`${sessions.tokenHash} = ${await hashOf(old.cookie)}`);
    await sweep(queries);
    assert.deepEqual(
      (await queries.select({ hash: pictures.hash }).from(pictures)).map(({ hash }) => hash),
      [person!.avatar],
    );
    assert.deepEqual(
      (await queries.select().from(idempotencyKeys)).map(({ key }) => key),
      ['second'],
    );
    assert.equal((await kept.get('/api/v1/session')).status, 200);
    assert.equal((await old.get('/api/v1/session')).status, 401);
    assert.equal(await queries.$count(events, eq(events.name, 'avatar.updated')), 2);
  });
});

async function hashOf(cookie: string): Promise<string> {
  const token = new TextEncoder().encode(cookie.split('=')[1]);
  return Buffer.from(await crypto.subtle.digest('SHA-256', token)).toString('base64url');
}
