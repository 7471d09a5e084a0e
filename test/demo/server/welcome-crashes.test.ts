import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
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

  before(async () => {
    cloud = await CloudStandIn.start();
  });
  after(() => cloud.stop());
  beforeEach(async () => {
    cloud.asked.length = 0;
    cloud.hangs = false;
    place = { DATABASE_URL: await postgres!.createDatabase(), WHATSAPP_URL: cloud.url };
  });

  async function signIn(server: ServerProcess, email: string) {
    const person = server.visitor();
    await person.post('/api/v1/session', { email, password: seedPassword });
    return person;
  }

  async function open(server: ServerProcess) {
    const person = await signIn(server, maya);
    await (await signIn(server, omar)).be('busy');
    await inEffect(person);
    client = new pg.Client({ connectionString: place.DATABASE_URL });
    await client.connect();
    return person;
  }

  const waiting = async () => (await client.query('select attempts from deliveries')).rowCount;

  it('outlives a server that is killed while it could not be sent', async () => {
    const first = await ServerProcess.start({ ...place, WHATSAPP_URL: 'http://127.0.0.1:9' });
    await open(first);
    await (await Phone.take(first.visitor(), 'Amina Haddad')).write('Hello?');
    await first.kill();
    assert.equal(await waiting(), 1);
    const second = await ServerProcess.start(place);
    await cloud.until(1);
    await second.stop();
    assert.deepEqual([cloud.texts, await waiting()], [['Hello Amina, this is Maya.'], 0]);
    await client.end();
  });

  it('is taken over by another server when the one that was sending it is gone', async () => {
    cloud.hangs = true;
    const [first, second] = [await ServerProcess.start(place), await ServerProcess.start(place)];
    const person = await open(first);
    await (await Phone.take(first.visitor(), 'Amina Haddad')).write('Hello?');
    await cloud.until(1);
    await first.kill();
    cloud.hangs = false;
    // As if the time were over that it had for that.
    await client.query('update deliveries set due_at = now()');
    await cloud.until(2);
    const sent = (await list(second.visitedBy(person))).map(({ value }) => value.sent);
    assert.deepEqual([sent.at(-1), (await client.query('select 1 from welcome_greetings')).rowCount], [1, 1]);
    await second.stop();
    assert.deepEqual([cloud.texts, await waiting()], [['Hello Amina, this is Maya.', 'Hello Amina, this is Maya.'], 0]);
    await client.end();
  });

  it('keeps no server from ending while WhatsApp hangs', async () => {
    cloud.hangs = true;
    const server = await ServerProcess.start(place);
    await open(server);
    await (await Phone.take(server.visitor(), 'Amina Haddad')).write('Hello?');
    await cloud.until(1);
    const begun = Date.now();
    await server.stop();
    assert.ok(Date.now() - begun < 8_000);
    assert.equal(await waiting(), 1);
    await client.end();
  });
});
