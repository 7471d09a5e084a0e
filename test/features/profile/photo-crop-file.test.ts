import { expect } from '@open-wc/testing';
import { unmountAll } from '../../support/mount.js';
import { crop, press, used } from './crop-scene.js';
import { exifPicture, picture, quartersOf, seen } from './test-pictures.js';

const lossless = { types: ['image/png'] };

describe('the file that a crop makes', () => {
  afterEach(unmountAll);

  it('is the middle of the picture with its whole short edge, in no more pixels than recommended', async () => {
    const scene = await crop(await picture({ width: 1200, height: 800 }), lossless);
    const file = await used(scene);
    expect(await seen(file)).to.include({ width: 640, height: 640 });
    expect(await quartersOf(file)).to.deep.equal(['red', 'green', 'blue', 'white']);
  });

  it('has no more pixels than the picture has in the frame', async () => {
    const scene = await crop(await picture({ width: 64, height: 64 }), lossless);
    press(scene, '+');
    expect(await seen(await used(scene))).to.include({ width: 58, height: 58 });
  });

  it('holds what was moved into the frame', async () => {
    const scene = await crop(await picture({ width: 4000, height: 100 }), lossless);
    for (let times = 0; times < 400; times += 1) press(scene, 'ArrowRight', { shiftKey: true });
    expect(await quartersOf(await used(scene))).to.deep.equal(['red', 'red', 'blue', 'blue']);
  });

  it('holds what was zoomed to', async () => {
    const scene = await crop(await picture(), lossless);
    scene.slider.value = '400';
    scene.slider.dispatchEvent(new Event('input', { bubbles: true }));
    for (let times = 0; times < 40; times += 1) press(scene, 'ArrowLeft', { shiftKey: true });
    for (let times = 0; times < 40; times += 1) press(scene, 'ArrowUp', { shiftKey: true });
    const file = await used(scene);
    expect((await seen(file)).width).to.equal(100);
    expect(await quartersOf(file)).to.deep.equal(['white', 'white', 'white', 'white']);
  });

  for (const [times, quarters] of [
    [1, ['blue', 'red', 'white', 'green']],
    [2, ['white', 'blue', 'green', 'red']],
    [3, ['green', 'white', 'red', 'blue']],
    [4, ['red', 'green', 'blue', 'white']],
  ] as const)
    it(`is turned as often as the person turned it: ${times}`, async () => {
      const scene = await crop(await picture({ width: 500, height: 300 }), lossless);
      for (let turn = 0; turn < times; turn += 1) scene.screen.press('Rotate right');
      expect(await quartersOf(await used(scene))).to.deep.equal(quarters);
    });

  it('stands as the EXIF data of a photo says', async () => {
    const scene = await crop(await exifPicture(6, { width: 640, height: 480 }), lossless);
    expect(await quartersOf(await used(scene))).to.deep.equal(['blue', 'red', 'white', 'green']);
  });

  it('says nothing of what the camera wrote', async () => {
    const scene = await crop(await exifPicture(6), { types: ['image/jpeg'] });
    const file = await used(scene);
    expect(new TextDecoder('latin1').decode(await file.arrayBuffer())).not.to.contain('Exif');
  });

  it('stays transparent where the type allows it', async () => {
    const scene = await crop(await picture({ quarters: ['red', 'clear', 'clear', 'blue'] }));
    expect(await quartersOf(await used(scene))).to.deep.equal(['red', 'clear', 'clear', 'blue']);
  });

  it('is a PNG rather than a JPEG when it is transparent', async () => {
    const scene = await crop(await picture({ quarters: ['red', 'clear', 'clear', 'blue'] }), { types: ['image/jpeg', 'image/png'] });
    const file = await used(scene);
    expect(file.type).to.equal('image/png');
    expect(await quartersOf(file)).to.deep.equal(['red', 'clear', 'clear', 'blue']);
  });

  it('is white instead of transparent where only JPEG is taken', async () => {
    const scene = await crop(await picture({ quarters: ['red', 'clear', 'clear', 'blue'] }), { types: ['image/jpeg'] });
    const file = await used(scene);
    expect(file.type).to.equal('image/jpeg');
    expect(await quartersOf(file)).to.deep.equal(['red', 'white', 'white', 'blue']);
  });

  it('is of a type that is taken, and is called after the old one', async () => {
    for (const [types, name, expected] of [
      [['image/jpeg'], 'me.at.the.beach.png', 'me.at.the.beach.jpg'],
      [['image/png'], 'me', 'me.png'],
      [['image/jpeg', 'image/png'], 'Ö ü.HEIC', 'Ö ü.jpg'],
    ] as const) {
      const file = await used(await crop(await picture({ name }), { types }));
      expect(file.name).to.equal(expected);
      expect(file.type).to.equal(expected.endsWith('png') ? 'image/png' : 'image/jpeg');
      unmountAll();
    }
  });

  it('is WebP where the browser can write it', async () => {
    const file = await used(await crop(await picture()));
    const canvas = document.createElement('canvas');
    const canWrite = canvas.toDataURL('image/webp').startsWith('data:image/webp');
    expect(file.type).to.equal(canWrite ? 'image/webp' : 'image/jpeg');
    expect(await quartersOf(file)).to.deep.equal(['red', 'green', 'blue', 'white']);
  });

  it('is small and sharp from a photo of 48 megapixels, whether zoomed or not', async function () {
    this.timeout(60_000);
    for (const zoom of [1, 4]) {
      const scene = await crop(await picture({ width: 8000, height: 6000, type: 'image/jpeg' }), lossless);
      scene.slider.value = String(zoom * 100);
      scene.slider.dispatchEvent(new Event('input', { bubbles: true }));
      const file = await used(scene);
      expect((await seen(file)).width).to.equal(640);
      expect(await quartersOf(file)).to.deep.equal(['red', 'green', 'blue', 'white']);
      unmountAll();
    }
  });
});
