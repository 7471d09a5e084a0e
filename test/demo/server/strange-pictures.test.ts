import assert from 'node:assert/strict';
import { it } from 'node:test';
import sharp from 'sharp';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Avatar } from '../../../src/features/profile/profile.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { lyingPhoto } from './photos.js';
import {
  animatedPng,
  animatedWebp,
  clearPng,
  corners,
  everyKind,
  greyPng,
  joined,
  overlongPng,
  pngWith,
  textChunk,
  zipBombPng,
} from './strange-photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

await onOneDatabase((desk) => {
  /** What everybody gets to see of this upload. */
  async function shown(file: Bytes, email = maya): Promise<Buffer> {
    const person = await desk().signIn(email);
    const answer = await person.upload(file, { name: 'photo', type: '' });
    assert.equal(answer.status, 200, await answer.clone().text());
    const { value } = (await answer.json()) as Snapshot<Avatar>;
    return Buffer.from(await (await desk().visitor().get(value.url)).arrayBuffer());
  }

  /** Red, green, blue and opacity of one place. */
  async function colourAt(picture: Buffer, x: number, y: number): Promise<number[]> {
    const { data } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return [...data.subarray((y * 640 + x) * 4, (y * 640 + x) * 4 + 4)];
  }

  async function looksLike(picture: Buffer, [x, y]: [number, number], colour: number[], fact: string): Promise<void> {
    const { format, width, height, pages = 1 } = await sharp(picture).metadata();
    assert.deepEqual({ format, width, height, pages }, { format: 'webp', width: 640, height: 640, pages: 1 }, fact);
    const found = await colourAt(picture, x, y);
    const off = Math.max(...colour.map((wanted, part) => Math.abs(wanted - found[part]!)));
    assert.ok(off < 40, `${fact}: ${found.join()} instead of ${colour.join()}`);
  }

  it('shows every kind of JPEG, PNG and WebP in its colours', async () => {
    for (const [kind, file] of await everyKind()) await looksLike(await shown(file), [320, 320], [0xe0, 0x70, 0x20, 255], kind);
    await looksLike(await shown(await greyPng()), [320, 320], [128, 128, 128, 255], 'grey');
    assert.equal((await colourAt(await shown(await clearPng()), 320, 320))[3], 0, 'what was clear stays clear');
  });

  it('shows a photo upright, whichever of the eight ways the camera was held', async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const file = await corners(orientation);
      assert.equal((await sharp(file).metadata()).orientation, orientation);
      const picture = await shown(file, omar);
      await looksLike(picture, [160, 160], [255, 0, 0], `red in orientation ${orientation}`);
      await looksLike(picture, [480, 160], [0, 255, 0], `green in orientation ${orientation}`);
      await looksLike(picture, [160, 480], [0, 0, 255], `blue in orientation ${orientation}`);
    }
  });

  it('takes the first frame of what moves, however many there are', async () => {
    await looksLike(await shown(await animatedWebp(300), tomas), [320, 320], [255, 0, 0], 'an animated WebP');
    await looksLike(await shown(animatedPng(3_000), tomas), [320, 320], [255, 0, 0], 'an animated PNG');
  });

  it('passes on nothing but the pixels', async () => {
    const secret = '<script>alert("found me")</script>';
    const jpeg = await lyingPhoto();
    const carriers: [string, Bytes][] = [
      ['text in a PNG', pngWith(textChunk(secret))],
      ['HTML behind a JPEG', joined(jpeg, `<!doctype html>${secret}`)],
      ['a ZIP archive behind a JPEG', joined(jpeg, 'PK\u0003\u0004', secret)],
      ['a comment in a JPEG', joined(jpeg.slice(0, 2), Uint8Array.of(0xff, 0xfe, 0, secret.length + 2), secret, jpeg.slice(2))],
      ['a PDF behind a PNG', joined(pngWith(), '%PDF-1.7', secret)],
    ];
    for (const [fact, file] of carriers) {
      assert.ok(Buffer.from(file).includes(secret), fact);
      const picture = await shown(file, tomas);
      for (const rest of [secret, 'script', 'Secret place', 'PK\u0003\u0004', '%PDF', 'Exif', 'EXIF'])
        assert.ok(!picture.includes(rest), `${rest} of ${fact}`);
    }
  });

  it('does not unfold what it has no use for', async () => {
    const [beside, within] = [await zipBombPng(), await overlongPng()];
    const before = process.memoryUsage().rss;
    await looksLike(await shown(beside, tomas), [320, 320], [255, 0, 0, 255], 'a PNG with a gigabyte of text and profile');
    await looksLike(await shown(within, tomas), [320, 320], [0, 0, 0, 255], 'a PNG of one pixel and half a gigabyte more');
    assert.ok(process.memoryUsage().rss - before < 2 ** 28, 'less than a quarter of a gigabyte was needed');
  });
});
