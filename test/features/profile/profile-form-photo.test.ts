import { expect } from '@open-wc/testing';
import { mount, unmountAll, until, type Mounted } from '../../support/mount.js';
import { screenOf } from '../../support/screen.js';

const form = '<profile-form></profile-form>';

async function picture(name = 'me.png', type = 'image/png', padding = 0): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
  canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
  return new File([blob, new Uint8Array(padding)], name, { type });
}

function choose({ element }: Mounted<HTMLElement>, file: File): void {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="file"]')!;
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

const said = ({ screen }: Mounted<HTMLElement>) =>
  screen
    .part('error')
    ?.textContent?.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

describe('the photo of the profile', () => {
  afterEach(unmountAll);

  it('is saved by itself, and shown in form, preview and header', async () => {
    const page = await mount(`${form}<profile-badge></profile-badge>`);
    const badge = page.provider.querySelector('profile-badge')!;
    choose(page, await picture());
    await until(() => page.element.shadowRoot!.querySelectorAll('[part~="avatar"] img').length === 2);
    await until(() => badge.shadowRoot!.querySelector('img'));
    expect(page.screen.text()).to.contain('Saved');
    expect(page.adapter.requests.filter(({ on }) => on === 'avatar.upload')).to.have.length(1);
  });

  it('can be taken away; initials take its place', async () => {
    const page = await mount(form);
    choose(page, await picture());
    await until(() => page.screen.button('Remove photo'));
    page.screen.press('Remove photo');
    await until(() => !page.element.shadowRoot!.querySelector('img'));
    expect(page.screen.part('avatar')!.textContent).to.contain('ML');
  });

  it('shows how far it is, and is cancelled on request', async () => {
    const page = await mount(form);
    page.adapter.fail({ on: 'avatar.upload', hang: true });
    choose(page, await picture('me-lisbon.png'));
    await until(() => page.screen.part('progress'));
    expect(page.screen.text()).to.contain('me-lisbon.png').and.to.contain('You can go on working meanwhile');
    page.screen.press('Cancel upload');
    await until(() => page.screen.button('Upload image'));
    expect(page.element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is refused before it is sent when it is too large, with the limit', async () => {
    const page = await mount(form);
    choose(page, await picture('team.png', 'image/png', 6 * 2 ** 20));
    await until(() => said(page) === 'team.png is 6 MB; the most is 5 MB. Your photo stays as it is.');
    expect(page.adapter.requests.some(({ on }) => on === 'avatar.upload')).to.equal(false);
    expect(page.screen.button('Choose another')).to.exist;
  });

  it('is refused when it is of another type, with the types that are taken', async () => {
    const page = await mount(form);
    choose(page, await picture('cv.pdf', 'application/pdf'));
    await until(() => said(page) === 'cv.pdf is not JPG, PNG, or WebP. Your photo stays as it is.');
  });

  it('is refused by the backend when it only claims to be a picture', async () => {
    const page = await mount(form);
    choose(page, new File(['%PDF-1.7'], 'cv.png', { type: 'image/png' }));
    await until(() => said(page).includes('Your photo stays as it is.'));
    expect(said(page)).to.contain('cv.png');
  });

  it('is tried again after the connection broke', async () => {
    const page = await mount(form);
    const end = page.adapter.fail({ on: 'avatar.upload', code: 'offline' });
    choose(page, await picture());
    await until(() => said(page).startsWith('me.png was not saved: you are offline.'));
    end();
    page.screen.press('Try again');
    await until(() => page.element.shadowRoot!.querySelector('img'));
  });

  it('gives way to initials when it cannot be shown', async () => {
    const page = await mount('<profile-badge></profile-badge>', { seed: { avatar: { url: 'data:image/png;base64,broken' } } });
    const badge = screenOf(page.element);
    await until(() => getComputedStyle(badge.part('avatar')!.querySelector('span')!).display !== 'none');
    expect(badge.part('avatar')!.textContent).to.contain('ML');
  });
});
