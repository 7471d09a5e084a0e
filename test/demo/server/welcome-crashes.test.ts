import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { seedPassword } from '../../../demo/server/people/seed.js';
import { startPostgres } from '../../support/postgres.js';
import { CloudStandIn } from './cloud-stand-in.js';
import { maya, omar } from './desk.js';
import { ServerProcess } from './server-process.js';
import { inEffect, list, Phone } from './welcoming.js';

const postgres = await startPostgres();
after(() => postgres?.stop());

describe('a greeting that is on its way', { skip: !postgres, timeout: 240_000 }, () => {
  let cloud: CloudStandIn;
  let place: { DATABASE_URL: string; WHATSAPP_URL: string };
  let client: pg.Client;
  const servers: ServerProcess[] = [];

  before(async () => {
    cloud = await CloudStandIn.start();
  });
  after(() => cloud.stop());
  beforeEach(async () => {
    cloud.asked.length = 0;
    cloud.hangs = false;
    place = { DATABASE_URL: await postgres!.createDatabase(), WHATSAPP_URL: cloud.url };
    client = new pg.Client({ connectionString: place.DATABASE_URL });
    await client.connect();
  });
  afterEach(async () => {
    await Promise.all([client.end(), ...servers.splice(0).map((server) => server.kill())]);
  });

  async function start(more: { WHATSAPP_URL?: string } = {}): Promise<ServerProcess> {
    const server = await ServerProcess.start({ ...place, ...more });
    servers.push(server);
    return server;
  }

  async function signIn(server: ServerProcess, email: string) {
    const person = server.visitor();
    await person.post('/api/v1/session', { email, password: seedPassword });
    return person;
  }

  async function open(server: ServerProcess) {
    const person = await signIn(server, maya);
    await (await signIn(server, omar)).be('busy');
    await inEffect(person);
    return person;
  }

  const waiting = async () => (await client.query('select attempts from deliveries')).rowCount;
  /** As if the time were over that a server had for what it was sending, or that it wanted to wait. */
  const letTimePass = () => client.query('update deliveries set due_at = now()');

  it('outlives a server that is killed while it could not be sent', async () => {
    const first = await start({ WHATSAPP_URL: await CloudStandIn.gone() });
    await open(first);
    await (await Phone.take(first.visitor(), 'Amina Haddad')).write('Hello?');
    await first.kill();
    assert.equal(await waiting(), 1);
    await letTimePass();
    const second = await start();
    await cloud.until(1);
    await second.stop();
    assert.deepEqual([cloud.texts, await waiting()], [['Hello Amina, this is Maya.'], 0]);
  });

  it('is taken over by another server when the one that was sending it is gone', async () => {
    cloud.hangs = true;
    const first = await start();
    const person = await open(first);
    await (await Phone.take(first.visitor(), 'Amina Haddad')).write('Hello?');
    await cloud.until(1);
    // Not before, or it might be the one that sends.
    const second = await start();
    await first.kill();
    cloud.hangs = false;
    await letTimePass();
    await cloud.until(2);
    const sent = (await list(second.visitedBy(person))).map(({ value }) => value.sent);
    assert.deepEqual([sent.at(-1), (await client.query('select 1 from welcome_greetings')).rowCount], [1, 1]);
    await second.stop();
    assert.deepEqual([cloud.texts, await waiting()], [['Hello Amina, this is Maya.', 'Hello Amina, this is Maya.'], 0]);
  });

  it('keeps no server from ending while WhatsApp hangs', async () => {
    cloud.hangs = true;
    const server = await start();
    await open(server);
    await (await Phone.take(server.visitor(), 'Amina Haddad')).write('Hello?');
    await cloud.until(1);
    const begun = Date.now();
    await server.stop();
    assert.ok(Date.now() - begun < 8_000);
    assert.equal(await waiting(), 1);
  });
});
