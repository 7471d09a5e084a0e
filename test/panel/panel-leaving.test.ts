import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { hashRouter, memoryRouter, type PanelRouter, type SettingsPanel } from '../../src/panel/index.js';
import { parts } from '../../src/panel/panel-parts.js';
import { heard, mount, unmountAll, until, type Mounted, type MountOptions } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

interface Page extends Mounted<SettingsPanel> {
  root: ShadowRoot;
  open(): string | undefined;
  dialog(): HTMLDialogElement | null;
  answer(name: string): void;
}

async function pageAt(router: PanelRouter, options: MountOptions = {}): Promise<Page> {
  const mounted = await mount<SettingsPanel>('<settings-panel></settings-panel>', { ...options, unsettled: true });
  mounted.element.router = router;
  const root = mounted.element.shadowRoot!;
  const dialog = () => root.querySelector('dialog');
  await until(() => root.querySelector('section'));
  return {
    ...mounted,
    root,
    dialog,
    open: () => root.querySelector('section')?.dataset['section'],
    answer: (name) => [...dialog()!.querySelectorAll('button')].find((one) => one.textContent.trim() === name)!.click(),
  };
}

async function type(page: Page): Promise<void> {
  await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)'));
  screenOf(page.root.querySelector('profile-form')!).type('Full name', 'Maya Berg');
  await until(() => page.root.querySelector('.dot'));
}

async function asked(page: Page): Promise<Promise<boolean>[]> {
  const left = page.element.leave();
  await until(() => page.dialog()?.open);
  // In an array, or it would be waited for.
  return [left];
}

/** Such as many hosts have: it tells of every change and at once, of the panel's own too. */
function hostRouter(path: string): PanelRouter & { come(to: string): void } {
  let tell = () => {};
  const come = (to: string) => {
    path = to;
    tell();
  };
  return {
    get path() {
      return path;
    },
    href: (to) => `#${to}`,
    go: come,
    come,
    listen: (changed) => {
      tell = changed;
      return () => {};
    },
  };
}

describe('The question about what is not saved', () => {
  afterEach(unmountAll);

  it('is about the last place where somebody goes back twice', async () => {
    const router = hostRouter('profile');
    const page = await pageAt(router);
    await type(page);
    const leaving = heard(page.element, 'settings-before-leave');
    router.come('security');
    await until(() => page.dialog()?.open);
    router.come('password');
    // The second question takes the place of the first before anybody could answer.
    let turns = 0;
    await until(() => (turns += 1) > 1 && page.dialog()?.open);
    expect(leaving).to.have.length(2);
    page.answer('Discard');
    await until(() => page.open() === 'password');
    expect(router.path).to.equal('password');
  });

  it('leads where it asked about, wherever the address has gone', async () => {
    const router = hostRouter('profile');
    const page = await pageAt(router);
    await type(page);
    router.come('password');
    await until(() => page.dialog()?.open);
    router.come('profile');
    page.answer('Discard');
    await until(() => page.open() === 'password');
    expect(router.path).to.equal('password');
  });

  it('is not asked where the same section stays open', async () => {
    const router = hostRouter('profile');
    const page = await pageAt(router);
    await type(page);
    const leaving = heard(page.element, 'settings-before-leave');
    router.come('');
    router.come('no-such-section');
    expect(leaving).to.deep.equal([]);
    expect(page.open()).to.equal('profile');
  });

  it('ends when the panel is taken away, and is not asked after that', async () => {
    const page = await pageAt(memoryRouter());
    await type(page);
    const [left] = await asked(page);
    page.element.remove();
    expect(await left).to.equal(false);
    expect(await page.element.leave()).to.equal(true);
  });

  it('ends when the person signs out', async () => {
    const page = await pageAt(memoryRouter());
    await type(page);
    const [left] = await asked(page);
    await page.provider.session!.signOut();
    expect(await left).to.equal(false);
    await until(() => !page.dialog());
  });

  it('is not asked without a session', async () => {
    const page = await pageAt(memoryRouter());
    await type(page);
    Reflect.set(page.provider, 'adapter', undefined);
    await until(() => !page.root.querySelector('section'));
    expect(await page.element.leave()).to.equal(true);
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).to.equal(false);
  });
});

