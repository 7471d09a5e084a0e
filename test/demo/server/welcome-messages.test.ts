import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { welcomeMessages, welcomeNumbers } from '../../../demo/server/database/schema.js';
import { act, personOf } from './acting.js';
import { errorsIn } from './canned.js';
import { maya, omar, onBothDatabases } from './desk.js';
import { EventReader } from './event-reader.js';
import {
  bookings,
  create,
  created,
  draft,
  groups,
  inEffect,
  list,
  remove,
  save,
  stored,
  swap,
  switchOff,
  switchOn,
  visaDesk,
} from './welcoming.js';

await onBothDatabases((desk) => {
  beforeEach(() => desk().database.queries.delete(welcomeMessages));

  it('keeps what was written, off at first, and tells the person’s other pages', async () => {
    const person = await desk().signIn();
    const events = new EventReader(await person.get('/api/v1/events'));
    await events.nextOrPing();
    const answer = await create(person, { name: ' Hello ', numbers: [visaDesk, bookings, visaDesk] });
    assert.equal(answer.status, 201);
    const made = await stored(answer);
    assert.equal(answer.headers.get('ETag'), `"${made.version}"`);
    const { id, updatedAt, contents, ...value } = made.value;
    assert.deepEqual(value, { name: 'Hello', kind: 'text', numbers: [visaDesk, bookings], enabled: false, sent: 0, switchedAt: '' });
    assert.deepEqual(contents, [
      {
        ...{ language: '', body: draft().contents[0]!.body, header: '', footer: '', file: null, buttons: [], menu: '' },
        ...{ sections: [], place: null, template: '', parameters: [] },
      },
    ]);
    assert.ok(Math.abs(Date.parse(updatedAt) - Date.now()) < 60_000);
    const group = 'welcomeMessages';
    assert.deepEqual(await events.next().then((heard) => [heard?.event, heard?.data]), [
      'welcome-message.updated',
      { group, id, snapshot: made },
    ]);
    assert.deepEqual(await person.read(`/api/v1/welcome-messages/${id}`), made);

    const same = await stored(await save(person, made, { name: 'Hello', contents }));
    assert.deepEqual(same, made, 'what changes nothing keeps the version');
    const on = await switchOn(person, made);
    assert.deepEqual([on.value.enabled, on.value.switchedAt !== '', on.revision > made.revision], [true, true, true]);
    assert.deepEqual((await events.next())?.data, { group, id, snapshot: on });
    assert.deepEqual(await switchOn(person, made), on);
    const off = await stored(await save(person, on, { enabled: false, name: 'Bye', kind: 'location', contents: null }).then(asPlace));
    assert.deepEqual([off.value.enabled, off.value.name, off.value.contents[0]!.place?.latitude], [false, 'Bye', 59.3]);
    assert.equal((await remove(person, off)).status, 204);
    await events.next();
    assert.deepEqual((await events.next())?.data, { group, id, gone: true });
    assert.equal((await person.get(`/api/v1/welcome-messages/${id}`)).status, 404);
    await events.stop();

    /** Without a content nothing can be sent; with one it can. */
    async function asPlace(refused: Response): Promise<Response> {
      assert.deepEqual(await errorsIn(refused), ['invalid', '/contents required']);
      const place = { latitude: 59.3, longitude: 18.1 };
      return save(person, on, { enabled: false, name: 'Bye', kind: 'location', contents: [{ place }] });
    }
  });

  it('lists the first that was made first, and nobody else’s', async () => {
    const [person, other] = [await desk().signIn(), await desk().signIn(omar)];
    for (const name of ['one', 'two', 'three']) await created(person, { name });
    await created(other, { name: 'theirs' });
    await save(person, (await list(person))[0]!, { name: 'first' });
    assert.deepEqual(
      (await list(person)).map(({ value }) => value.name),
      ['first', 'two', 'three'],
    );
    const [theirs] = await list(other);
    assert.equal((await person.get(`/api/v1/welcome-messages/${theirs!.value.id}`)).status, 404);
    const headers = { 'If-Match': '*' };
    for (const answer of [
      await person.save(`/welcome-messages/${theirs!.value.id}`, { name: 'mine' }, headers),
      await remove(person, theirs!),
      await swap(person, theirs!),
    ])
      assert.deepEqual(await errorsIn(answer), ['not-found']);
    assert.deepEqual(await list(other), [theirs]);
  });

  it('refuses to change or to delete what is in effect, and says why', async () => {
    const person = await desk().signIn();
    const on = await inEffect(person);
    for (const patch of [{ name: 'Other' }, { contents: [] }, { enabled: true, numbers: [visaDesk] }])
      assert.deepEqual(await errorsIn(await save(person, on, patch)), ['enabled']);
    const refused = await remove(person, on);
    assert.deepEqual([refused.status, await errorsIn(refused)], [409, ['enabled']]);
    assert.deepEqual(await list(person), [on]);
  });

  it('has one message of a person in effect for a number, however many are switched on at once', async () => {
    const [person, other] = [await desk().signIn(), await desk().signIn(omar)];
    const several = await Promise.all(['a', 'b', 'c', 'd'].map((name) => created(person, { name, numbers: [bookings, visaDesk] })));
    const answers = await Promise.all(several.map((one) => save(person, one, { enabled: true })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409))
      assert.deepEqual(await errorsIn(answer), ['number-taken', '/numbers taken']);
    assert.equal((await list(person)).filter(({ value }) => value.enabled).length, 1);
    await inEffect(other);
    const elsewhere = await created(person, { numbers: [groups] });
    const second = { message: elsewhere.value.id, person: (await personOf(desk(), maya)).id, number: bookings, place: 9 };
    const insert = (enabled: boolean) =>
      desk()
        .database.queries.insert(welcomeNumbers)
        .values({ ...second, enabled });
    await assert.rejects(
      async () => insert(true),
      (error: Error) => (error.cause as { constraint?: string }).constraint === 'welcome_numbers_enabled',
      'the database itself lets nobody have two',
    );
    await insert(false);
  });

  it('swaps a message in for all that stand in its way, in one step, and tells of each', async () => {
    const person = await desk().signIn();
    const [one, two] = [await inEffect(person, { name: 'one' }), await inEffect(person, { name: 'two', numbers: [visaDesk] })];
    const both = await created(person, { name: 'both', numbers: [bookings, visaDesk] });
    assert.deepEqual(await errorsIn(await save(person, both, { enabled: true })), ['number-taken', '/numbers taken']);
    const events = new EventReader(await person.get('/api/v1/events'));
    await events.nextOrPing();
    const key = randomUUID();
    const swapped = await act(person, 'POST', `/welcome-messages/${both.value.id}/swap`, undefined, { 'Idempotency-Key': key });
    assert.equal((await stored(swapped)).value.enabled, true);
    const told = [await events.next(), await events.next(), await events.next()].map((heard) => (heard!.data as { id: string }).id);
    assert.deepEqual(new Set(told), new Set([one, two, both].map(({ value }) => value.id)));
    const after = await list(person);
    assert.deepEqual(
      after.map(({ value }) => [value.name, value.enabled]),
      [
        ['one', false],
        ['two', false],
        ['both', true],
      ],
    );
    const again = await act(person, 'POST', `/welcome-messages/${both.value.id}/swap`, undefined, { 'Idempotency-Key': key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    await stored(await swap(person, both));
    assert.deepEqual(await list(person), after, 'what is on already changes nothing');
    await events.stop();
  });

  it('goes by the version that a change was made on, and does one thing for one key', async () => {
    const person = await desk().signIn();
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => act(person, 'POST', '/welcome-messages', draft(), { 'Idempotency-Key': key })));
    const [made, again] = await Promise.all(twice.map(stored));
    assert.deepEqual(made, again);
    assert.equal((await list(person)).length, 1);
    const path = `/welcome-messages/${made!.value.id}`;
    assert.deepEqual(await errorsIn(await act(person, 'PATCH', path, { name: 'x' })), ['version-required']);
    await save(person, made!, { name: 'Newer' });
    const stale = await person.save(path, { name: 'x' }, { 'If-Match': `"${made!.version}"` });
    assert.deepEqual([stale.status, await errorsIn(stale)], [412, ['stale']]);
    await desk().database.queries.update(welcomeMessages).set({ sent: 7 });
    const [seen] = await list(person);
    const before = { 'If-Match': `"${seen!.version!.replace(/7$/, '6')}"` };
    assert.equal((await person.save(path, { name: 'Newest' }, before)).status, 200, 'a greeting makes nobody’s change stale');
    assert.equal((await switchOff(person, seen!)).value.sent, 7);
  });
});
