import { expect } from '@open-wc/testing';
import { heard, unmountAll, until } from '../../support/mount.js';
import { photoForm, picture, type PhotoScene } from './photo-scene.js';

const explicit = (options = {}) => photoForm(options, 'explicit-save');
const unsaved = ({ provider }: PhotoScene) => provider.session!.unsaved();

async function staged(options = {}): Promise<PhotoScene> {
  const page = await explicit(options);
  await page.upload(await picture());
  await until(() => page.screen.text().includes('Not saved yet'));
  return page;
}

describe('the photo of a profile form that saves by button', () => {
  afterEach(unmountAll);

  it('is shown at once, counted and named, and sent with what is typed', async () => {
    const page = await staged();
    const before = heard<{ members: string[] }>(page.element, 'settings-before-save');
    const saved = heard<{ members: string[] }>(page.element, 'settings-saved');
    page.screen.type('Public name', 'Maya from Fernweh');
    await until(() => page.screen.part('save-bar')?.textContent.includes('2 unsaved changes'));
    expect(page.screen.part('save-bar')!.textContent).to.contain('Photo, Public name');
    expect(page.root.querySelectorAll('img[src^="blob:"]')).to.have.length(2);
    expect(page.element.matches(':state(dirty)')).to.equal(true);
    expect(unsaved(page).drafts).to.have.members(['avatar.url', 'profile.publicName']);
    expect(page.asked('avatar.upload')).to.equal(0);
    page.screen.press('Save changes');
    await until(() => saved.length === 2);
    expect(before.map(({ members }) => members)).to.deep.equal([['publicName', 'avatar']]);
    expect(saved.flatMap(({ members }) => members)).to.have.members(['publicName', 'avatar']);
    expect([page.asked('avatar.upload'), page.asked('profile.save')]).to.deep.equal([1, 1]);
    expect(unsaved(page)).to.deep.equal({ drafts: [], pending: 0, unkept: 0, refused: 0 });
    expect(page.screen.text())
      .to.contain('Your profile has been updated successfully')
      .and.not.to.contain('Photo saved', 'it is said once');
  });

  it('is taken back by its own undo, or by "Discard", which a toast takes back in turn', async () => {
    const page = await staged();
    page.screen.press('Undo the new photo');
    await until(() => !page.pictureInRow());
    expect(page.screen.part('save-bar')).to.equal(null);
    await page.upload(await picture());
    await until(() => page.pictureInRow());
    page.screen.press('Discard');
    await until(() => !page.pictureInRow());
    await until(() => page.screen.button('Undo'));
    page.screen.press('Undo');
    await until(() => page.pictureInRow());
    expect(unsaved(page).drafts).to.deep.equal(['avatar.url']);
  });

  it('says that it is not saved while the fields are, and goes again with the next save', async () => {
    const page = await staged();
    const end = page.adapter.fail({ on: 'avatar.upload', code: 'unavailable' });
    page.screen.type('Public name', 'Maya from Fernweh');
    page.screen.press('Save changes');
    await until(() => /^me\.png was not saved: the server does not answer\./.test(page.said()));
    await until(() => page.screen.part('save-bar')!.textContent.includes('1 unsaved change'));
    expect(page.pictureInRow()).to.match(/^blob:/);
    expect(unsaved(page)).to.deep.include({ drafts: [], refused: 1 });
    end();
    await until(() => page.screen.button('Save changes'));
    page.screen.press('Save changes');
    await until(() => page.row.textContent.includes('Saved'));
  });

  it('is saved although the fields are refused', async () => {
    const page = await staged();
    page.adapter.fail({ on: 'profile.save', code: 'forbidden' });
    page.screen.type('Public name', 'Maya from Fernweh');
    page.screen.press('Save changes');
    await until(() => page.screen.note('Public name').includes('Not saved'));
    await until(() => page.row.textContent.includes('Saved'));
    expect(page.screen.part('save-bar')!.textContent).to.contain('1 unsaved change');
  });

  it('is not sent while a field is invalid', async () => {
    const page = await staged();
    page.screen.type('Full name', '');
    page.screen.press('Save changes');
    await until(() => page.screen.alert());
    expect(page.asked('avatar.upload')).to.equal(0);
    expect(unsaved(page).drafts).to.include('avatar.url');
  });

  it('is not sent when the host says no', async () => {
    const page = await staged();
    page.element.addEventListener('settings-before-save', (event) => event.preventDefault());
    page.screen.press('Save changes');
    await page.element.updateComplete;
    expect(page.asked('avatar.upload')).to.equal(0);
  });

  it('waits to be removed too, and to be chosen from the gallery', async () => {
    const page = await explicit({ seed: { avatar: { url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' } } });
    page.screen.press('Your photo: look closer or remove');
    await until(() => page.screen.button('Remove photo'));
    page.screen.press('Remove photo');
    await until(() => page.screen.button('Remove'));
    page.screen.press('Remove');
    await until(() => !page.pictureInRow());
    expect(page.asked('avatar.remove')).to.equal(0);
    page.screen.press('Gallery');
    await until(() => page.root.querySelector('[type="radio"]'));
    page.root.querySelector<HTMLInputElement>('[type="radio"]')!.click();
    await until(() => page.pictureInRow()?.startsWith('data:image/svg'));
    expect(page.asked('avatar.choose')).to.equal(0);
    page.screen.press('Save changes');
    await until(() => page.asked('avatar.choose') === 1);
    expect(page.asked('avatar.remove')).to.equal(0);
  });

  it('goes back to waiting when its upload is cancelled', async () => {
    const page = await staged();
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    page.screen.press('Save changes');
    await until(() => page.screen.button('Cancel upload'));
    expect(unsaved(page)).to.deep.include({ drafts: [], pending: 1, unkept: 1 });
    page.screen.press('Cancel upload');
    await until(() => page.screen.text().includes('Not saved yet'));
    expect(unsaved(page)).to.deep.include({ drafts: ['avatar.url'], pending: 0, unkept: 0 });
  });

  it('stays staged while the form is away, and is shown by the next one', async () => {
    const page = await staged();
    const { provider } = page;
    page.element.remove();
    await Promise.resolve();
    expect(unsaved(page).drafts).to.deep.equal(['avatar.url']);
    const next = document.createElement('profile-form');
    next.explicitSave = true;
    provider.append(next);
    await until(() => next.shadowRoot!.querySelector('img[src^="blob:"]'));
  });
});
