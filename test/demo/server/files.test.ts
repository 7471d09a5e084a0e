import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eq, sql, type SQL } from 'drizzle-orm';
import { wear } from '../../../demo/server/pictures/avatar.js';
import type { Queries } from '../../../demo/server/database/database.js';
import { people, pictures, type Person as Row } from '../../../demo/server/database/schema.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { hold } from '../../../demo/server/people/objects.js';
import { makeAvatar } from '../../../demo/server/pictures/picture.js';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Avatar } from '../../../src/features/profile/profile.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { photo } from './photos.js';
import type { Person } from './person.js';

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  const pictureOf = async (person: Person, colour: string) =>
    ((await (await person.upload(await photo({ colour }))).json()) as Snapshot<Avatar>).value.url;
  const rowOf = async (email: string): Promise<Row> => (await queries().select().from(people).where(eq(people.email, email)))[0]!;
  const age = (days: number) =>
    queries()
      .update(pictures)
      .set({ storedAt: sql`now() - make_interval(days => ${days})` });
  const isThere = async (url: string) => (await desk().visitor().get(url)).status === 200;

  it('serves pictures to anybody, for ever, and as nothing but pictures', async () => {
    const url = await pictureOf(await desk().signIn(), 'teal');
    const answer = await desk().visitor().get(url);
    const headers = Object.fromEntries(answer.headers);
    const { length } = Buffer.from(await answer.arrayBuffer());
    const expected = {
      'content-type': 'image/webp',
      'content-length': String(length),
      'content-disposition': 'inline; filename="avatar.webp"',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${url.slice(-37, -5)}"`,
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(headers[name], value, name);
    assert.ok(!answer.headers.has('Set-Cookie'));
  });

  it('answers HEAD without a body, and 304 to those who have it', async () => {
    const url = await pictureOf(await desk().signIn(), 'teal');
    const visitor = desk().visitor();
    const whole = await visitor.get(url);
    const head = await visitor.request('HEAD', url);
    assert.deepEqual([head.status, await head.text()], [200, '']);
    assert.equal(head.headers.get('Content-Length'), whole.headers.get('Content-Length'));
    const tag = whole.headers.get('ETag')!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await visitor.get(url, { 'If-None-Match': known });
      assert.deepEqual([answer.status, await answer.text(), answer.headers.get('ETag')], [304, '', tag], known);
    }
    assert.equal((await visitor.get(url, { 'If-None-Match': '"other"' })).status, 200);
    assert.equal((await visitor.request('DELETE', url, { Origin: 'http://localhost' })).status, 405);
  });

  it('has nothing else, however it is asked for', async () => {
    const url = await pictureOf(await desk().signIn(), 'teal');
    const hash = url.slice(-37, -5);
    const none = '0'.repeat(32);
    const names = [
      `${none}.webp`, `${none}.webp'--`, 'a.webp', '', '.', '..', '%00', '..%2f..%2fpackage.json', '..%5c..%5cpackage.json', '%2e%2e%2fpackage.json',
      '%252e%252e%252fpackage.json', '....//package.json', '..;/package.json', `${hash}`, `${hash}.png`, `${hash}.webp.svg`, `${hash}.webp%00`,
      `${hash}.webp%0a`, `${hash}.webp/`, `${hash}.webp/..%2f`, `${hash.toUpperCase()}x.webp`, `%2f${hash}.webp`, `%ff${hash}.webp`, '%c0%ae%c0%ae%c0%afpackage.json',
    ]; // prettier-ignore
    for (const name of names) assert.equal((await desk().visitor().get(`/files/avatars/${name}`)).status, 404, name);
    for (const path of ['/files', '/files/', '/files/avatars', '/files/../package.json', `/files/${hash}.webp`]) {
      assert.equal((await desk().visitor().get(path)).status, 404, path);
    }
  });

  it('keeps every picture that is somebody’s, and a former one for a day', async () => {
    const person = await desk().signIn();
    const shared = await pictureOf(await desk().signIn(omar), 'gold');
    await pictureOf(person, 'gold');
    const former = await pictureOf(person, 'red');
    await age(30);
    const current = await pictureOf(person, 'blue');
    await sweep(queries());
    assert.deepEqual([await isThere(shared), await isThere(former), await isThere(current)], [true, true, true]);
    await age(2);
    await sweep(queries());
    assert.deepEqual([await isThere(shared), await isThere(former), await isThere(current)], [true, false, true]);
  });

  /** On PostgreSQL until the sweep, which has seen the picture old and nobody's, waits for its row. PGlite lets it begin only afterwards. */
  async function untilSomebodyWaits(transaction: Queries, orHasEnded: () => boolean): Promise<void> {
    const ask = async (question: SQL) => ((await transaction.execute(question)) as { rows: { answer: boolean }[] }).rows[0]!.answer;
    if (await ask(sql`select inet_server_port() is null as answer`)) return;
    while (!orHasEnded() && !(await ask(sql`select exists (select from pg_locks where not granted) as answer`)));
  }

  it('keeps an old picture that somebody is just putting on again', async () => {
    const picture = await makeAvatar('maya', await photo({ colour: 'purple' }));
    await queries().insert(pictures).values(picture);
    await age(2);
    const { id } = await rowOf(tomas);
    let sweeping: Promise<void> | undefined;
    let hasEnded = false;
    await queries().transaction(async (transaction) => {
      await wear(transaction, await hold(transaction, id), picture);
      sweeping = sweep(queries()).finally(() => (hasEnded = true));
      await untilSomebodyWaits(transaction, () => hasEnded);
    });
    await sweeping;
    assert.ok(await isThere(`/files/avatars/${picture.hash}.webp`));
  });

  it('lets two people swap their pictures at the same time', async () => {
    const [one, other] = await Promise.all(['gray', 'navy'].map(async (colour) => makeAvatar(colour, await photo({ colour }))));
    const give = async (email: string, picture: typeof one) => {
      const { id } = await rowOf(email);
      await queries().transaction(async (transaction) => wear(transaction, await hold(transaction, id), picture));
    };
    for (let round = 0; round < 10; round++) {
      const [first, second] = round % 2 ? [one, other] : [other, one];
      await Promise.all([give(maya, first), give(omar, second)]);
    }
    assert.deepEqual([(await rowOf(maya)).avatar, (await rowOf(omar)).avatar], [one!.hash, other!.hash]);
  });
});
