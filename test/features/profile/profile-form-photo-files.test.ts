import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../../src/adapters/memory/sample-person.js';
import { unmountAll, until } from '../../support/mount.js';
import { heard } from '../../support/mount.js';
import { photoForm, picture } from './photo-scene.js';

const large = async () =>
  new File([await picture(), new Uint8Array(7_200_000 - (await picture()).size)], 'team-offsite.png', { type: 'image/png' });
const made = (content: string, name: string, type = '') => new File([content], name, { type });

describe('a file for the photo', () => {
  afterEach(unmountAll);

  for (const [what, file, sentence] of [
    ['too large', large, `team-offsite.png is 7.2 MB. Photos may have up to 5 MB.`],
    [
      'a HEIC',
      () => made('?', 'IMG_0001.heic'),
      `IMG_0001.heic is a HEIC picture, which many screens cannot show. Save it as JPG and choose that.`,
    ],
    [
      'a GIF',
      () => made('GIF89a', 'wave.gif', 'image/gif'),
      `wave.gif is a GIF picture, which many screens cannot show. Save it as JPG and choose that.`,
    ],
    ['a PDF called a picture', () => made('%PDF-1.7', 'cv.png', 'image/png'), `cv.png is a PDF, not a picture.`],
    ['a video', () => made('?', 'me.mov', 'video/quicktime'), `me.mov is a video, not a picture.`],
    ['something else', () => made('?', 'notes.txt', 'text/plain'), `notes.txt is not JPG, PNG, or WebP.`],
    ['empty', () => made('', 'me.png', 'image/png'), `me.png is empty.`],
  ] as const)
    it(`is refused before it is cropped or sent when it is ${what}`, async () => {
      const page = await photoForm();
      const failed = heard(page.element, 'settings-failed');
      page.choose(await file());
      await until(() => page.said() === sentence, page.said());
      expect(page.root.querySelector('dialog')).to.equal(null);
      expect(page.asked('avatar.upload')).to.equal(0);
      expect(failed).to.have.length(1);
      expect(page.screen.button('Choose another')).to.exist;
    });

  it('leaves the photo that there is, and says so', async () => {
    const page = await photoForm({ seed: { avatar: { url: sampleSeed.gallery[0]!.url } } });
    await until(() => page.pictureInRow());
    page.choose(made('', 'me.png', 'image/png'));
    await until(() => page.said() === 'me.png is empty. Your photo stays as it is.', page.said());
    expect(page.pictureInRow()).to.equal(sampleSeed.gallery[0]!.url);
  });

  it('that went away since it was chosen is refused in words', async () => {
    const page = await photoForm();
    const gone = await picture({ name: 'me.png' });
    gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
    page.drag('drop', [gone]);
    await until(() => page.said() === 'me.png cannot be read any more. It may have been moved or deleted.', page.said());
  });

  it('goes as it is when this browser cannot show it, and the backend decides', async () => {
    const page = await photoForm();
    page.adapter.fail({ on: 'avatar.upload', code: 'invalid' });
    page.choose(made('\x89not quite', 'me.png', 'image/png'));
    await until(() => page.said() === `me.png cannot be read as a picture.`);
    expect(page.asked('avatar.upload')).to.equal(1);
  });

  it('is not sent when the person closes the crop dialog', async () => {
    const page = await photoForm();
    page.choose(await picture());
    await until(() => page.root.querySelector('dialog[open]'));
    page.screen.press('Cancel');
    await until(() => !page.root.querySelector('dialog'));
    expect(page.asked('avatar.upload')).to.equal(0);
    expect(page.said()).to.equal('');
  });

  it('replaces the one that is on its way', async () => {
    const page = await photoForm();
    page.adapter.fail({ on: 'avatar.upload', hang: true, times: 1 });
    await page.upload(await picture({ name: 'first.png' }));
    await until(() => page.screen.part('progress'));
    page.drag('drop', [await picture({ name: 'second.png' })]);
    await page.use();
    await until(() => page.pictureInRow());
    const uploads = page.adapter.requests.filter(({ on }) => on === 'avatar.upload');
    expect(uploads.map(({ answer }) => answer)).to.deep.equal(['aborted', 'ok']);
  });

  it('that is refused leaves the one on its way alone', async () => {
    const page = await photoForm();
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    await page.upload(await picture());
    await until(() => page.screen.part('progress'));
    page.drag('drop', [made('%PDF', 'cv.pdf')]);
    await until(() => page.said().startsWith('cv.pdf'));
    expect(page.screen.part('progress')).to.exist;
    page.adapter.calm();
    await until(() => page.pictureInRow());
  });

  it('of another tab meanwhile does no harm: the last one wins', async () => {
    const page = await photoForm();
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    await page.upload(await picture());
    await until(() => page.screen.part('progress'));
    const [other] = await page.adapter.avatar.gallery({});
    page.adapter.elsewhere('avatar', { url: other!.url });
    await until(() => page.pictureInRow() === other!.url);
    page.adapter.calm();
    await until(() => page.pictureInRow()?.startsWith('blob:'));
  });
});
