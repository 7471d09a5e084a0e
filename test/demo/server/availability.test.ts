import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { deskOf } from '../../../demo/server/app.js';
import { tell } from '../../../demo/server/database/database.js';
import { attempts, conversations, people } from '../../../demo/server/database/schema.js';
import { notePresence, returnOnTime } from '../../../demo/server/people/availability.js';
import { addToken } from '../../../demo/server/tokens/access-tokens.js';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Availability } from '../../../src/features/availability/availability.js';
import { personOf, program } from './acting.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, onBothDatabases } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

const address = '/api/v1/availability';
const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const read = (person: Person) => person.read<Snapshot<Availability>>(address);
const listen = async (person: Person) => new EventReader(await person.get('/api/v1/events'));

await onBothDatabases((desk) => {
  let here: Person;
  let other: Person;
  const queries = () => desk().database.queries;

  before(async () => {
    [here, other] = [await desk().signIn(), await desk().signIn(omar)];
  });
  beforeEach(async () => {
    await queries().delete(conversations);
    await queries().delete(attempts);
    const online = { status: 'online', availabilityReason: '', availabilityUntil: null, autoOffline: false, lastSeenAt: null } as const;
    await queries().update(people).set(online);
  });

  const arrive = async (name: string) => {
    const customer = await Customer.arrive(desk().visitor(), name);
    assert.equal((await customer.write('Hello')).status, 201);
  };
  const take = async (person: Person) => (await new Agent(person).list()).filter(({ assignee }) => assignee).length;
  /** As if the last sign of a page of theirs had come so long ago. */
  const seen = (email: string, secondsAgo: number) =>
    queries()
      .update(people)
      .set({ lastSeenAt: sql`now() - make_interval(secs => ${secondsAgo})` })
      .where(eq(people.email, email));
  /** What the processes that share the database tell each other while this is done. */
  const toldBy = async (work: () => Promise<unknown>): Promise<string[]> => {
    const told: string[] = [];
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const stop = await desk().database.listen(
      (message) => (message === 'over' ? end() : told.push(message)),
      () => {},
    );
    await work();
    await tell(queries(), 'over');
    await ended;
    await stop();
    return told;
  };
  const statusOf = async (name: string) =>
    (await here.read<{ items: { name: string; status: string }[] }>('/demo/colleagues')).items.find((one) => one.name === name)!.status;
  const offered = async () => (await desk().visitor().read<{ items: { name: string }[] }>('/demo/agents')).items.map(({ name }) => name);

  it('keeps status, reason and time, and tells them', async () => {
    const events = await listen(here);
    const until = ahead(30);
    const answer = await here.save('/availability', { status: 'busy', reason: 'Lunch', until });
    const saved = (await answer.json()) as Snapshot<Availability>;
    assert.deepEqual(saved.value, { status: 'busy', reason: 'Lunch', until, autoOffline: false });
    assert.deepEqual(await read(here), saved);
    const heard = (await events.next())!;
    assert.deepEqual([heard.event, heard.data], ['availability.updated', { group: 'availability', snapshot: saved }]);
    await events.stop();
  });

  it('lets the last change win, whatever version it names, and members that it does not name stay', async () => {
    const { version } = await read(here);
    for (const status of ['busy', 'offline'] as const)
      assert.equal((await here.save('/availability', { status }, { 'If-Match': `"${version}"` })).status, 200);
    await here.save('/availability', { reason: 'Training' }, { 'If-Match': '"nonsense"' });
    const { value } = await read(here);
    assert.deepEqual([value.status, value.reason], ['offline', 'Training']);
  });

  it('takes reason and time away from whoever is online', async () => {
    await here.save('/availability', { status: 'busy', reason: 'Lunch', until: ahead(30) });
    await here.be('online');
    assert.deepEqual((await read(here)).value, { status: 'online', reason: '', until: '', autoOffline: false });
    const before = await read(here);
    await here.save('/availability', { reason: 'None', until: ahead(5) });
    assert.deepEqual(await read(here), before, 'there is nothing that they could hold for');
  });

  it('keeps the version of a time that is written in another way', async () => {
    await here.save('/availability', { status: 'busy', until: ahead(30) });
    const before = await read(here);
    const { until } = before.value;
    const elsewhere = new Date(Date.parse(until) + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
    assert.deepEqual(await (await here.save('/availability', { until: elsewhere })).json(), before);
  });

  const refused: [fact: string, patch: () => object, pointer: string, code: string][] = [
    ['a time that is over', () => ({ status: 'busy', until: ahead(-1) }), '/until', 'in-the-past'],
    ['a time more than seven days ahead', () => ({ status: 'busy', until: ahead(7 * 24 * 60 + 1) }), '/until', 'too-late'],
    ['a time that is none', () => ({ status: 'busy', until: 'after lunch' }), '/until', 'invalid-time'],
    ['a day that there is not', () => ({ status: 'busy', until: '2031-02-31' }), '/until', 'invalid-time'],
    ['a status that is none', () => ({ status: 'away' }), '/status', 'unknown-option'],
    ['a reason of 81 characters', () => ({ status: 'busy', reason: 'x'.repeat(81) }), '/reason', 'too-long'],
    ['a member that there is not', () => ({ mood: 'good' }), '/mood', 'unknown-member'],
  ];
  for (const [fact, patch, pointer, code] of refused) {
    it(`refuses ${fact}, and stores nothing`, async () => {
      const before = await read(here);
      const answer = await here.save('/availability', patch());
      const [error] = (await problemIn(answer)).errors!;
      assert.deepEqual([answer.status, error!.pointer, error!.code], [422, pointer, code]);
      assert.deepEqual(await read(here), before);
    });
  }

  it('can be changed by a program, but not by one that may only read', async () => {
    const owner = await personOf(desk(), maya);
    const withScope = async (scope: string) =>
      program(desk(), (await addToken(queries(), owner, { name: 'Test', scope, expiresAt: null })).secret);
    assert.equal((await (await withScope('all')).be('busy')).status, 200);
    assert.equal((await (await withScope('read')).be('online')).status, 403);
    assert.equal((await read(here)).value.status, 'busy');
  });

  it('brings a person back at their time, tells them, and gives them who waits', async () => {
    await other.be('busy');
    await here.save('/availability', { status: 'busy', reason: 'Lunch', until: ahead(30) });
    await arrive('Lena Vogt');
    await returnOnTime(deskOf(desk()));
    assert.equal((await read(here)).value.status, 'busy', 'not before');
    const events = await listen(here);
    await queries()
      .update(people)
      .set({ availabilityUntil: sql`now()` })
      .where(eq(people.email, maya));
    // Two processes come to it at once.
    await Promise.all([returnOnTime(deskOf(desk())), returnOnTime(deskOf(desk()))]);
    const snapshot = await read(here);
    assert.deepEqual(snapshot.value, { status: 'online', reason: '', until: '', autoOffline: false });
    const heard = (await events.next())!;
    assert.deepEqual([heard.event, heard.data], ['availability.updated', { group: 'availability', snapshot }]);
    assert.equal((await events.next())!.event, 'conversation.assigned');
    assert.deepEqual([await take(here), await take(other)], [1, 0]);
    await events.stop();
  });

  it('gives none of fifty chats to a busy agent, and the next to them when they are back', async () => {
    await here.be('busy');
    for (let wave = 0; wave < 5; wave++) {
      await Promise.all(Array.from({ length: 10 }, (_, n) => arrive(`Customer ${wave}${n}`)));
      await queries().delete(attempts);
    }
    assert.deepEqual([await take(here), await take(other)], [0, 50]);
    await here.be('online');
    await arrive('The next');
    assert.deepEqual([await take(here), await new Agent(here).has('The next')], [1, true]);
  });

  it('counts a person without a page as offline, if they want that', async () => {
    await here.save('/availability', { autoOffline: true });
    assert.deepEqual(await offered(), ['Maya L.', 'عمر الحداد'], 'who says it on a page has one open');
    await seen(maya, 46);
    assert.deepEqual([await offered(), await statusOf('Maya Lindqvist')], [['عمر الحداد'], 'offline']);
    await arrive('Lena Vogt');
    assert.deepEqual([await take(here), await take(other)], [0, 1]);
    assert.equal((await read(here)).value.status, 'online', 'what they said stays');
    await seen(omar, 3_600);
    assert.equal(await statusOf('عمر الحداد'), 'online', 'a colleague who did not ask for it');
    await queries().update(people).set({ lastSeenAt: null });
    assert.equal(await statusOf('Maya Lindqvist'), 'offline', 'nor was a page ever open');
  });

  it('knows by the open streams who is there, and serves who waited for them', async () => {
    await here.save('/availability', { autoOffline: true });
    await seen(maya, 3_600);
    await other.be('busy');
    await arrive('Lena Vogt');
    const waits = () => new Agent(here).with('Lena Vogt');
    const { id: conversation, assignee } = await waits();
    assert.equal(assignee, '');
    let events!: EventReader;
    const told = await toldBy(async () => (events = await listen(here)));
    const { id } = await personOf(desk(), maya);
    assert.equal((await waits()).assignee, id, 'whoever opens a page is back');
    for (const hint of [`conversation ${conversation}`, `changed ${id}`]) assert.ok(told.includes(hint), hint);
    await seen(maya, 3_600);
    assert.ok(desk().hub.present().includes(id));
    await notePresence(deskOf(desk()), desk().hub.present());
    assert.equal(await statusOf('Maya Lindqvist'), 'online');
    await events.stop();
  });

  it('tells those who look at the list when somebody is gone', async () => {
    await here.save('/availability', { autoOffline: true });
    const look = () => toldBy(() => notePresence(deskOf(desk()), []));
    assert.deepEqual(await look(), [], 'she is there');
    await seen(maya, 50);
    assert.deepEqual(await look(), ['agents']);
    await seen(maya, 3_600);
    assert.deepEqual(await look(), [], 'they know it');
  });

  it('does not mix what two people change at once', async () => {
    const turns = Array.from({ length: 10 }, (_, n) => n);
    await Promise.all([
      ...turns.map((n) => here.save('/availability', { status: 'busy', reason: `Maya ${n}` })),
      ...turns.map((n) => other.save('/availability', { status: 'offline', reason: `Omar ${n}` })),
    ]);
    const [mine, theirs] = [(await read(here)).value, (await read(other)).value];
    assert.deepEqual([mine.status, theirs.status], ['busy', 'offline']);
    assert.match(mine.reason, /^Maya/);
    assert.match(theirs.reason, /^Omar/);
  });
});
