import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { EventHub } from '../../../demo/server/events/event-hub.js';
import { hashPassword } from '../../../demo/server/passwords/hashing.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import type { Snapshot } from '../../../src/contract/index.js';
import { startPostgres } from '../../support/postgres.js';
import { Agent } from './customer.js';
import { TestDesk } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'older-database-'));
const empty = join(folder, 'empty');
const postgres = await startPostgres();
// Making one takes seconds, copying one does not.
before(async () => (await PGlite.create({ dataDir: empty })).close());
after(async () => {
  rmSync(folder, { recursive: true });
  await postgres?.stop();
});

/** The first so many migrations. */
function firstMigrations(count: number): string {
  const place = join(folder, `migrations ${count}`);
  cpSync(migrations, place, { recursive: true });
  const journal = join(place, 'meta/_journal.json');
  const { entries, ...others } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...others, entries: entries.slice(0, count) }));
  return place;
}

/** Maya, as the first day's program stored her after she had changed her public name. */
const maya = (password: string) => `insert into people (position, account, email, password, may_change_email, takes_chats, username, role,
  business_unit, name, public_name, mobile, status, profile_version, avatar_version, availability_version, stream)
  values (0, 'fernweh', 'maya@fernweh.example', '${password}', false, true, 'mlindqvist', 'Agent', 'Nordics', 'Maya Lindqvist',
  'Maya of before', '+46701234567', 'busy', 'v', 'v', 'v', 's');`;

/** By customer, who wrote when. */
const said = {
  Answered: ['customer 10:00', 'agent 10:05'],
  Waiting: ['customer 10:00', 'agent 10:05', 'customer 10:10', 'customer 10:20'],
  Resolved: ['customer 10:00'],
  New: ['customer 09:00', 'customer 09:30'],
} as const;

const talks = Object.entries(said).map(([customer, lines]) => {
  const status = customer === 'Resolved' ? 'resolved' : 'open';
  const assignee = customer === 'New' ? 'null' : '(select id from people)';
  const messages = lines.map((line, before) => {
    const [author, time] = line.split(' ');
    return `insert into messages (conversation, number, author, person, text, at)
      select id, ${before + 1}, '${author}', ${author === 'agent' ? 'assignee' : 'null'}, '${line}', '2026-03-02T${time}:00Z'
      from conversations where customer_name = '${customer}';`;
  });
  return `insert into conversations (customer, customer_name, status, assignee, last_number)
    values ('${customer}', '${customer}', '${status}', ${assignee}, ${lines.length}); ${messages.join(' ')}`;
});

interface Age {
  /** How many migrations there were. */
  migrations: number;
  stored(): Promise<string>;
  check(database: Database): Promise<void>;
}

function onAnyDatabase(fact: string, { migrations: count, stored, check }: Age): void {
  it(`${fact}: PGlite`, async () => {
    const place = join(folder, `desk ${count}`);
    const dataDir = join(place, 'pglite');
    cpSync(empty, dataDir, { recursive: true });
    const client = await PGlite.create({ dataDir });
    await migrateOnPglite(onPglite(client), { migrationsFolder: firstMigrations(count) });
    await client.exec(await stored());
    await client.close();
    writeFileSync(join(place, 'pglite.whole'), '');
    const database = await openPglite(place);
    await check(database).finally(() => database.close());
  });

  it(`${fact}: PostgreSQL`, { skip: !postgres }, async () => {
    const url = await postgres!.createDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await migrateOnNode(onNode(client), { migrationsFolder: firstMigrations(count) });
    await client.query(await stored());
    await client.end();
    const database = await openPostgres(url);
    await check(database).finally(() => database.close());
  });
}

describe('an older database', { timeout: 240_000 }, () => {
  onAnyDatabase('from before there were conversations keeps its people and gets some', {
    migrations: 1,
    stored: () => Promise.resolve(maya('none')),
    async check({ queries }) {
      const stored = await queries.select().from(people);
      assert.deepEqual(
        stored.map(({ publicName, mobile, mobileVerified }) => [publicName, mobile, mobileVerified]),
        [['Maya of before', '+46701234567', true]],
      );
      const listed = await queries.select().from(conversations);
      assert.equal(listed.length, 3);
      assert.deepEqual([...new Set(listed.map(({ assignee }) => assignee))], [stored[0]!.id]);
    },
  });

  onAnyDatabase('from before habits were kept gives everybody those of a new person, and knows which customers wait', {
    migrations: 4,
    stored: async () => [maya(await hashPassword(seedPassword)), ...talks].join(' '),
    async check(database) {
      const desk = new TestDesk(database, new EventHub(database), {});
      const person = await desk.signIn('maya@fernweh.example');
      const read = async (path: string) => (await person.read<Snapshot<Record<string, unknown>>>(`/api/v1/${path}`)).value;
      assert.deepEqual(await read('availability'), { status: 'busy', reason: '', until: '', autoOffline: false });
      const cells = Object.entries(await read('notification-preferences'));
      const on = cells.filter(([, isOn]) => isOn).map(([cell]) => cell);
      assert.deepEqual(on, ['email:conversation-assigned', 'push:conversation-assigned', 'email:account-security']);
      assert.deepEqual([(await read('alerts'))['sound:mine'], (await read('preferences'))['sendKey']], [true, 'enter']);
      assert.deepEqual((await read('push'))['items'], []);
      assert.equal(((await (await person.save('/preferences', { theme: 'dark' })).json()) as Snapshot<object>).revision, 2);

      const listed = await new Agent(person).list();
      const waiting = await database.queries.select().from(conversations);
      const found = Object.keys(said).map((customer) => {
        const since = waiting.find(({ customerName }) => customerName === customer)!.waitingSince;
        return [customer, listed.find((one) => one.customer === customer)!.last.text, since?.toISOString().slice(11, 16)];
      });
      assert.deepEqual(found, [
        ['Answered', 'agent 10:05', undefined],
        ['Waiting', 'customer 10:20', '10:10'],
        ['Resolved', 'customer 10:00', undefined],
        ['New', 'customer 09:30', '09:00'],
      ]);
      await Promise.all([desk.messages.close(), desk.push.close()]);
    },
  });
});
