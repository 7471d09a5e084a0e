import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostileSvg, pdf, photo } from '../demo/server/photos.js';
import { avif, gif, heic } from '../demo/server/strange-photos.js';
import { maya } from './support/desk-page.js';
import { PhotoPage, type PictureFile } from './support/photo-page.js';
import { deskScene } from './support/scene.js';
import { Visit } from './support/visit.js';

describe('a file that is no photo for the Desk', () => {
  const scene = deskScene();
  let visit: Visit;
  let me: PhotoPage;
  let faceBefore: string;

  before(async () => {
    await (await scene.server.signIn(maya.email)).upload(await photo());
    visit = await Visit.begin(scene.browser, scene.proxy.url);
    const desk = await visit.enterProfile();
    me = new PhotoPage(desk);
    faceBefore = (await desk.header.locator('img').getAttribute('src'))!;
  });
  after(() => visit.end());

  const file = (name: string, type: string, bytes: Uint8Array): PictureFile => ({ name, type, bytes });
  const refusals: [string, () => Promise<PictureFile[]>, RegExp][] = [
    ['a HEIC picture', async () => [file('IMG_0001.heic', 'image/heic', heic())], /IMG_0001\.heic.* is a HEIC picture.*Save it as JPG/],
    ['a HEIC picture of unknown type', async () => [file('IMG_0002.HEIC', '', heic())], /IMG_0002\.HEIC.* is a HEIC picture/],
    ['a GIF', async () => [file('wave.gif', 'image/gif', await gif())], /wave\.gif.* is a GIF picture/],
    ['an AVIF picture', async () => [file('me.avif', 'image/avif', await avif())], /me\.avif.* is an? AVIF picture/],
    ['an SVG with a script', async () => [file('me.svg', 'image/svg+xml', hostileSvg())], /me\.svg.* is an? SVG picture/],
    ['a PDF', async () => [file('invoice.pdf', 'application/pdf', pdf())], /invoice\.pdf.* is a PDF, not a picture/],
    ['a film', async () => [file('holiday.mp4', 'video/mp4', new Uint8Array(100))], /holiday\.mp4.* is a video, not a picture/],
    ['an empty file', async () => [file('empty.png', 'image/png', new Uint8Array())], /empty\.png.* is empty/],
    [
      'more than five megabytes',
      async () => [file('holiday.jpg', 'image/jpeg', await photo({ width: 3_200, height: 2_400, noise: true }))],
      /holiday\.jpg.* is [\d.]+ MB\. Photos may have up to 5 MB/,
    ],
  ];

  for (const [what, make, words] of refusals) {
    it(`is refused by name: ${what}; nothing is sent and the photo stays`, async () => {
      scene.proxy.heal();
      await me.drop(...(await make()));
      await me.row.getByText(words).first().waitFor();
      await me.row.getByText('Your photo stays as it is.').first().waitFor();
      assert.equal(await me.useIt.count(), 0);
      assert.equal(scene.proxy.count('PUT', '/api/v1/profile/avatar'), 0);
      assert.equal(await me.desk.header.locator('img').getAttribute('src'), faceBefore);
    });
  }

  it('is not chosen when two are dropped at once', async () => {
    const two = [file('a.jpg', 'image/jpeg', await photo()), file('b.jpg', 'image/jpeg', await photo())];
    await me.drop(...two);
    await me.row.getByText('One picture at a time.').first().waitFor();
    assert.equal(await me.useIt.count(), 0);
  });
});
