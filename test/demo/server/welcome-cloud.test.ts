import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../../demo/server/database/database.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { conversations, deliveries, welcomeMessages } from '../../../demo/server/database/schema.js';
import { EventHub } from '../../../demo/server/events/event-hub.js';
import { startServer } from '../../../demo/server/server.js';
import type { WhatsAppChannel } from '../../../demo/server/whatsapp/channel.js';
import { cloudApi } from '../../../demo/server/whatsapp/cloud-api.js';
import { Outbox } from '../../../demo/server/whatsapp/outbox.js';
import { textTo } from '../../../demo/server/whatsapp/payload.js';
import { CloudStandIn } from './cloud-stand-in.js';
import { Agent } from './customer.js';
import { omar, TestDesk } from './desk.js';
import { attach, bytesIn, kept } from './filing.js';
import { photo } from './photos.js';
import { bookings, inEffect, letTimePass, Phone, waiting } from './welcoming.js';

describe('WhatsApp’s Cloud API', { timeout: 240_000 }, () => {
  let database: Database;
  let cloud: CloudStandIn;
  let desk: TestDesk;
  let agent: Agent;

  before(async () => {
    database = await openPglite();
  });
  beforeEach(async () => {
    await cloud?.stop();
    cloud = await CloudStandIn.start();
    desk = new TestDesk(database, new EventHub(database), { channel: cloudApi(cloud.url, 'secret token') });
    for (const table of [deliveries, welcomeMessages, conversations]) await database.queries.delete(table);
    agent = new Agent(await desk.signIn());
    await new Agent(await desk.signIn(omar)).be('busy');
  });
  after(async () => {
    await cloud.stop();
    await database.close();
  });

  const customer = () => Phone.take(desk.visitor(), 'Amina Haddad');
  const line = (text: string, recipient = '46700000000') => ({ ...to(recipient), payload: textTo(recipient, text) });
  const to = (recipient: string) => ({ conversation: null, number: bookings, recipient });

  /** What an operator reads meanwhile. */
  async function logged(work: () => unknown): Promise<string[]> {
    const log = mock.method(console, 'warn', () => {});
    try {
      await work();
      await desk.outbox.idle();
      return log.mock.calls.map(({ arguments: [said] }) => String(said));
    } finally {
      log.mock.restore();
    }
  }

  it('is sent the file and then the message that names it, with the token', async () => {
    const picture = await photo();
    const { id } = await kept(await attach(agent.person, picture, { name: 'map.jpg' }));
    await inEffect(agent.person, { kind: 'image', contents: [{ body: 'Welcome, {{contact.first_name}}', file: id }] });
    const phone = await customer();
    await phone.write('Hello?');
    await desk.outbox.idle();
    const [media, message, ...others] = cloud.asked;
    assert.deepEqual([media!.path, message!.path, others], [`/v23.0/${bookings}/media`, `/v23.0/${bookings}/messages`, []]);
    assert.deepEqual(new Set(cloud.asked.map(({ authorization }) => authorization)), new Set(['Bearer secret token']));
    const form = await new Response(new Uint8Array(media!.body), { headers: { 'Content-Type': media!.type } }).formData();
    const file = form.get('file') as File;
    assert.deepEqual(
      [form.get('messaging_product'), form.get('type'), file.name, file.type],
      ['whatsapp', 'image/jpeg', 'map.jpg', 'image/jpeg'],
    );
    assert.ok((await bytesIn(new Response(file))).equals(picture));
    const [conversation] = await database.queries.select().from(conversations).where(eq(conversations.number, bookings));
    assert.equal(message!.type, 'application/json');
    assert.deepEqual(cloud.messages, [
      {
        ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to: conversation!.phone.slice(1), type: 'image' },
        image: { id: 'upload 1', caption: 'Welcome, Amina' },
      },
    ]);
    assert.equal(await waiting(desk), 0);
    await (await customer()).write('Me too');
    await desk.outbox.idle();
    assert.deepEqual(
      cloud.asked.slice(2).map(({ path }) => path),
      [`/v23.0/${bookings}/messages`],
      'what was uploaded is not uploaded again',
    );
  });

  it('is tried again where it may work later, in order, and nobody else waits for that', async () => {
    cloud.answers.push(429, 200, 503, 200);
    await database.queries.insert(deliveries).values([line('one'), line('two')]);
    desk.outbox.wake();
    await desk.outbox.idle();
    await database.queries.insert(deliveries).values(line('other', '46711111111'));
    desk.outbox.wake();
    await desk.outbox.idle();
    assert.deepEqual([cloud.texts, await waiting(desk)], [['one', 'other'], 2]);
    await letTimePass(desk);
    await letTimePass(desk);
    assert.deepEqual([cloud.texts, await waiting(desk)], [['one', 'other', 'one', 'one', 'two'], 0]);
  });

  it('is asked again about what an operator puts right, and what passes by itself, and the log names the code', async () => {
    const passing = [401, 408, [400, 190], [400, 4], [400, 80007], [400, 130429], [400, 131056]] as const;
    cloud.answers.push(...passing);
    await database.queries.insert(deliveries).values(line('late'));
    const said = await logged(async () => {
      for (const _ of passing) await letTimePass(desk);
      assert.deepEqual([cloud.texts.length, await waiting(desk)], [passing.length, 1]);
      await letTimePass(desk);
    });
    assert.deepEqual([cloud.texts.length, await waiting(desk)], [passing.length + 1, 0]);
    assert.deepEqual(said[0], 'A message to a phone was not delivered (HTTP 401); trying again in 1 s.');
    assert.match(said.at(-1)!, /\(HTTP 400, code 131056\)/);
    assert.doesNotMatch(said.join(), /46700000000/);
  });

  it('is not asked again for what it never takes, and what comes behind goes on', async () => {
    cloud.answers.push([400, 131026]);
    await database.queries.insert(deliveries).values([line('bad'), line('good')]);
    const said = await logged(() => desk.outbox.wake());
    assert.deepEqual([cloud.texts, await waiting(desk)], [['bad', 'good'], 0]);
    assert.deepEqual(said, ['A message to a phone was not delivered (HTTP 400, code 131026); given up.']);
    assert.equal(await database.queries.$count(deliveries, sql`${deliveries.givenUpAt} is not null`), 1);
  });

  it('is sent a file anew that it has thrown away since, and is asked once more', async () => {
    const { id } = await kept(await attach(agent.person, await photo()));
    const picture = (recipient: string) => ({ ...to(recipient), payload: { type: 'image', image: { id } } });
    await database.queries.insert(deliveries).values(picture('1'));
    await letTimePass(desk);
    cloud.answers.push(400, 200, 400);
    await database.queries.insert(deliveries).values(picture('2'));
    await letTimePass(desk);
    await letTimePass(desk);
    assert.deepEqual(
      cloud.asked.map(({ path }) => path.split('/').at(-1)),
      ['media', 'messages', 'messages', 'media', 'messages'],
    );
    assert.equal(await waiting(desk), 0, 'a file that has just come is not the reason');
  });

  it('is asked for as long as it may take an answer, and then no more', async () => {
    cloud.answers.push(...Array.from({ length: 99 }, () => 500));
    await database.queries.insert(deliveries).values(line('never'));
    const said = await logged(async () => {
      while (await waiting(desk)) await letTimePass(desk);
    });
    const seconds = said.map((one) => Number(/in (\d+) s/u.exec(one)?.[1] ?? 0)).reduce((sum, one) => sum + one, 0);
    assert.ok(seconds > 23 * 3_600 && seconds <= 24 * 3_600, String(seconds));
    assert.deepEqual([cloud.texts.length, said.at(-1)], [said.length, 'A message to a phone was not delivered (HTTP 500); given up.']);
  });

  it('is not there, and the log says so', async () => {
    const outbox = new Outbox({ database, files: desk.files, channel: cloudApi(await CloudStandIn.gone()) });
    await database.queries.insert(deliveries).values(line('one'));
    const said = await logged(async () => {
      outbox.wake();
      await outbox.idle();
    });
    await outbox.close();
    assert.deepEqual(said, ['A message to a phone was not delivered (ECONNREFUSED); trying again in 1 s.']);
  });

  it('keeps no server from closing while it hangs, and what was not sent is sent by the next one', async () => {
    cloud.hangs = true;
    await database.queries.insert(deliveries).values([line('one'), line('two')]);
    desk.outbox.wake();
    await cloud.until(1);
    const begun = Date.now();
    await desk.outbox.close();
    assert.ok(Date.now() - begun < 5_000);
    desk.outbox.wake();
    await desk.outbox.idle();
    cloud.hangs = false;
    const next = new Outbox({ database, files: desk.files, channel: cloudApi(cloud.url) });
    next.wake();
    await next.idle();
    assert.deepEqual(cloud.texts, ['one', 'one', 'two']);
    await next.close();
  });

  it('is left alone by a channel that hears nothing, after a while', async () => {
    const deaf: WhatsAppChannel = { upload: () => new Promise(() => {}), send: () => new Promise(() => {}) };
    const outbox = new Outbox({ database, files: desk.files, channel: deaf }, { patience: 50, farewell: 10 });
    await database.queries.insert(deliveries).values(line('one'));
    outbox.wake();
    await outbox.idle();
    const [{ attempts, dueAt }] = (await database.queries.select().from(deliveries)) as [typeof deliveries.$inferSelect];
    assert.deepEqual([attempts, dueAt > new Date()], [1, true]);
    await outbox.close();
  });

  it('is an address, or the server does not start', async () => {
    await assert.rejects(startServer({ port: 0, whatsappUrl: 'graph.facebook.com' }), /WHATSAPP_URL is no address/);
  });
});
