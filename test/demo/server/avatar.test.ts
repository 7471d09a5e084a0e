import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Avatar } from '../../../src/features/profile/profile.js';
import { onBothDatabases } from './desk.js';
import { lyingPhoto, photo } from './photos.js';
import { problemIn, type Person } from './person.js';

const avatarOf = (person: Person) => person.read<Snapshot<Avatar>>('/api/v1/profile/avatar');
const remove = (person: Person, headers: Record<string, string> = {}) =>
  person.request('DELETE', '/api/v1/profile/avatar', { 'Idempotency-Key': randomUUID(), ...headers });

await onBothDatabases((desk) => {
  async function pictureOf(person: Person): Promise<Sharp> {
    const answer = await desk()
      .visitor()
      .get((await avatarOf(person)).value.url);
    assert.equal(answer.status, 200);
    return sharp(Buffer.from(await answer.arrayBuffer()));
  }

  it('turns a photo into a square WebP that everybody may see', async () => {
    const person = await desk().signIn();
    const answer = await person.upload(await photo({ width: 3000, height: 2000 }));
    assert.equal(answer.status, 200);
    const snapshot = (await answer.json()) as Snapshot<Avatar>;
    assert.equal(answer.headers.get('ETag'), `"${snapshot.version}"`);
    assert.match(snapshot.value.url, /^\/files\/avatars\/[0-9a-f]{32}\.webp$/);
    const { format, width, height } = await (await pictureOf(person)).metadata();
    assert.deepEqual({ format, width, height }, { format: 'webp', width: 640, height: 640 });
    const file = await desk().visitor().get(snapshot.value.url);
    assert.equal(file.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(file.headers.get('Cache-Control')!, /immutable/);
    assert.equal(file.headers.get('Content-Security-Policy'), "default-src 'none'; sandbox");
    assert.equal(file.headers.get('Content-Type'), 'image/webp');
  });

  it('turns a lying photo upright and forgets where it was taken', async () => {
    const lying = await lyingPhoto();
    assert.equal((await sharp(lying).metadata()).orientation, 6);
    const person = await desk().signIn();
    await person.upload(lying);
    const picture = await pictureOf(person);
    const { exif, xmp, icc, orientation } = await picture.metadata();
    assert.deepEqual({ exif, xmp, icc, orientation }, { exif: undefined, xmp: undefined, icc: undefined, orientation: undefined });
    const pixels = await picture.raw().toBuffer();
    const at = (x: number, y: number) => [...pixels.subarray((y * 640 + x) * 3, (y * 640 + x) * 3 + 3)];
    const [[red, , little], [less, , blue]] = [at(320, 60), at(320, 580)] as [number[], number[]];
    assert.ok(red! > 200 && little! < 60 && less! < 60 && blue! > 200, 'red is above, blue below');
  });

  it('accepts PNG and WebP whatever they are called', async () => {
    const person = await desk().signIn();
    const image = sharp(await photo({ colour: 'gold' }));
    for (const [file, name] of [
      [await image.png().toBuffer(), 'a.jpg'],
      [await image.webp().toBuffer(), 'no name'],
    ] as const) {
      assert.equal((await person.upload(new Uint8Array(file), { name, type: 'application/octet-stream' })).status, 200);
    }
  });

  it('removes the picture', async () => {
    const person = await desk().signIn();
    await person.upload(await photo());
    const { revision } = await avatarOf(person);
    const answer = await remove(person);
    assert.equal(answer.status, 200);
    const after = (await answer.json()) as Snapshot<Avatar>;
    assert.deepEqual([after.value.url, after.revision], ['', revision! + 1]);
    assert.deepEqual(await (await remove(person)).json(), after);
  });

  it('tells a client that asks for it that its version is old', async () => {
    const person = await desk().signIn();
    const answer = await remove(person, { 'If-Match': '"old"' });
    assert.equal(answer.status, 412);
    assert.deepEqual((await problemIn(answer)).current, await avatarOf(person));
  });
});
