import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq } from 'drizzle-orm';
import { events, people } from '../../../demo/server/database/schema.js';
import { ringSize } from '../../../demo/server/people/objects.js';
import { EventHub } from '../../../demo/server/events/event-hub.js';
import type { Identity } from '../../../src/contract/index.js';
import { onBothDatabases, omar, TestDesk } from './desk.js';
import { EventReader } from './event-reader.js';
import type { Person } from './person.js';
import { photo } from './photos.js';

const listen = async (person: Person, lastEventId?: string) =>
  new EventReader(await person.get('/api/v1/events', lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }));

await onBothDatabases((desk) => {
  /** As many changes as are kept, as if they had been made one by one. */
  async function missUntilFull(person: Person): Promise<void> {
    const { user: id } = await person.read<Identity>('/api/v1/session');
    const { queries } = desk().database;
    const [row] = await queries.select().from(people).where(eq(people.id, id));
    const { lastEvent } = row!;
    const missed = Array.from({ length: ringSize }, (_, n) => ({
      person: id,
      number: lastEvent + 1 + n,
      name: 'profile.updated',
      data: '{}',
    }));
    await queries.insert(events).values(missed);
    await queries
      .update(people)
      .set({ lastEvent: lastEvent + ringSize })
      .where(eq(people.id, id));
  }

  it('tells a person of every change of theirs, in order, with what is stored now', async () => {
    const person = await desk().signIn();
    const events = await listen(person);
    const profile = (await (await person.patch({ publicName: 'Maya 1' })).json()) as unknown;
    const avatar = (await (await person.upload(await photo())).json()) as unknown;
    const availability = (await (await person.be('busy')).json()) as unknown;
    const heard = [await events.next(), await events.next(), await events.next()];
    assert.deepEqual(
      heard.map((one) => [one!.event, one!.data]),
      [
        ['profile.updated', { group: 'profile', snapshot: profile }],
        ['avatar.updated', { group: 'avatar', snapshot: avatar }],
        ['availability.updated', { group: 'availability', snapshot: availability }],
      ],
    );
    await events.stop();
  });

  it('begins with an id, so that the first break can be caught up too', async () => {
    const person = await desk().signIn();
    const first = await listen(person);
    const { id } = (await first.nextOrPing())!;
    await first.stop();
    await person.patch({ publicName: 'While nobody listened' });
    const second = await listen(person, id);
    assert.equal((await second.next())!.event, 'profile.updated');
    await second.stop();
  });

  it('continues after the last event that was seen', async () => {
    const person = await desk().signIn();
    const first = await listen(person);
    for (const publicName of ['One', 'Two', 'Three']) await person.patch({ publicName });
    const one = (await first.next())!;
    await first.stop();
    const second = await listen(person, one.id);
    const names = [await second.next(), await second.next()].map(
      (heard) => (heard!.data as { snapshot: { value: { publicName: string } } }).snapshot.value.publicName,
    );
    assert.deepEqual(names, ['Two', 'Three']);
    await second.stop();
  });

  it('asks to load again when what was missed is not kept any more', async () => {
    const person = await desk().signIn();
    const events = await listen(person);
    const { id } = (await events.nextOrPing())!;
    await events.stop();
    await missUntilFull(person);
    await person.be('offline');
    const late = await listen(person, id);
    assert.equal((await late.next())!.event, 'resync');
    await person.patch({ publicName: 'After the gap' });
    assert.equal((await late.next())!.event, 'profile.updated');
    await late.stop();
  });

  it('asks to load again when the id is none of its own', async () => {
    const person = await desk().signIn();
    for (const id of ['elsewhere.3', 'nonsense', '17', '.', `${'9'.repeat(40)}.${'9'.repeat(40)}`]) {
      const events = await listen(person, id);
      assert.equal((await events.next())!.event, 'resync', id);
      await events.stop();
    }
  });

  it('tells nobody of the changes of another', async () => {
    const [maya, other] = [await desk().signIn(), await desk().signIn(omar)];
    const events = await listen(other);
    await maya.patch({ publicName: 'Private matter' });
    await other.patch({ publicName: 'My own' });
    assert.equal(((await events.next())!.data as { snapshot: { value: { publicName: string } } }).snapshot.value.publicName, 'My own');
    await events.stop();
  });

  it('ends the stream of a session that was signed out, and no other', async () => {
    const [here, there] = [await desk().signIn(), await desk().signIn()];
    const [ended, going] = [await listen(here), await listen(there)];
    await here.signOut();
    assert.equal((await ended.next())!.event, 'session.revoked');
    assert.equal(await ended.next(), undefined);
    await there.patch({ publicName: 'Still here' });
    assert.deepEqual([(await going.next())!.event, (await going.next())!.event], ['sessions.updated', 'profile.updated']);
    await going.stop();
  });

  it('gives everybody hints without a word about anybody', async () => {
    const events = new EventReader(await desk().visitor().get('/demo/events'));
    const person = await desk().signIn();
    await person.patch({ publicName: 'Seen by customers' });
    assert.deepEqual(await events.next(), { event: 'agents.updated', data: {} });
    await events.stop();
  });

  it('shows every so often that the line is alive', async () => {
    const hub = new EventHub(desk().database, { pingEvery: 10 });
    const lively = new TestDesk(desk().database, hub, {});
    const events = await listen(await lively.signIn());
    for (let n = 0; n < 3; n++) assert.equal((await events.nextOrPing())!.event, 'ping');
    await hub.close();
  });

  it('keeps twenty streams of a session, the newest, and leaves other sessions alone', async () => {
    const [person, elsewhere] = [await desk().signIn(), await desk().signIn()];
    const apart = await listen(elsewhere);
    const streams: EventReader[] = [];
    for (let n = 0; n < 21; n++) streams.push(await listen(person));
    assert.equal(await streams[0]!.next(), undefined);
    await person.patch({ publicName: 'In twenty tabs' });
    for (const stream of [...streams.slice(1), apart]) assert.equal((await stream.next())!.event, 'profile.updated');
    await Promise.all([...streams, apart].map((stream) => stream.stop()));
  });

  it('asks to come later when a process holds as many streams as it can, until one ends', async () => {
    const hub = new EventHub(desk().database, { atMost: 2 });
    const small = new TestDesk(desk().database, hub, {});
    for (const [who, path] of [
      [await small.signIn(), '/api/v1/events'],
      [small.visitor(), '/demo/events'],
    ] as const) {
      const [first] = [await who.get(path), await who.get(path)];
      const refused = await who.get(path);
      assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [503, '10'], path);
      await first.body!.cancel();
      assert.equal((await who.get(path)).status, 200, path);
    }
    await hub.close();
  });
});
