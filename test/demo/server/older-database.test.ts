import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as onNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateOnNode } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as onPglite } from 'drizzle-orm/pglite';
import { migrate as migrateOnPglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import type { Database } from '../../../demo/server/database/database.js';
import { migrations } from '../../../demo/server/database/migrations.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { openPostgres } from '../../../demo/server/database/postgres.js';
import { conversations, people } from '../../../demo/server/database/schema.js';
import { startPostgres } from '../../support/postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'older-database-'));
const firstDay = join(folder, 'migrations');
const postgres = await startPostgres();
after(async () => {
  rmSync(folder, { recursive: true });
  await postgres?.stop();
});

/** The migrations as they were on the first day. */
before(() => {
  cpSync(migrations, firstDay, { recursive: true });
  const journal = join(firstDay, 'meta/_journal.json');
  const { entries, ...others } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...others, entries: entries.slice(0, 1) }));
});

/** Maya, as the first day's program stored her after she had changed her public name. */
const maya = `insert into people (position, account, email, password, may_change_email, takes_chats, username, role, business_unit, name,
  public_name, mobile, profile_version, avatar_version, availability_version, stream) values (0, 'fernweh', 'maya@fernweh.example', 'none', false, true,
  'mlindqvist', 'Agent', 'Nordics', 'Maya Lindqvist', 'Maya of before', '+46701234567', 'v', 'v', 'v', 's')`;

async function assertMigrated({ queries, close }: Database): Promise<void> {
  const stored = await queries.select().from(people);
  assert.deepEqual(
    stored.map(({ publicName, mobile, mobileVerified }) => [publicName, mobile, mobileVerified]),
    [['Maya of before', '+46701234567', true]],
  );
  const listed = await queries.select().from(conversations);
  assert.equal(listed.length, 3);
  assert.deepEqual([...new Set(listed.map(({ assignee }) => assignee))], [stored[0]!.id]);
  await close();
}

describe('a database from before there were conversations', { timeout: 60_000 }, () => {
  it('keeps its people and gets conversations: PGlite', async () => {
    const place = join(folder, 'desk');
    mkdirSync(place);
    const client = await PGlite.create({ dataDir: join(place, 'pglite') });
    await migrateOnPglite(onPglite(client), { migrationsFolder: firstDay });
    await client.exec(maya);
    await client.close();
    writeFileSync(join(place, 'pglite.whole'), '');
    await assertMigrated(await openPglite(place));
  });

  it('keeps its people and gets conversations: PostgreSQL', { skip: !postgres }, async () => {
    const url = await postgres!.createDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migrateOnNode(onNode(client), { migrationsFolder: firstDay });
    await client.query(maya);
    await client.end();
    await assertMigrated(await openPostgres(url));
  });
});
