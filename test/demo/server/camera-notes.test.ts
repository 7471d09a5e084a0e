import assert from 'node:assert/strict';
import { it } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { withoutNotes } from '../../../demo/server/attachments/camera-notes.js';
import { onOneDatabase } from './desk.js';
import { attach, bytesIn, kept } from './filing.js';
import { photo } from './photos.js';
import { animatedPng, animatedWebp, corners, everyKind, joined, pngWith, textChunk } from './strange-photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

const place = {
  IFD0: { Copyright: 'Secret place', Make: 'Secret camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 20/1 0/1' },
};
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Secret</rdf:RDF></x:xmpmeta>';

async function taken(format: 'jpeg' | 'png' | 'webp', orientation: number): Promise<Bytes> {
  const image: Sharp = sharp(await corners()).withIccProfile('p3');
  const written = await image[format]().withExif(place).withXmp(xmp).withMetadata({ orientation }).toBuffer();
  // Behind the end, as the film of a telephone's moving photo.
  return joined(written, 'Secret film');
}

const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer();

await onOneDatabase((desk) => {
  it('gives out photos without their place, as upright and with the same pixels and colours as before', async () => {
    const person = await desk().signIn();
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      for (const orientation of [1, 6, 8]) {
        const file = await taken(format, orientation);
        assert.ok(Buffer.from(file).includes('Secret'), 'the photo has notes');
        const { url, size } = await kept(await attach(person, file, { name: `photo.${format}` }));
        const received = await bytesIn(await person.get(url));
        const fact = `${format} ${orientation}`;
        assert.equal(size, received.length, fact);
        assert.ok(!received.includes('Secret'), fact);
        const { orientation: kept1 = 1, gps, xmp, icc, exif } = { gps: undefined, ...(await sharp(received).metadata()) };
        assert.deepEqual([kept1, gps, xmp, Boolean(icc)], [orientation, undefined, undefined, true], fact);
        assert.ok(!exif || exif.length <= 32, fact);
        assert.ok((await pixels(received)).equals(await pixels(file)), fact);
      }
    }
  });
});

it('leaves alone what has no notes, whatever kind of picture it is', async () => {
  const kinds: [string, Bytes][] = [...(await everyKind()), ['a photo', await photo()], ['moving', await animatedWebp(3)]];
  for (const [kind, file] of kinds) {
    const { format, exif, comments } = { comments: undefined, ...(await sharp(file).metadata()) };
    assert.equal(exif, undefined);
    assert.equal(comments, undefined);
    assert.ok(Buffer.from(withoutNotes(`image/${format}`, file)).equals(file), kind);
  }
  assert.deepEqual(withoutNotes('image/png', animatedPng(3)), animatedPng(3));
  assert.deepEqual(withoutNotes('image/png', pngWith(textChunk('Secret'))), pngWith());
  assert.deepEqual(withoutNotes('application/pdf', joined('%PDF')), joined('%PDF'));
});

it('comes to an end with whatever is cut off or made up', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const file = await taken(format, 6);
    for (let length = 16; length < Math.min(file.length, 4_000); length += 7) withoutNotes(`image/${format}`, file.slice(0, length));
    const made = file.slice();
    for (let at = 12; at < made.length; at += 5) made[at] = 0xff;
    withoutNotes(`image/${format}`, made);
    withoutNotes(`image/${format}`, made.fill(0, 20));
  }
});
