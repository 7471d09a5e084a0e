import { expect } from '@open-wc/testing';
import { heard, unmountAll, until } from '../../support/mount.js';
import { photoForm, picture, type PhotoScene } from './photo-scene.js';

const { createObjectURL, revokeObjectURL } = URL;
const open = new Set<string>();

/** Object URLs that this page made for itself; the memory backend, which serves its pictures by them, keeps its own. */
function countObjectUrls(): void {
  URL.createObjectURL = (source) => {
    const url = createObjectURL.call(URL, source);
    open.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    open.delete(url);
    revokeObjectURL.call(URL, url);
  };
}

const lent = ({ adapter }: PhotoScene) => {
  const { url } = adapter.backend.read({ user: '1', account: 'fernweh' }, 'avatar').value;
  return [...open].filter((one) => one !== url).length;
};

async function staged(): Promise<PhotoScene> {
  const page = await photoForm({}, 'explicit-save');
  await page.upload(await picture());
  await until(() => page.pictureInRow()?.startsWith('blob:'));
  expect(lent(page)).to.equal(1);
  return page;
}

describe('a photo and its session', () => {
  beforeEach(countObjectUrls);
  afterEach(() => {
    unmountAll();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    open.clear();
  });

  it('gives every object URL back: saved, undone, replaced, or gone with the form', async () => {
    for (const end of [
      async (page: PhotoScene) => page.screen.press('Save changes'),
      async (page: PhotoScene) => page.screen.press('Undo the new photo'),
      async (page: PhotoScene) => page.element.remove(),
      (page: PhotoScene) => page.provider.session!.signOut(),
    ]) {
      const page = await staged();
      await page.upload(await picture({ name: 'another.png' }));
      await until(() => lent(page) === 1);
      await end(page);
      await until(() => lent(page) === 0);
      page.provider.remove();
      open.clear();
    }
  });

  it('is dropped with the person who signs out, staged or open to be cropped', async () => {
    const page = await staged();
    page.choose(await picture());
    await until(() => page.root.querySelector('dialog[open]'));
    await page.provider.session!.signOut();
    expect(page.provider.session!.unsaved().drafts).to.deep.equal([]);
    await until(() => !page.root.querySelector('dialog'));
    page.adapter.signIn({ user: '2', account: 'fernweh' });
    await page.provider.session!.signedIn();
    await until(() => page.provider.session!.$identity.get()?.user === '2' && page.element.matches(':state(ready)'));
    expect(page.pictureInRow()).to.equal(undefined);
    expect(page.root.querySelector('dialog')).to.equal(null);
    expect(page.asked('avatar.upload')).to.equal(0);
  });

  it('is stopped on its way when the person signs out', async () => {
    const page = await photoForm();
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    await page.upload(await picture());
    await until(() => page.screen.part('progress'));
    expect(page.provider.session!.unsaved()).to.deep.include({ pending: 1, unkept: 1 });
    await page.provider.session!.signOut();
    await until(() => page.adapter.requests.some(({ on, answer }) => on === 'avatar.upload' && answer === 'aborted'));
    expect(page.provider.session!.unsaved()).to.deep.equal({ drafts: [], pending: 0, unkept: 0, refused: 0 });
  });

  it('asks to sign in when the backend does not know the person any more, and goes on by itself after that', async () => {
    const page = await photoForm();
    const saved = heard(page.element, 'settings-saved');
    page.adapter.signOut();
    await page.upload(await picture());
    await until(() => page.said().includes('was not saved: you are signed out.'));
    await until(() => page.screen.text().includes('You were signed out.'));
    page.adapter.signIn({ user: '1', account: 'fernweh', name: 'Maya Lindqvist' });
    await page.provider.session!.signedIn();
    await until(() => page.pictureInRow());
    await until(() => saved.length === 1);
    expect(page.said()).to.equal('');
  });

  it('does not go on when somebody else signs in', async () => {
    const page = await photoForm();
    page.adapter.signOut();
    await page.upload(await picture());
    await until(() => page.screen.text().includes('You were signed out.'));
    page.adapter.signIn({ user: '2', account: 'fernweh' });
    await page.provider.session!.signedIn();
    await until(() => page.provider.session!.$identity.get()?.user === '2' && page.element.matches(':state(ready)'));
    await until(() => page.said() === '');
    expect(page.asked('avatar.upload')).to.equal(1);
  });
});
