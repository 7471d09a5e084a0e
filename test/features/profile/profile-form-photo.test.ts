import '../../../src/features/profile/profile-badge.define.js';
import { expect } from '@open-wc/testing';
import { mount, unmountAll, until } from '../../support/mount.js';
import { screenOf } from '../../support/screen.js';
import { photoForm, picture } from './photo-scene.js';

describe('the photo of the profile', () => {
  afterEach(unmountAll);

  it('is saved by itself, and shown in form, preview and header', async () => {
    const page = await photoForm();
    page.provider.append(document.createElement('profile-badge'));
    const badge = page.provider.querySelector('profile-badge')!;
    await page.upload(await picture());
    await until(() => page.root.querySelectorAll('[part~="avatar"] img').length === 2);
    await until(() => badge.shadowRoot!.querySelector('img'));
    expect(page.screen.text()).to.contain('Saved');
    expect(page.row.querySelector('[role="status"]')!.textContent).to.equal('Photo saved');
    expect(page.screen.text()).not.to.contain('Your profile has been updated', 'it is said once');
    expect(page.asked('avatar.upload')).to.equal(1);
  });

  it('is said to be saved although another file was refused meanwhile', async () => {
    const page = await photoForm({ faults: [{ on: 'avatar.upload', hang: true }] });
    await page.upload(await picture());
    await until(() => page.screen.part('progress'));
    page.drag('drop', [new File(['%PDF-1.7'], 'contract.pdf')]);
    await until(() => page.said().startsWith('contract.pdf is a PDF'));
    page.adapter.calm();
    await until(() => page.row.querySelector('[role="status"]')!.textContent === 'Photo saved');
    expect(page.said()).to.contain('contract.pdf is a PDF');
  });

  it('can be taken away; initials take its place, and the focus goes to "Upload photo"', async () => {
    const page = await photoForm();
    await page.upload(await picture());
    await until(() => page.screen.button('Your photo: look closer or remove'));
    page.screen.press('Your photo: look closer or remove');
    await until(() => page.screen.button('Remove photo'));
    page.screen.press('Remove photo');
    await until(() => page.screen.button('Keep'));
    expect(page.focused()).to.equal('Keep');
    page.screen.press('Remove');
    await until(() => !page.root.querySelector('img'));
    expect(page.screen.part('avatar')!.textContent).to.contain('ML');
    expect(page.focused()).to.equal('Upload photo');
    expect(page.asked('avatar.remove')).to.equal(1);
  });

  it('shows how far it is, and is cancelled on request; the old one stays until the new one is there', async () => {
    const page = await photoForm();
    await page.upload(await picture());
    await until(() => page.pictureInRow());
    const old = page.pictureInRow();
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    page.screen.button('Upload photo')!.focus();
    await page.upload(await picture({ name: 'me-lisbon.png' }));
    await until(() => page.screen.part('progress'));
    expect(page.screen.text()).to.contain('me-lisbon').and.to.contain('You can go on working meanwhile');
    expect(page.pictureInRow()).to.equal(old);
    expect(page.focused()).to.equal('Cancel upload');
    page.screen.press('Cancel upload');
    await until(() => page.screen.button('Upload photo'));
    expect(page.focused()).to.equal('Upload photo');
    expect(page.pictureInRow()).to.equal(old);
  });

  it('is tried again after the connection broke, and not stored twice', async () => {
    const page = await photoForm();
    const end = page.adapter.fail({ on: 'avatar.upload', code: 'offline' });
    await page.upload(await picture({ name: 'me.png' }));
    await until(() => /^me\.png was not saved: you are offline\. Try again$/.test(page.said()));
    end();
    page.screen.press('Try again');
    await until(() => page.pictureInRow());
    const keys = new Set(page.adapter.requests.filter(({ on }) => on === 'avatar.upload').map(({ key }) => key));
    expect(keys.size).to.equal(1);
  });

  it('gives way to initials when it cannot be shown', async () => {
    const page = await mount('<profile-badge></profile-badge>', { seed: { avatar: { url: 'data:image/png;base64,broken' } } });
    const badge = screenOf(page.element);
    await until(() => getComputedStyle(badge.part('avatar')!.querySelector('span')!).display !== 'none');
    expect(badge.part('avatar')!.textContent).to.contain('ML');
  });
});
