import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, afterEach, before, beforeEach, describe, it, mock } from 'node:test';
import { sql } from 'drizzle-orm';
import { FileStore } from '../../../demo/server/attachments/file-store.js';
import type { Database, Queries } from '../../../demo/server/database/database.js';
import { openPglite } from '../../../demo/server/database/pglite.js';
import { openPostgres } from '../../../demo/server/database/postgres.js';
import { deliveries, phoneMessages, type Delivery, type WhatsAppPayload } from '../../../demo/server/database/schema.js';
import { Undeliverable } from '../../../demo/server/messages/queue.js';
import { reset } from '../../../demo/server/people/seed.js';
import type { WhatsAppChannel } from '../../../demo/server/whatsapp/channel.js';
import { customerPhone } from '../../../demo/server/whatsapp/customer-phone.js';
import { Outbox } from '../../../demo/server/whatsapp/outbox.js';
import { textTo } from '../../../demo/server/whatsapp/payload.js';
import { startPostgres } from '../../support/postgres.js';
import { bookings } from './welcoming.js';

const bodyOf = (message: WhatsAppPayload) => (message['text'] as { body: string }).body;
const line = (text: string, recipient = '46700000000') => ({
  ...{ conversation: null, number: bookings, recipient },
  payload: textTo(recipient, text),
});
const channelBy = (send: WhatsAppChannel['send']): WhatsAppChannel => ({ upload: () => assert.fail('There is no file.'), send });

describe('The outbox', { timeout: 240_000 }, () => {
  let database: Database;
  const open: Outbox[] = [];

  before(async () => {
    database = await openPglite();
  });
  beforeEach(async () => {
    mock.method(console, 'warn', () => {});
    await database.queries.delete(deliveries);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((outbox) => outbox.close()));
    mock.restoreAll();
  });
  after(() => database.close());

  function outboxBy(channel: WhatsAppChannel, queries: Queries = database.queries): Outbox {
    const outbox = new Outbox({ database: { queries }, files: new FileStore(queries), channel }, { farewell: 10 });
    open.push(outbox);
    return outbox;
  }
  const run = async (outbox: Outbox) => {
    await database.queries.update(deliveries).set({ dueAt: sql`now()` });
    outbox.wake();
    await outbox.idle();
  };
  const only = async () => (await database.queries.select().from(deliveries))[0] as Delivery;

  it('sends nothing again that was sent and could not be noted at once', async () => {
    let failures = 1;
    const queries = new Proxy(database.queries, {
      get: (target, name) => {
        if (name === 'delete' && failures-- > 0) throw new Error('away');
        return Reflect.get(target, name) as unknown;
      },
    });
    const sent: string[] = [];
    const outbox = outboxBy(
      channelBy(async (_, message) => void sent.push(bodyOf(message))),
      queries,
    );
    await database.queries.insert(deliveries).values([line('one'), line('two')]);
    await run(outbox);
    assert.deepEqual([sent, await database.queries.$count(deliveries)], [['one'], 2]);
    await run(outbox);
    assert.deepEqual([sent, await database.queries.$count(deliveries)], [['one', 'two'], 0]);
  });

  it('changes nothing of what another server has taken over, when it wakes late', async () => {
    const events = new EventEmitter();
    const [slept, other] = ['slept', 'other'].map((name) =>
      outboxBy(
        channelBy(async () => {
          events.emit(`${name} begins`);
          const [error] = (await once(events, `${name} ends`)) as [Error?];
          if (error) throw error;
        }),
      ),
    ) as [Outbox, Outbox];
    await database.queries.insert(deliveries).values(line('one'));
    slept.wake();
    await once(events, 'slept begins');
    await database.queries.update(deliveries).set({ dueAt: sql`now()` });
    other.wake();
    await once(events, 'other begins');
    const held = await only();
    assert.deepEqual([held.attempts, held.givenUpAt], [2, null]);
    events.emit('slept ends', new Undeliverable('never', true));
    await slept.idle();
    assert.deepEqual(await only(), held);
    events.emit('other ends');
    await other.idle();
    assert.equal(await only(), undefined);
  });

  it('looks once more after each call, whenever that comes', async () => {
    for (let turns = 0; turns < 12; turns++) {
      let looks = 0;
      const execute = () => (looks++, Promise.resolve({ rows: [] }));
      const outbox = outboxBy(
        channelBy(() => assert.fail('There is nothing.')),
        { execute } as unknown as Queries,
      );
      outbox.wake();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const before = looks;
      outbox.wake();
      await outbox.idle();
      assert.ok(looks > before, `${turns} turns later`);
    }
  });
});

const postgres = await startPostgres();
after(() => postgres?.stop());

describe('Several outboxes on one database', { skip: !postgres, timeout: 240_000 }, () => {
  let databases: Database[];

  beforeEach(async () => {
    const url = await postgres!.createDatabase();
    databases = [await openPostgres(url), await openPostgres(url), await openPostgres(url)];
  });
  afterEach(() => Promise.all(databases.map((database) => database.close())));

  it('send each message once, and to each phone in order', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const [atOnce, phones, each] = [8, 24, 3];
    const sent: { by: number; text: string }[] = [];
    const outboxes = databases.map((database, by) => {
      const channel = channelBy(async (_, message) => {
        // As long as not all of them are at work, none is done: so that each has its share.
        if (sent.push({ by, text: bodyOf(message) }) === phones) begin();
        await begun;
      });
      return new Outbox({ database, files: new FileStore(database.queries), channel }, { atOnce });
    });
    const lines = Array.from({ length: phones * each }, (_, n) => line(`${n % phones} ${Math.floor(n / phones)}`, `467${n % phones}`));
    await databases[0]!.queries.insert(deliveries).values(lines);
    for (const outbox of outboxes) outbox.wake();
    await Promise.all(outboxes.map((outbox) => outbox.idle()));
    const shares = outboxes.map((_, by) => sent.slice(0, phones).filter((one) => one.by === by).length);
    assert.deepEqual(shares, [atOnce, atOnce, atOnce]);
    for (let phone = 0; phone < phones; phone++) {
      const got = sent.map(({ text }) => text).filter((text) => text.startsWith(`${phone} `));
      assert.deepEqual(
        got,
        Array.from({ length: each }, (_, n) => `${phone} ${n}`),
      );
    }
    assert.equal(await databases[0]!.queries.$count(deliveries), 0);
    await Promise.all(outboxes.map((outbox) => outbox.close()));
  });

  it('deliver nothing to a phone of the demo that a reset takes back meanwhile', async () => {
    const [one, other] = databases as [Database, Database];
    await one.queries.insert(deliveries).values(line('one'));
    const [{ id }] = (await one.queries.select().from(deliveries)) as [Delivery];
    const { signal } = new AbortController();
    let sending: Promise<void> | undefined;
    let isSent = false;
    await one.queries.transaction(async (queries) => {
      await reset(queries);
      sending = customerPhone(other.queries)
        .send(bookings, textTo('46700000000', 'one'), { key: id, signal })
        .finally(() => (isSent = true));
      // It has begun once it waits for what the reset holds.
      const waits = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into "phone_messages"%'`;
      while (!isSent && !((await one.queries.execute(waits)) as { rows: unknown[] }).rows.length);
    });
    await sending;
    assert.equal(await one.queries.$count(phoneMessages), 0);
  });
});
