import { expect } from '@open-wc/testing';
import { refusalOf, typeOf } from '../../../src/features/profile/photo-kinds.js';
import { picture } from './photo-scene.js';

const file = (content: string, name: string, type = '') =>
  new File([Uint8Array.from(content, (letter) => letter.charCodeAt(0)), new Uint8Array(32)], name, { type });

describe('what a file is', () => {
  it('is told by its first bytes, whatever it is called', async () => {
    for (const [content, type] of [
      ['\xff\xd8\xff\xe0', 'image/jpeg'],
      ['\x89PNG\r\n\x1a\n', 'image/png'],
      ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
      ['GIF89a', 'image/gif'],
      ['\0\0\0\x18ftypheic', 'image/heic'],
      ['\0\0\0\x18ftypmif1', 'image/heic'],
      ['\0\0\0\x1cftypavif', 'image/avif'],
      ['\0\0\0\x20ftypisom', 'video/mp4'],
      ['\0\0\0\x14ftypqt  ', 'video/mp4'],
      ['%PDF-1.7', 'application/pdf'],
      ['II*\0', 'image/tiff'],
      ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
      ['<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>', 'image/svg+xml'],
    ] as const)
      expect(await typeOf(file(content, 'me.png', 'image/png')), content).to.equal(type);
  });

  it('is believed where its bytes say nothing, and read from its name where its system knows no type', async () => {
    expect(await typeOf(file('?', 'me.png', 'image/png'))).to.equal('image/png');
    expect(await typeOf(file('?', 'IMG_0001.HEIC'))).to.equal('image/heic');
    expect(await typeOf(file('?', 'IMG_0001.heif', 'image/heif'))).to.equal('image/heic');
    expect(await typeOf(file('?', 'film.mov'))).to.equal('video/quicktime');
    expect(await typeOf(file('?', 'notes'))).to.equal(undefined);
  });
});

describe('a file', () => {
  it('is taken when the backend takes its type and size', async () => {
    expect(await refusalOf(await picture(), {})).to.equal(undefined);
    expect(await refusalOf(await picture(), { types: ['image/png'], maxBytes: 2 ** 20 })).to.equal(undefined);
    expect(await refusalOf(file('GIF89a', 'a.gif'), { types: ['image/gif'] })).to.equal(undefined);
  });

  it('is taken up to the very limit, and not a byte above it', async () => {
    const of = (size: number) => new File([new Uint8Array(size)], 'me.png', { type: 'image/png' });
    expect(await refusalOf(of(5_100_000), {})).to.equal(undefined);
    expect(await refusalOf(of(5 * 2 ** 20), {})).to.equal(undefined);
    expect(await refusalOf(of(5 * 2 ** 20 + 1), {})).to.deep.equal({ why: 'too-large', size: 5 * 2 ** 20 + 1 });
  });

  it('is refused by what it is', async () => {
    expect(await refusalOf(file('%PDF', 'me.png', 'image/png'), {})).to.deep.equal({ why: 'wrong-type', type: 'application/pdf' });
    expect(await refusalOf(file('?', 'notes'), {})).to.deep.equal({ why: 'wrong-type' });
    expect(await refusalOf(new File([], 'me.png', { type: 'image/png' }), {})).to.deep.equal({ why: 'empty' });
  });
});
