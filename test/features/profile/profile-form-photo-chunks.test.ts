import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { photoChunks } from '../../../src/features/profile/profile-photo.js';
import { unmountAll, until } from '../../support/mount.js';
import { photoForm, picture } from './photo-scene.js';

const { loadChanging, loadCrop } = photoChunks;
const away = () => Promise.reject(new TypeError('offline'));

describe('what the photo needs and has not loaded yet', () => {
  afterEach(() => {
    unmountAll();
    Object.assign(photoChunks, { loadChanging, loadCrop });
  });

  it('is said to be missing when a file is chosen; the file is kept, and tried again on request', async () => {
    let isAway = true;
    photoChunks.loadChanging = () => (isAway ? away() : loadChanging());
    const page = await photoForm();
    page.choose(await picture());
    await until(() => page.said() === 'The photo tools did not load. Try again');
    isAway = false;
    page.screen.press('Try again');
    await page.use();
    await until(() => page.pictureInRow());
    expect(page.said()).to.equal('');
  });

  it('is said to be missing when the crop dialog cannot open; the file is kept, and tried again on request', async () => {
    let isAway = true;
    photoChunks.loadCrop = () => (isAway ? away() : loadCrop());
    const page = await photoForm();
    page.choose(await picture());
    await until(() => page.said() === 'me.png was not opened: the cropping tool did not load. Try again');
    expect(page.asked('avatar.upload')).to.equal(0);
    isAway = false;
    page.screen.press('Try again');
    await page.use();
    await until(() => page.pictureInRow());
  });

  for (const [what, press, seen] of [
    ['the gallery is opened', 'Gallery', 'input[type="radio"]'],
    ['the photo is pressed', 'Your photo: look closer or remove', '[data-kind="closer"]:popover-open'],
  ] as const) {
    it(`is said to be missing when ${what}; it opens on request`, async () => {
      let isAway = true;
      photoChunks.loadChanging = () => (isAway ? away() : loadChanging());
      const page = await photoForm({ seed: { avatar: { url: sampleSeed.gallery[0]!.url } } });
      await until(() => page.screen.button(press));
      page.screen.press(press);
      await until(() => page.said() === 'The photo tools did not load. Try again');
      expect(page.root.querySelector(':popover-open')).to.equal(null);
      isAway = false;
      page.screen.press('Try again');
      await until(() => page.root.querySelector(seen));
      expect(page.said()).to.equal('');
    });
  }

  it('comes too late for a file of somebody who has left', async () => {
    let arrive = () => {};
    photoChunks.loadChanging = () => new Promise((resolve) => (arrive = () => resolve(loadChanging())));
    let crops = 0;
    photoChunks.loadCrop = () => ((crops += 1), loadCrop());
    const page = await photoForm();
    page.choose(await picture());
    await until(() => page.screen.button('Opening…'));
    const session = page.provider.session!;
    await session.signOut();
    page.adapter.signIn({ user: '2', account: 'fernweh' });
    await session.signedIn();
    await until(() => session.$identity.get()?.user === '2' && page.screen.button('Opening…'));
    arrive();
    await until(() => page.screen.button('Upload photo'));
    await page.upload(await picture({ name: 'theirs.png' }));
    await until(() => page.pictureInRow());
    expect(crops).to.equal(1, 'only their own file was opened');
  });

  it('is waited for on the button that was pressed', async () => {
    let arrive = () => {};
    photoChunks.loadChanging = () => new Promise((resolve) => (arrive = () => resolve(loadChanging())));
    const page = await photoForm();
    await until(() => page.screen.button('Gallery'));
    page.screen.press('Gallery');
    await until(() => page.screen.button('Opening…'));
    expect(page.screen.button('Upload photo')).to.not.equal(undefined);
    arrive();
    await until(() => page.screen.button('Gallery'));
    await until(() => page.root.querySelector('[type="radio"]'));
  });

  it('is waited for in words when it takes longer than a moment', async () => {
    let arrive = () => {};
    photoChunks.loadCrop = () => new Promise((resolve) => (arrive = () => resolve(loadCrop())));
    const page = await photoForm();
    page.choose(await picture());
    await until(() => page.screen.button('Opening…'));
    expect(page.screen.button('Opening…')!.getAttribute('aria-busy')).to.equal('true');
    arrive();
    await until(() => page.root.querySelector('dialog[open]'));
    await until(() => page.screen.button('Upload photo'));
  });

  it('is not loaded before somebody touches the photo', async () => {
    let asked = 0;
    photoChunks.loadChanging = () => ((asked += 1), loadChanging());
    const page = await photoForm();
    page.screen.type('Public name', 'Maya from Fernweh');
    await until(() => page.screen.part('save-bar'));
    expect(asked).to.equal(0);
  });
});