describe('settings-panel, in a page that is not made for it', () => {
  const { load } = parts['password-form'];
  afterEach(() => {
    parts['password-form'].load = load;
    document.querySelector('base')?.remove();
    history.replaceState(null, '', location.pathname + location.search);
    unmountAll();
  });

  it('says once that a section was opened where the router tells at once', async () => {
    const page = await pageAt(hostRouter(''));
    const opened = heard<{ section: string }>(page.element, 'settings-section-opened');
    await page.element.open('password');
    expect(opened).to.deep.equal([{ section: 'password' }]);
  });

  it('listens to no router while it is not in the page', async () => {
    const page = await pageAt(memoryRouter());
    let listening = 0;
    page.element.remove();
    const listen = () => {
      listening += 1;
      return () => void (listening -= 1);
    };
    page.element.router = { ...memoryRouter(), listen };
    await page.element.updateComplete;
    expect(listening).to.equal(0);
    page.provider.append(page.element);
    expect(listening).to.equal(1);
  });

  it('stays where it is when a link leads to a place in the page', async () => {
    const page = await pageAt(hashRouter());
    await page.element.open('password');
    const told = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#main';
    await told;
    await page.element.updateComplete;
    expect(page.open()).to.equal('password');
    location.hash = '#settings/security';
    await until(() => page.open() === 'security');
  });

  it('keeps what is typed, secrets too, when its host changes the layout', async () => {
    const page = await pageAt(memoryRouter('password'));
    await until(() => page.root.querySelector('password-form')?.matches(':state(ready)'));
    const form = page.root.querySelector('password-form')!;
    screenOf(form).type('Current password', 'Fernweh');
    for (const layout of ['page', 'tabs', 'side'] as const) {
      page.element.layout = layout;
      await page.element.updateComplete;
      expect(page.root.querySelector('password-form'), layout).to.equal(form);
    }
    expect(screenOf(form).value('Current password')).to.equal('Fernweh');
  });

  it('keeps the address of a page that has a base', () => {
    const { pathname } = location;
    document.head.append(Object.assign(document.createElement('base'), { href: '/elsewhere/' }));
    hashRouter().go('security');
    expect([location.pathname, location.hash]).to.deep.equal([pathname, '#settings/security']);
  });

  it('shows a section once, and no element that it does not know', async () => {
    const page = await pageAt(memoryRouter());
    page.element.sections = JSON.parse('["profile","profile",{"id":"more","label":"More","parts":["no-such-form"]}]') as string[];
    await page.element.updateComplete;
    expect([...page.root.querySelectorAll('nav a')].map((link) => link.textContent.trim())).to.deep.equal(['Profile']);
  });

  for (const id of ['team/billing', `it's "mine"]`, '50% & more?#', 'قسم'])
    it(`opens a section that its host calls ${id}`, async () => {
      const page = await pageAt(hashRouter());
      page.element.sections = ['profile', { id, label: 'Mine' }];
      page.element.append(Object.assign(document.createElement('p'), { slot: id }));
      await page.element.open(id);
      expect(page.open()).to.equal(id);
      expect(hashRouter().path).to.equal(id);
      expect(page.element.querySelector('p')!.assignedSlot).to.not.equal(null);
    });

  it('shows nothing of a group that the adapter only names', async () => {
    const adapter = memory({ id: `named-${Math.random()}` });
    Reflect.set(adapter, 'activity', undefined);
    const page = await pageAt(memoryRouter(), { adapter });
    expect(page.root.querySelector('a[data-section="profile"]')).to.not.equal(null);
    expect(page.root.querySelector('a[data-section="activity"]')).to.equal(null);
  });

  it("waits for what is above a host's own section before it goes there", async () => {
    let answer!: () => void;
    const loaded = new Promise<void>((resolve) => (answer = resolve));
    parts['password-form'].load = async () => {
      await loaded;
      return load();
    };
    const page = await pageAt(memoryRouter());
    page.element.layout = 'page';
    page.element.sections = ['profile', 'password', { id: 'billing', label: 'Billing' }];
    const opened = heard(page.element, 'settings-section-opened');
    const going = page.element.open('billing');
    await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)') && page.root.querySelector('slot[name="billing"]'));
    await page.element.updateComplete;
    expect(opened).to.deep.equal([]);
    answer();
    await going;
    expect(opened).to.deep.equal([{ section: 'billing' }]);
  });
});
