import { expect } from '@open-wc/testing';
import { memory, sampleSeed } from '../../src/adapters/memory/index.js';
import { hashRouter, memoryRouter, type SettingsPanel } from '../../src/panel/index.js';
import { mount, unmountAll, until, type Mounted, type MountOptions } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

type Panel = Mounted<SettingsPanel> & { root: ShadowRoot; names(): string[]; open(): string };

async function panel(options: MountOptions & { attributes?: string } = {}): Promise<Panel> {
  const { attributes = '', ...rest } = options;
  const mounted = await mount<SettingsPanel>(`<settings-panel ${attributes}></settings-panel>`, { ...rest, unsettled: true });
  mounted.element.router = memoryRouter();
  const root = mounted.element.shadowRoot!;
  await until(() => root.querySelector('a, section'));
  return {
    ...mounted,
    root,
    names: () => [...root.querySelectorAll('nav a')].map((link) => link.textContent.trim()),
    open: () => root.querySelector('section')?.getAttribute('aria-label') ?? '',
  };
}

const shown = async <E extends HTMLElement>({ root }: Panel, tag: string): Promise<E> => {
  await until(() => root.querySelector(tag)?.matches(':state(ready)') && !root.querySelector(tag)!.closest('[hidden]'), tag);
  return root.querySelector<E>(tag)!;
};

const press = ({ root }: Panel, name: string): void => {
  const link = [...root.querySelectorAll<HTMLAnchorElement>('nav a')].find((one) => one.textContent.trim().startsWith(name));
  link!.click();
};

describe('settings-panel', () => {
  afterEach(unmountAll);

  it('has a section for everything the backend can do, and opens the first', async () => {
    const page = await panel();
    expect(page.names()).to.deep.equal([
      'Profile',
      'Password',
      'Security',
      'Access tokens',
      'Activity',
      'Notifications',
      'Preferences',
      'Canned responses',
      'Welcome messages',
    ]);
    await shown(page, 'profile-form');
    expect(page.root.querySelector('[aria-current="page"]')!.textContent.trim()).to.equal('Profile');
  });

  it('is ready when what is open has settled, and loading until then', async () => {
    const page = await panel({ faults: [{ on: 'profile.load', hang: true }] });
    await until(() => page.root.querySelector('profile-form'));
    await page.element.updateComplete;
    expect([':state(loading)', ':state(ready)'].map((state) => page.element.matches(state))).to.deep.equal([true, false]);
    page.adapter.calm();
    await until(() => page.element.matches(':state(ready)'));
    expect(page.element.matches(':state(loading)')).to.equal(false);
    expect(page.root.querySelector('profile-form')!.matches(':state(ready)')).to.equal(true);
  });

  it('shows nothing dead: neither a group the adapter has not, nor one the backend denies', async () => {
    const adapter = memory({ id: 'small', seed: { capabilities: { ...sampleSeed.capabilities, twoFactor: false, sessions: false } } });
    const { accessTokens: _, ...small } = adapter;
    const page = await panel({ adapter: small as typeof adapter });
    await until(() => !page.names().includes('Security'));
    expect(page.names()).to.not.include('Access tokens');
  });

  it('loads the code of a section when it is opened, and lets go of what is left', async () => {
    const page = await panel();
    await shown(page, 'profile-form');
    press(page, 'Password');
    await shown(page, 'password-form');
    expect(page.root.querySelector('profile-form')).to.equal(null);
    expect(page.element.router.path).to.equal('password');
  });

  it('shows what is below only when what is above is finished', async () => {
    const adapter = memory({ id: 'slow-above' });
    const { load } = adapter.twoFactor;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    adapter.twoFactor.load = async (...asked) => (await answered, load(...asked));
    const page = await panel({ adapter });
    press(page, 'Security');
    await until(() => page.root.querySelector('session-list')?.matches(':state(ready)'));
    const [first, second] = page.root.querySelectorAll<HTMLElement>('.part');
    expect([first!.hidden, second!.hidden]).to.deep.equal([false, true]);
    answer();
    await until(() => !second!.hidden);
    expect(page.root.querySelector('two-factor-form')!.matches(':state(ready)')).to.equal(true);
  });

  it('takes the sections a host wants, in its order, with its own among them', async () => {
    const page = await panel();
    page.element.sections = ['preferences', { id: 'billing', label: 'Billing' }, { id: 'profile', label: 'About me' }, 'no-such-section'];
    page.element.insertAdjacentHTML('beforeend', '<p slot="billing">No bills.</p>');
    await page.element.updateComplete;
    expect(page.names()).to.deep.equal(['Preferences', 'Billing', 'About me']);
    press(page, 'Billing');
    await until(() => page.open() === 'Billing');
    const slot = page.root.querySelector<HTMLSlotElement>('slot[name="billing"]')!;
    expect(slot.assignedElements()[0]!.textContent).to.equal('No bills.');
  });

  it('shows all sections on one page, one after the other', async () => {
    const page = await panel({ attributes: 'layout="page"' });
    await shown(page, 'profile-form');
    page.root.querySelector('.end')!.scrollIntoView();
    await shown(page, 'password-form');
    await page.element.open('access-tokens');
    await shown(page, 'access-token-manager');
    expect(page.root.querySelectorAll('section').length).to.be.at.least(4);
  });

  it('shows a list first where there is no room for a side, and leads back to it', async () => {
    const page = await panel();
    page.element.style.cssText = 'display: block; inline-size: 320px';
    await until(() => page.root.querySelector('[part~="row"]'));
    expect(page.root.querySelector('section')).to.equal(null);
    page.root.querySelector<HTMLElement>('[data-section="security"]')!.click();
    await shown(page, 'session-list');
    expect(page.root.activeElement).to.equal(page.root.querySelector('section'));
    page.root.querySelector<HTMLElement>('.back')!.click();
    await until(() => page.root.querySelector('[part~="row"]'));
    await until(() => (page.root.activeElement as HTMLElement | null)?.dataset['section'] === 'security', 'the line of what was left');
  });

  it('leads back to the line of what was left by the way back of the browser, too', async () => {
    const page = await panel();
    page.element.router = hashRouter('small');
    page.element.style.cssText = 'display: block; inline-size: 320px';
    await until(() => page.root.querySelector('[part~="row"]'));
    page.root.querySelector<HTMLElement>('[data-section="activity"]')!.click();
    await shown(page, 'activity-log');
    location.hash = '#small';
    await until(() => page.root.querySelector('[part~="row"]'));
    await until(() => (page.root.activeElement as HTMLElement | null)?.dataset['section'] === 'activity', 'the line of what was left');
    history.replaceState(null, '', '#');
  });
});

