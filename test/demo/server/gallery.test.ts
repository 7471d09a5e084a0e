import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import sharp from 'sharp';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Avatar, GalleryPicture } from '../../../src/features/profile/profile.js';
import { sweep } from '../../../demo/server/database/sweep.js';
import { omar, onOneDatabase } from './desk.js';
import { photo } from './photos.js';
import { problemIn, type Person } from './person.js';

const address = '/api/v1/profile/avatar';
const avatarOf = (person: Person) => person.read<Snapshot<Avatar>>(address);
const galleryOf = async (person: Person) => (await person.read<{ items: GalleryPicture[] }>(`${address}/gallery`)).items;

function choose(person: Person, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const own = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers };
  return person.request('PUT', address, own, JSON.stringify(body));
}

await onOneDatabase((desk) => {
  it('offers every drawing there is, as a picture like those that people upload', async () => {
    const pictures = await galleryOf(await desk().signIn());
    const drawings = readdirSync('demo/server/pictures/gallery').filter((name) => name.endsWith('.svg'));
    assert.deepEqual(pictures.map(({ id }) => `${id}.svg`).sort(), drawings.sort());
    assert.equal(new Set(pictures.map(({ url }) => url)).size, drawings.length);
    for (const { name, url } of pictures) {
      assert.match(name, /^[A-Z][\w -]+$/);
      const answer = await desk().visitor().get(url);
      const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      assert.deepEqual({ format, width, height }, { format: 'webp', width: 640, height: 640 }, name);
    }
  });

  it('shows the gallery to those who are signed in', async () => {
    assert.equal((await desk().visitor().get(`${address}/gallery`)).status, 401);
  });

  it('gives a person the picture they choose, with a new version, and once per key', async () => {
    const person = await desk().signIn();
    const [first, second] = await galleryOf(person);
    const before = await avatarOf(person);
    const key = randomUUID();
    const answer = await choose(person, { picture: first!.id }, { 'Idempotency-Key': key });
    const chosen = (await answer.json()) as Snapshot<Avatar>;
    assert.deepEqual([answer.status, answer.headers.get('ETag')], [200, `"${chosen.version}"`]);
    assert.deepEqual([chosen.value.url, chosen.revision], [first!.url, before.revision! + 1]);
    await choose(person, { picture: second!.id });
    const again = await choose(person, { picture: first!.id }, { 'Idempotency-Key': key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await again.json(), chosen);
    assert.equal((await avatarOf(person)).value.url, second!.url);
    assert.equal((await choose(person, { picture: second!.id }, { 'Idempotency-Key': key })).status, 422);
  });

  it('makes no version of the picture that a person has already', async () => {
    const person = await desk().signIn();
    const [first] = await galleryOf(person);
    const chosen = (await (await choose(person, { picture: first!.id })).json()) as unknown;
    assert.deepEqual(await (await choose(person, { picture: first!.id })).json(), chosen);
  });

  it('tells a client that asks for it that its version is old', async () => {
    const person = await desk().signIn();
    const [first] = await galleryOf(person);
    const answer = await choose(person, { picture: first!.id }, { 'If-Match': '"old"' });
    assert.equal(answer.status, 412);
    assert.deepEqual((await problemIn(answer)).current, await avatarOf(person));
  });

  it('refuses what the gallery does not have, and keeps the picture', async () => {
    const person = await desk().signIn();
    await person.upload(await photo());
    const before = await avatarOf(person);
    const facts: [unknown, { pointer: string; code: string }[]][] = [
      [{ picture: 'spaceship' }, [{ pointer: '/picture', code: 'unknown-option' }]],
      [{ picture: '' }, [{ pointer: '/picture', code: 'unknown-option' }]],
      [{ picture: '../../seed' }, [{ pointer: '/picture', code: 'unknown-option' }]],
      [{ picture: 'constructor' }, [{ pointer: '/picture', code: 'unknown-option' }]],
      [{ picture: ['tent'] }, [{ pointer: '/picture', code: 'invalid-type' }]],
      [{ picture: null }, [{ pointer: '/picture', code: 'invalid-type' }]],
      [{}, [{ pointer: '/picture', code: 'required' }]],
      [{ picture: 'tent', url: 'https://elsewhere.example/a.png' }, [{ pointer: '/url', code: 'unknown-member' }]],
    ];
    for (const [body, errors] of facts) {
      const answer = await choose(person, body);
      assert.deepEqual([answer.status, (await problemIn(answer)).errors], [422, errors], JSON.stringify(body));
    }
    assert.deepEqual(await avatarOf(person), before);
  });

  it('keeps offering pictures that nobody wears', async () => {
    const person = await desk().signIn(omar);
    const [first] = await galleryOf(person);
    await choose(person, { picture: first!.id });
    await sweep(desk().database.queries);
    for (const { url } of await galleryOf(person)) assert.equal((await person.get(url)).status, 200);
  });
});
