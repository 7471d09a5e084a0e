import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
import { takeTurn } from '../../../demo/server/conversations/routing.js';
import * as schema from '../../../demo/server/database/schema.js';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { startPostgres } from '../../support/postgres.js';
import { Agent, Customer } from './customer.js';
import { maya, omar } from './desk.js';
import { EventReader } from './event-reader.js';
import { ServerProcess } from './server-process.js';

const postgres = await startPostgres();
after(() => postgres?.stop());

describe('conversations over two server processes', { skip: !postgres, timeout: 240_000 }, () => {
  let one: ServerProcess;
  let other: ServerProcess;
  let database: string;

  before(async () => {
    database = await postgres!.createDatabase();
    [one, other] = await Promise.all([ServerProcess.start({ DATABASE_URL: database }), ServerProcess.start({ DATABASE_URL: database })]);
  });
  after(() => Promise.all([one.stop(), other.stop()]));

  async function agentAt(server: ServerProcess, email: string): Promise<Agent> {
    const person = server.visitor();
    await person.post('/api/v1/session', { email, password: seedPassword });
    return new Agent(person);
  }

  it('tell each other that something was written, without a word of it', async () => {
    const [agent, customer] = [await agentAt(other, maya), await Customer.arrive(one.visitor(), 'Lena Vogt')];
    const [there, here] = await Promise.all(
      [other, one].map(async (server) => new EventReader(await server.visitor().get('/demo/events'))),
    );
    await customer.write('Hello');
    assert.deepEqual(await there!.next(), { event: 'conversations.updated', data: {} });
    const { id } = await agent.with('Lena Vogt');
    await agent.reply(id, 'Good morning');
    await here!.next();
    assert.deepEqual(await here!.next(), { event: 'conversations.updated', data: {} });
    assert.equal((await customer.chat())!.messages.at(-1)!.text, 'Good morning');
    await Promise.all([there!.stop(), here!.stop()]);
  });

  it('choose one agent for a customer who writes to both at the same time', async () => {
    const here = await Customer.arrive(one.visitor(), 'Nils Berg');
    const there = await Customer.arrive(other.visitedBy(here.visitor), 'Nils Berg');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => (n % 2 ? here : there).write('Both ways', { key })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal((await here.chat())!.messages.length, 1);
    const lists = await Promise.all([maya, omar].map(async (email) => (await agentAt(one, email)).list()));
    assert.equal(lists.flat().filter(({ customer }) => customer === 'Nils Berg').length, 1);
  });

  it('keep connections for whoever reads, while many wait for their turn', async () => {
    const [agent, customer] = [await agentAt(one, maya), await Customer.arrive(one.visitor(), 'Ida Holm')];
    await customer.write('Hello');
    const somebody = new pg.Client({ connectionString: database });
    await somebody.connect();
    await somebody.query('begin');
    await takeTurn(drizzle(somebody, { schema }));
    const answers = Promise.all(Array.from({ length: 15 }, (_, n) => customer.write(`Line ${n}`)));
    const inLine = () => somebody.query("select 1 from pg_locks where locktype = 'advisory' and not granted");
    while ((await inLine()).rowCount! < 2);
    for (let n = 0; n < 20; n++) await agent.list();
    await somebody.query('commit');
    assert.deepEqual(new Set((await answers).map(({ status }) => status)), new Set([201]));
    await somebody.end();
  });

  it('share the work evenly when customers come to both', async () => {
    const agents = [await agentAt(one, maya), await agentAt(other, omar)];
    const open = async () =>
      Promise.all(agents.map(async (agent) => (await agent.list()).filter(({ status }) => status === 'open').length));
    const before = await open();
    const customers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => Customer.arrive((n % 2 ? one : other).visitor(), `Guest ${n}`)),
    );
    await Promise.all(customers.map((customer) => customer.write('Hello')));
    const [mine, theirs] = await open();
    assert.equal(mine! + theirs!, before[0]! + before[1]! + 10);
    assert.ok(Math.abs(mine! - theirs!) <= 1, `${mine} and ${theirs}`);
  });
});
