import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { events } from '../../../demo/server/database/schema.js';
import { onBothDatabases, omar } from './desk.js';
import { photo } from './photos.js';
import { problemIn, type Person } from './person.js';

const replayed = (answer: Response) => answer.headers.get('Idempotency-Replayed') === 'true';
const current = async (person: Person) => `"${(await person.profile()).version}"`;

await onBothDatabases((desk) => {
  it('answers the retry of an applied change as the first time, though its version is outdated', async () => {
    const person = await desk().signIn();
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': await current(person) };
    const first = await person.patch({ publicName: 'Once' }, headers);
    const applied = await person.profile();
    const second = await person.patch({ publicName: 'Once' }, headers);
    assert.equal(replayed(first), false);
    assert.equal(second.status, 200);
    assert.equal(replayed(second), true);
    assert.equal(second.headers.get('ETag'), first.headers.get('ETag'));
    assert.deepEqual(await second.json(), await first.json());
    assert.deepEqual(await person.profile(), applied);
  });

  it('applies twenty concurrent requests with one key once', async () => {
    const person = await desk().signIn();
    const { revision } = await person.profile();
    const eventsBefore = await desk().database.queries.$count(events);
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': await current(person) };
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.patch({ publicName: 'All at once' }, headers)));
    assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [200]);
    assert.equal(answers.filter((answer) => !replayed(answer)).length, 1);
    assert.equal((await person.profile()).revision, revision! + 1);
    assert.equal(await desk().database.queries.$count(events), eventsBefore + 1);
  });

  it('refuses a key that comes back with other content or on another route', async () => {
    const person = await desk().signIn();
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': '*' };
    await person.patch({ publicName: 'First' }, headers);
    const content = await person.patch({ publicName: 'Second' }, headers);
    assert.equal(content.status, 422);
    assert.equal((await problemIn(content)).code, 'idempotency-key-reused');
    const route = await person.request('DELETE', '/api/v1/profile/avatar', headers);
    assert.equal((await problemIn(route)).code, 'idempotency-key-reused');
    assert.equal((await person.profile()).value.publicName, 'First');
  });

  it('does not remember a failure', async () => {
    const person = await desk().signIn();
    const key = { 'Idempotency-Key': randomUUID() };
    assert.equal((await person.patch({ publicName: 'Later' }, { ...key, 'If-Match': '"old"' })).status, 412);
    const answer = await person.patch({ publicName: 'Later' }, key);
    assert.equal(answer.status, 200);
    assert.equal(replayed(answer), false);
  });

  it('keeps the keys of two people apart', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const [maya, other] = [await desk().signIn(), await desk().signIn(omar)];
    await maya.patch({ publicName: 'Same' }, key);
    const answer = await other.patch({ publicName: 'Same' }, key);
    assert.equal(replayed(answer), false);
    assert.equal((await other.profile()).value.publicName, 'Same');
  });

  it('answers to a person after a new sign-in what it answered before', async () => {
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': '*' };
    const first = await (await desk().signIn()).patch({ publicName: 'Still me' }, headers);
    const second = await (await desk().signIn()).patch({ publicName: 'Still me' }, headers);
    assert.equal(first.status, 200);
    assert.equal(replayed(second), true);
  });

  it('knows an upload by its file, whatever the form around it', async () => {
    const person = await desk().signIn();
    const key = randomUUID();
    const file = await photo({ colour: 'teal' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => person.upload(file, { key })));
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(new Set(bodies).size, 1);
    assert.equal(answers.filter((answer) => !replayed(answer)).length, 1);
    assert.equal((await problemIn(await person.upload(await photo({ colour: 'plum' }), { key }))).code, 'idempotency-key-reused');
  });
});
