import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import type { attachmentLimits } from '../../../demo/server/attachments/attachment-limits.js';
import { ownedAtMost } from '../../../demo/server/attachments/attachment-limits.js';
import { accessTokens, attachments, attempts, cannedResponses, people } from '../../../demo/server/database/schema.js';
import { endsOf, hashOfToken, newToken } from '../../../demo/server/tokens/token-format.js';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { attach, bytesIn, dropResponse, forPhones, hashOf, kept, respond, small, throwAway } from './filing.js';
import { problemIn, type Person } from './person.js';
import { pdf, photo } from './photos.js';
import { gif, joined } from './strange-photos.js';

const statusOf = async (person: Person, { url }: CannedAttachment) => (await person.get(url)).status;
const codeIn = async (answer: Response) => [answer.status, (await problemIn(answer)).code];

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  let person: Person;
  let other: Person;
  let boss: Person;
  before(async () => {
    [person, other, boss] = await Promise.all([desk().signIn(maya), desk().signIn(omar), desk().signIn(tomas)]);
  });
  beforeEach(async () => {
    await queries().delete(attempts);
    await queries().delete(cannedResponses);
    await queries().delete(attachments);
  });

  it('keeps a file of every type that the capabilities name, and gives it back byte for byte', async () => {
    const { attachments: capability } = await person.read<{ attachments: typeof attachmentLimits }>('/api/v1/capabilities');
    const picture = sharp(await photo());
    const files: Record<string, [Uint8Array<ArrayBuffer>, string]> = {
      'image/png': [new Uint8Array(await picture.png().toBuffer()), 'map.png'],
      'image/jpeg': [await photo(), 'map.JPEG'],
      'image/webp': [new Uint8Array(await picture.webp().toBuffer()), 'map.webp'],
      'image/gif': [await gif(), 'map.gif'],
      'application/pdf': [pdf(), 'Fahrplan Überfahrt.pdf'],
      'text/plain': [small.text(), 'read me.txt'],
      'text/csv': [small.csv(), 'prices.csv'],
      'audio/mpeg': [small.mp3(), 'ferry.mp3'],
      'audio/ogg; codecs=opus': [small.opus(), 'ferry.ogg'],
      'audio/ogg; codecs=vorbis': [small.ogg(), 'ferry.ogg'],
      'video/mp4': [small.mp4(), 'ferry.mp4'],
      ...Object.fromEntries(Object.entries(forPhones).map(([type, [make, name]]) => [type, [make(), name]])),
    };
    assert.deepEqual([capability.maxBytes, capability.atMost], [10 * 2 ** 20, 5]);
    assert.deepEqual(new Set(capability.types), new Set(Object.keys(files).map((type) => type.split(';')[0])));
    for (const [type, [bytes, name]] of Object.entries(files)) {
      const file = await kept(await attach(person, bytes, { name, type: 'application/octet-stream' }));
      assert.deepEqual({ ...file, id: '', url: '' }, { id: '', name, type, size: bytes.length, url: '' });
      assert.equal(file.url, `/api/v1/attachments/${file.id}/content`);
      const answer = await person.get(file.url);
      const how = type.startsWith('image/') ? 'inline' : 'attachment';
      assert.equal(answer.headers.get('Content-Type'), type);
      assert.match(
        answer.headers.get('Content-Disposition')!,
        new RegExp(`^${how}; .*filename\\*=UTF-8''${encodeURIComponent(name)}$`),
        type,
      );
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(answer.headers.get('Content-Security-Policy'), "default-src 'none'; sandbox");
      assert.equal(answer.headers.get('Content-Length'), String(bytes.length));
      assert.ok((await bytesIn(answer)).equals(bytes), type);
    }
  });

  it('sends what a browser has already no second time', async () => {
    const { url } = await kept(await attach(person, pdf()));
    const head = await person.request('HEAD', url);
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const again = await person.get(url, { 'If-None-Match': head.headers.get('ETag')! });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal(head.headers.get('Cache-Control'), 'private, no-cache');
  });

  it('keeps one file for one key, however many requests come at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => attach(person, small.text(), { key })));
    const files = await Promise.all(answers.map(kept));
    assert.equal(new Set(files.map(({ id }) => id)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers.get('Idempotency-Replayed') === 'true').length, 3);
    assert.equal(await queries().$count(attachments), 1);
    assert.deepEqual(await codeIn(await attach(person, pdf(), { key })), [422, 'idempotency-key-reused']);
    assert.equal((await person.request('POST', '/api/v1/attachments', {}, new FormData())).status, 422);
  });

  it('keeps the same content once on disk, and for as long as one of its files is wanted', async () => {
    const [one, two] = [await kept(await attach(person, pdf())), await kept(await attach(other, pdf(), { name: 'mine.pdf' }))];
    assert.notEqual(one.id, two.id);
    const hash = await hashOf(desk(), one);
    assert.equal(hash, await hashOf(desk(), two));
    assert.equal((await throwAway(person, one)).status, 204);
    assert.equal(await statusOf(person, one), 404);
    assert.ok((await bytesIn(await other.get(two.url))).equals(pdf()));
    await throwAway(other, two);
    assert.ok(!(await desk().files.all()).includes(hash));
  });

  it('shows a file to its owner, and to others once it is in a response of the company', async () => {
    const own = await kept(await attach(person, pdf()));
    await respond(person, [own]);
    for (const somebody of [other, boss]) assert.deepEqual(await codeIn(await somebody.get(own.url)), [404, 'not-found']);
    assert.deepEqual(await codeIn(await desk().visitor().get(own.url)), [401, 'unauthorized']);
    const preset = await kept(await attach(boss, small.csv(), { name: 'prices.csv' }));
    assert.equal(await statusOf(other, preset), 404);
    const address = await respond(boss, [preset], { scope: 'company' });
    for (const somebody of [person, other, boss]) assert.equal(await statusOf(somebody, preset), 200);
    await dropResponse(boss, address);
    assert.equal(await statusOf(other, preset), 404);
  });

  it('lets a response have what the person may read, and nothing else', async () => {
    const [hidden, preset] = [await kept(await attach(boss, pdf())), await kept(await attach(boss, small.text()))];
    const shared = await respond(boss, [preset], { scope: 'company' });
    for (const id of [hidden.id, randomUUID(), 'none'])
      await assert.rejects(respond(person, [{ id }]), /422.*\/attachments.*unknown-option/s, id);
    const copied = await respond(person, [preset]);
    await dropResponse(boss, shared);
    assert.equal(await statusOf(person, preset), 200, 'a copy outlives the preset');
    assert.equal((await throwAway(boss, preset)).status, 409);
    await dropResponse(person, copied);
    assert.equal(await statusOf(person, preset), 404);
  });

  it('throws away what nothing has, for whoever uploaded it, once', async () => {
    const file = await kept(await attach(person, pdf()));
    const address = await respond(person, [file]);
    const refused = await throwAway(person, file);
    assert.equal(refused.status, 409);
    const { code, errors } = await problemIn(refused);
    assert.deepEqual([code, errors], ['in-use', [{ pointer: '', code: 'in-use' }]]);
    assert.equal((await throwAway(other, file)).status, 404);
    await dropResponse(person, address);
    const key = randomUUID();
    assert.equal((await throwAway(person, file, key)).status, 204);
    assert.equal((await throwAway(person, file, key)).headers.get('Idempotency-Replayed'), 'true');
    assert.equal((await throwAway(person, file)).status, 404);
  });

  it('bids a person slow down who uploads without end, and counts neither repetitions nor what is not taken', async () => {
    const key = randomUUID();
    await kept(await attach(person, pdf(), { key }));
    const counted = async () =>
      Math.max(...(await queries().select().from(attempts)).map(({ bucket, count }) => (/^attach/.test(bucket) ? count : 0)));
    await attach(person, joined('<svg/>'));
    await attach(person, pdf(), { key });
    assert.equal(await counted(), 1);
    await queries().update(attempts).set({ count: 1_000 });
    const answer = await attach(person, pdf());
    assert.ok(Number(answer.headers.get('Retry-After')) > 0);
    assert.deepEqual(await codeIn(answer), [429, 'rate-limited']);
    await kept(await attach(person, pdf(), { key }));
  });

  it('bounds what one person can make the server keep', async () => {
    const large = await kept(await attach(person, pdf()));
    const size = ownedAtMost.bytes - pdf().length;
    await queries().update(attachments).set({ size }).where(eq(attachments.id, large.id));
    const second = await kept(await attach(person, pdf()));
    assert.deepEqual(await codeIn(await attach(person, pdf())), [409, 'too-many']);
    await kept(await attach(other, pdf()));
    await throwAway(person, second);
    await kept(await attach(person, pdf()));
  });

  it('lets a program read them, and upload only with a token that may do all', async () => {
    const file = await kept(await attach(person, pdf()));
    const token = newToken();
    const [found] = await queries().select().from(people).where(eq(people.email, maya));
    await queries()
      .insert(accessTokens)
      .values({ person: found!.id, name: 'reader', scope: 'read', hash: hashOfToken(token), ...endsOf(token) });
    const program = desk().visitor();
    const answer = await program.request('GET', file.url, { Authorization: `Bearer ${token}` });
    assert.ok((await bytesIn(answer)).equals(pdf()));
    const form = new FormData();
    form.append('file', new File([pdf()], 'a.pdf'));
    const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
    const upload = () => program.request('POST', '/api/v1/attachments', headers, form);
    assert.deepEqual(await codeIn(await upload()), [403, 'insufficient-scope']);
    await queries().update(accessTokens).set({ scope: 'all' }).where(eq(accessTokens.name, 'reader'));
    assert.equal((await kept(await upload())).name, 'a.pdf');
  });
});