describe('settings-panel, with something not saved', () => {
  afterEach(unmountAll);

  async function typed(): Promise<Panel> {
    const page = await panel();
    const form = await shown(page, 'profile-form');
    screenOf(form).type('Full name', 'Maya Berg');
    await until(() => page.root.querySelector('.dot'));
    return page;
  }

  const dialog = (page: Panel) => page.root.querySelector('dialog');
  const answer = (page: Panel, name: string) =>
    [...dialog(page)!.querySelectorAll('button')].find((one) => one.textContent.trim() === name)!.click();

  it('says so at its section and in one place', async () => {
    const page = await typed();
    expect(page.root.querySelector('[aria-current]')!.textContent).to.contain('Profile, not saved');
    expect(page.root.querySelector('.status')!.textContent).to.contain('1 change not saved');
  });

  it('asks before the section goes, by the names of the fields, and stays if asked to', async () => {
    const page = await typed();
    press(page, 'Password');
    await until(() => dialog(page)?.open);
    expect(dialog(page)!.textContent).to.contain('In Profile: Full name.');
    answer(page, 'Stay');
    await until(() => !dialog(page));
    expect(page.open()).to.equal('Profile');
  });

  it('saves and goes on', async () => {
    const page = await typed();
    press(page, 'Password');
    await until(() => dialog(page)?.open);
    answer(page, 'Save');
    await shown(page, 'password-form');
    expect((await page.adapter.profile.load({})).value.name).to.equal('Maya Berg');
    await until(() => page.root.querySelector('.status')!.textContent.includes('All changes saved'));
  });

  it('takes it back and goes on', async () => {
    const page = await typed();
    press(page, 'Password');
    await until(() => dialog(page)?.open);
    answer(page, 'Discard');
    await shown(page, 'password-form');
    expect(page.provider.session!.unsaved().drafts).to.deep.equal([]);
  });

  it('stays where saving was refused', async () => {
    const page = await typed();
    screenOf(page.root.querySelector('profile-form')!).type('Full name', '');
    press(page, 'Password');
    await until(() => dialog(page)?.open);
    answer(page, 'Save');
    await until(() => !dialog(page));
    expect(page.open()).to.equal('Profile');
  });

  it('asks a host that closes it, and the browser', async () => {
    const page = await typed();
    const left = page.element.leave();
    await until(() => dialog(page)?.open);
    answer(page, 'Stay');
    expect(await left).to.equal(false);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).to.equal(true);
  });

  it('lets a host ask by itself', async () => {
    const page = await typed();
    page.element.addEventListener('settings-before-leave', (event) => event.preventDefault());
    expect(await page.element.leave()).to.equal(false);
    expect(dialog(page)).to.equal(null);
  });

  it('asks again when somebody goes elsewhere by the address', async () => {
    const page = await typed();
    let tell = () => {};
    let path = '';
    page.element.router = {
      get path() {
        return path;
      },
      href: (to) => `#${to}`,
      go: (to) => void (path = to),
      listen: (changed) => {
        tell = changed;
        return () => {};
      },
    };
    await page.element.updateComplete;
    path = 'password';
    tell();
    await until(() => dialog(page)?.open);
    answer(page, 'Stay');
    await until(() => path === '');
    expect(page.open()).to.equal('Profile');
  });
});
