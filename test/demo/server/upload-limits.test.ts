import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { avatarLimits } from '../../../demo/server/people/capabilities.js';
import { attempts } from '../../../demo/server/database/schema.js';
import { dailyUploadLimit } from '../../../demo/server/limits/attempts.js';
import type { Identity } from '../../../src/contract/index.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { Count, HeldLine } from './held-line.js';
import { pdf, photo } from './photos.js';
import { problemIn, type Person } from './person.js';

const { atMost, within } = avatarLimits.uploads;

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  const bucketOf = async (person: Person) => `upload ${(await person.read<Identity>('/api/v1/session')).user}`;

  /** As if this person had uploaded so often in the last minutes. */
  async function remember(person: Person, count: number, bucket?: string): Promise<string> {
    bucket ??= await bucketOf(person);
    await queries().delete(attempts).where(eq(attempts.bucket, bucket));
    if (count)
      await queries()
        .insert(attempts)
        .values({ bucket, count, until: sql`now() + interval '200 seconds'` });
    return bucket;
  }

  const countOf = async (bucket: string) => (await queries().select().from(attempts).where(eq(attempts.bucket, bucket)))[0]?.count ?? 0;

  it('says how many uploads a person has', async () => {
    const person = await desk().signIn();
    const { avatar } = await person.read<{ avatar: unknown }>('/api/v1/capabilities');
    assert.deepEqual(avatar, { ...avatarLimits, uploads: { atMost: 60, within: 300 } });
    assert.equal(within, 300);
  });

  it('asks a person who uploads without end to wait, and nobody else', async () => {
    const person = await desk().signIn(maya);
    const bucket = await remember(person, atMost - 1);
    assert.equal((await person.upload(await photo())).status, 200);
    const answer = await person.upload(await photo({ colour: 'red' }));
    const wait = Number(answer.headers.get('Retry-After'));
    assert.deepEqual([answer.status, (await problemIn(answer)).code], [429, 'rate-limited']);
    assert.ok(wait > 150 && wait <= 200, `${wait} seconds`);
    assert.equal((await (await desk().signIn(omar)).upload(await photo())).status, 200);
    await queries()
      .update(attempts)
      .set({ until: sql`now()` })
      .where(eq(attempts.bucket, bucket));
    assert.equal((await person.upload(await photo())).status, 200);
    assert.equal(await countOf(bucket), 1);
  });

  it('counts uploads that come at once, each of them', async () => {
    const person = await desk().signIn();
    await remember(person, atMost - 3);
    const file = await photo({ width: 64, height: 64 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => person.upload(file)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 429, 429, 429, 429, 429]);
  });

  it('counts neither repetitions nor files that are no pictures, nor what is chosen or removed', async () => {
    const person = await desk().signIn();
    const bucket = await remember(person, 0);
    const file = await photo({ colour: 'olive' });
    const key = randomUUID();
    for (let round = 0; round < 3; round++) assert.equal((await person.upload(file, { key })).status, 200);
    assert.equal((await person.upload(pdf())).status, 415);
    assert.equal(await countOf(bucket), 1);
    await remember(person, atMost);
    assert.equal((await person.upload(file, { key })).headers.get('Idempotency-Replayed'), 'true');
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
    assert.equal((await person.request('PUT', '/api/v1/profile/avatar', headers, '{"picture":"tent"}')).status, 200);
    assert.equal((await person.request('DELETE', '/api/v1/profile/avatar', { 'Idempotency-Key': randomUUID() })).status, 200);
  });

  it('bounds what one person can make the server keep in a day', async () => {
    const person = await desk().signIn(omar);
    const { bucket, atMost, within } = dailyUploadLimit((await person.read<Identity>('/api/v1/session')).user);
    assert.equal(within, 24 * 60 * 60);
    await remember(person, 0);
    await remember(person, atMost - 1, bucket);
    assert.equal((await person.upload(await photo())).status, 200);
    const answer = await person.upload(await photo({ colour: 'red' }));
    assert.deepEqual([answer.status, (await problemIn(answer)).code], [429, 'rate-limited']);
    await remember(person, 0, bucket);
  });

  it('holds four unfinished uploads of a person, lets four wait, and goes on for everybody else', async () => {
    const person = await desk().signIn(maya);
    await remember(person, 0);
    const lines = Array.from({ length: 13 }, () => new HeldLine());
    const refusals = new Count(5);
    const answers = lines.map(async (line) => {
      const answer = await line.uploadAs(person);
      if (answer.status === 503) refusals.add();
      return answer;
    });
    await refusals.reached;
    const other = await desk().signIn(omar);
    await remember(other, 0);
    assert.equal((await other.upload(await photo())).status, 200);
    assert.equal(lines.filter((line) => line.isRead).length, 4);
    for (const line of lines) line.breakOff();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [...Array<number>(8).fill(400), ...Array<number>(5).fill(503)]);
    assert.equal((await person.upload(await photo())).status, 200);
  });

  it('does not count a refused upload against signing in', async () => {
    const person = await desk().signIn(maya);
    await remember(person, atMost + 50);
    await desk().signIn(maya);
  });
});
