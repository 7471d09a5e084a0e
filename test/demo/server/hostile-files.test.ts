import assert from 'node:assert/strict';
import { it } from 'node:test';
import sharp from 'sharp';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Avatar } from '../../../src/features/profile/profile.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { hostileSvg, hugePng, pdf, photo } from './photos.js';
import { problemIn, type Person } from './person.js';
import { avif, gif, heic, hugeWebp, joined, pngWith } from './strange-photos.js';

type Bytes = Uint8Array<ArrayBuffer>;

const text = (content: string): Bytes => joined(content);
const avatarOf = (person: Person) => person.read<Snapshot<Avatar>>('/api/v1/profile/avatar');
const megabytes = 2 ** 20;

await onOneDatabase((desk) => {
  /** Sent under the name and type of a picture; nothing may have changed. */
  async function refused(person: Person, file: Bytes, fact: string) {
    const before = await avatarOf(person);
    const answer = await person.upload(file, { name: 'photo.png', type: 'image/png' });
    const problem = await problemIn(answer);
    assert.equal(answer.headers.get('Content-Type'), 'application/problem+json', fact);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/file'],
      `${fact} is refused at the file: ${JSON.stringify(problem)}`,
    );
    assert.deepEqual(await avatarOf(person), before, fact);
    const { code, limit } = problem.errors[0]!;
    return { status: answer.status, code, ...(limit && { limit }), ...(problem.found && { found: problem.found }) };
  }

  it('tells what a file is by its content, and refuses what is no picture by the name of its type', async () => {
    const person = await desk().signIn();
    await person.upload(await photo());
    const facts: [string, Bytes, string | undefined][] = [
      ['a GIF', await gif(), 'image/gif'],
      ['an AVIF', await avif(), 'image/avif'],
      ['a HEIC', heic(), 'image/heic'],
      [
        'a TIFF',
        new Uint8Array(
          await sharp(await photo())
            .tiff()
            .toBuffer(),
        ),
        'image/tiff',
      ],
      ['a PDF', pdf(), 'application/pdf'],
      ['a ZIP archive', text('PK\u0003\u0004' + '\0'.repeat(60)), 'application/zip'],
      ['a program', text('MZ' + '\0'.repeat(200)), 'application/x-msdownload'],
      ['a script that begins like a GIF', text('GIF89a/*<svg/onload=alert(1)>*/=1;'), 'image/gif'],
      ['an SVG with a script', hostileSvg(), undefined],
      ['a page', text('<!doctype html><script>alert(1)</script>'), undefined],
      ['a page before a photo', joined('<!--', await photo(), '-->'), undefined],
      ['an empty file', new Uint8Array(), undefined],
      ['one byte', text('x'), undefined],
      ['noise', new Uint8Array(Buffer.alloc(70_000, 'tuV4')), undefined],
      ['sound that never ends', joined('ID3', new Uint8Array(2 * megabytes)), undefined],
      ['a film of empty objects', joined(Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'), new Uint8Array(megabytes)), undefined],
    ];
    for (const [fact, file, found] of facts) {
      assert.deepEqual(await refused(person, file, fact), { status: 415, code: 'wrong-type', ...(found && { found }) }, fact);
    }
  });

  it('refuses photos that are cut off, wherever they are', async () => {
    const person = await desk().signIn();
    await person.upload(await photo());
    const jpeg = await photo({ noise: true });
    const image = sharp(jpeg).resize(200);
    const whole = [jpeg, new Uint8Array(await image.png().toBuffer()), new Uint8Array(await image.webp().toBuffer())];
    for (const [kind, file] of whole.entries()) {
      for (const length of [40, file.length * 0.1, file.length * 0.5, file.length * 0.97]) {
        const fact = `kind ${kind}, ${Math.round(length)} of ${file.length} bytes`;
        assert.deepEqual(await refused(person, file.slice(0, length), fact), { status: 422, code: 'broken-image' }, fact);
      }
    }
  });

  it('refuses pictures that say more pixels than a camera has', async () => {
    const person = await desk().signIn(omar);
    const facts: [string, Bytes][] = [
      ['81 million as PNG', hugePng()],
      ['268 million as WebP', await hugeWebp()],
    ];
    for (const [fact, file] of facts) {
      assert.ok(file.length < 100_000, fact);
      assert.deepEqual(await refused(person, file, fact), { status: 422, code: 'too-many-pixels', limit: 40_000_000 }, fact);
    }
  });

  it('refuses pictures whose head promises what does not follow', async () => {
    const person = await desk().signIn(omar);
    const png = Buffer.from(pngWith());
    const wide = Buffer.from(png);
    wide.writeUInt32BE(5_000, 16);
    assert.deepEqual(await refused(person, new Uint8Array(wide), 'a false checksum'), { status: 422, code: 'broken-image' });
    const jpeg = await photo();
    const mixture = joined(jpeg.slice(0, 300), png, jpeg.slice(300, 320));
    assert.deepEqual(await refused(person, mixture, 'a JPEG that goes on as a PNG'), { status: 422, code: 'broken-image' });
  });

  it('refuses more than five megabytes, and says how much is allowed', async () => {
    const person = await desk().signIn(maya);
    const limit = 5 * megabytes;
    for (const length of [limit + 1, limit + 20_000, 20 * megabytes]) {
      const large = new Uint8Array(length);
      large.set(await photo());
      assert.deepEqual(await refused(person, large, `${length} bytes`), { status: 413, code: 'too-large', limit });
    }
    const largest = new Uint8Array(limit);
    largest.set(await photo());
    assert.equal((await person.upload(largest)).status, 200, 'exactly five megabytes');
  });
});
