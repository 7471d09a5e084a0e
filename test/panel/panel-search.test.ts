import { expect } from '@open-wc/testing';
import { sampleSeed } from '../../src/adapters/memory/index.js';
import { searchChunks } from '../../src/panel/search-field.js';
import { screenOf } from '../support/screen.js';
import { unmountAll, until } from '../support/mount.js';
import { searchPage } from './search-page.js';

const { loadSearch } = searchChunks;

describe('Search in the settings', () => {
  afterEach(() => {
    unmountAll();
    searchChunks.loadSearch = loadSearch;
  });

  it('is loaded when the field is focused, and not before', async () => {
    let loads = 0;
    searchChunks.loadSearch = () => {
      loads += 1;
      return loadSearch();
    };
    const page = await searchPage();
    await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)'));
    expect(loads).to.equal(0);
    await page.type('vol');
    expect(loads).to.equal(1);
    page.input().blur();
    page.input().focus();
    expect(loads).to.equal(1);
  });

  it('says that it did not load, and tries again', async () => {
    searchChunks.loadSearch = () => Promise.reject(new TypeError('offline'));
    const page = await searchPage();
    page.input().focus();
    page.input().value = 'volume';
    page.input().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => page.root.querySelector('.find [part="error"]'));
    expect(page.root.querySelector('.find [part="error"]')!.textContent).to.contain('The search did not load.');
    searchChunks.loadSearch = loadSearch;
    page.root.querySelector<HTMLElement>('.find [part="error"] button')!.click();
    await until(() => page.options().length);
    expect(page.active()).to.equal('Volume Notifications › Sounds');
    expect(page.focused()).to.equal(page.input());
  });

  it('finds by label, with the letters marked and the place under it', async () => {
    const page = await searchPage();
    await page.type('VOLÚM');
    const option = page.root.querySelector('[role="option"]')!;
    expect(option.querySelector('mark')!.textContent).to.equal('Volum');
    expect(page.active()).to.equal('Volume Notifications › Sounds');
    expect(option.querySelector('kbd')!.textContent).to.equal('Enter');
    expect(page.said()).to.equal('1 setting found');
  });

  it('finds by what else people call it', async () => {
    const page = await searchPage();
    await page.type('dark mode');
    expect(page.active()).to.equal('Theme Preferences › Appearance');
    await page.type('2fa');
    expect(page.options()).to.include('Two-step verification Security');
  });

  it('shows at most eight, and says how many there are', async () => {
    const page = await searchPage();
    await page.type('notifications');
    expect(page.options()).to.have.length(8);
    expect(page.said()).to.match(/^The first 8 of \d+ settings found$/);
  });

  it('moves by the keys of a list, and tells which one is meant', async () => {
    const page = await searchPage();
    await page.type('sign');
    const [first] = page.options();
    const last = page.options().at(-1)!;
    expect(page.input().getAttribute('aria-expanded')).to.equal('true');
    const steps: [string, string][] = [
      ['ArrowUp', last],
      ['ArrowDown', first!],
      ['End', last],
      ['Home', first!],
    ];
    for (const [key, where] of steps) {
      expect(page.key(key)).to.equal(false);
      await page.element.updateComplete;
      expect(page.active(), key).to.equal(where);
      const option = page.root.getElementById(page.input().getAttribute('aria-activedescendant')!)!;
      expect(option.getAttribute('aria-selected'), key).to.equal('true');
    }
  });

  it('is closed by Escape, then emptied, then leaves the key to others', async () => {
    const page = await searchPage();
    await page.type('sign');
    expect(page.key('Escape')).to.equal(false);
    await page.element.updateComplete;
    expect(page.root.querySelector('.found')).to.equal(null);
    expect(page.input().value).to.equal('sign');
    expect(page.key('Escape')).to.equal(false);
    await page.element.updateComplete;
    expect(page.input().value).to.equal('');
    expect(page.key('Escape')).to.equal(true);
  });

  it('is heard as a field with a list, and has no fault that axe finds', async () => {
    const page = await searchPage();
    await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)'));
    await page.type('pass');
    await expect(page.element).to.be.accessible();
    await page.type('passwrod');
    await expect(page.element).to.be.accessible();
  });

  it('closes when the keyboard goes elsewhere', async () => {
    const page = await searchPage();
    await page.type('sign');
    page.root.querySelector<HTMLElement>('nav a')!.focus();
    await until(() => !page.root.querySelector('.found'));
  });

  it('offers the nearest spelling where there is none', async () => {
    const page = await searchPage();
    await page.type('signatrue');
    const popover = page.root.querySelector('.found')!;
    expect(popover.textContent).to.contain('Nothing for “signatrue”');
    expect(page.said()).to.equal('Nothing for “signatrue”. Did you mean “Signature”?');
    expect(page.input().getAttribute('aria-expanded')).to.equal('false');
    popover.querySelector('button')!.click();
    await until(() => page.options().length);
    expect(page.input().value).to.equal('Signature');
    expect(page.focused()).to.equal(page.input());
  });

  it('has nothing that this session has not', async () => {
    const { capabilities } = sampleSeed;
    const seed = { capabilities: { ...capabilities, alerts: { lacks: ['sound:volume'] }, twoFactor: false } } as const;
    const page = await searchPage({ seed });
    await until(() => page.provider.session!.$capabilities.get()['alerts']);
    await page.type('volume');
    expect(page.options().filter((option) => option.startsWith('Volume'))).to.deep.equal([]);
    await page.type('authenticator');
    expect(page.options()).to.deep.equal([]);
  });

  it('finds a section of the host, and a field of its own', async () => {
    const page = await searchPage();
    page.element.sections = ['profile', { id: 'billing', label: 'Billing', hint: 'Invoices' }];
    await page.type('invoice');
    expect(page.options()).to.deep.equal(['Billing']);
    await page.type('desk');
    expect(page.active()).to.equal('Desk Profile › More about you');
  });

  it('speaks the language of the panel', async () => {
    const page = await searchPage({ locale: 'ar-XB' });
    await page.type('theme');
    expect(getComputedStyle(page.root.querySelector('.found')!).direction).to.equal('rtl');
    await page.provider.session!.texts.use('de');
    page.input().focus();
    page.input().value = 'lautst';
    page.input().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => page.options().some((option) => option.startsWith('Lautstärke')));
  });

  it('is empty for the next person', async () => {
    const page = await searchPage();
    await page.type('password');
    await page.provider.session!.signOut();
    await until(() => !page.root.querySelector('.found'));
    expect(page.input().value).to.equal('');
  });
});

describe('What was searched and found', () => {
  afterEach(unmountAll);

  it('has the keyboard, and is tinted for a while', async () => {
    const page = await searchPage();
    await page.type('volume');
    page.key('Enter');
    await until(() => page.focused().getAttribute('name') === 'sound:volume', 'the focus');
    const row = page.focused().closest('[part~="field"]')!;
    expect(row.hasAttribute('data-found')).to.equal(true);
    expect(page.element.router.path).to.equal('notifications/alert-settings');
    expect(page.input().value).to.equal('');
    await until(() => !row.hasAttribute('data-found'));
  });

  it('is opened where it is behind something', async () => {
    const page = await searchPage();
    await page.type('colleagues chats sounds');
    page.key('Enter');
    await until(() => page.focused().getAttribute('name') === 'sound:others', 'the focus');
    expect(page.focused().closest('details')!.open).to.equal(true);
  });

  it('is that of its own heading where two have one name', async () => {
    const page = await searchPage();
    await page.type('mention pop-ups');
    page.key('Enter');
    await until(() => page.focused().getAttribute('name') === 'popup:mention', 'the focus');
  });

  it('is its heading where it is not there now', async () => {
    const page = await searchPage();
    await page.type('how long');
    expect(page.active()).to.equal('For how long Preferences › Availability');
    page.key('Enter');
    await until(() => page.focused().getAttribute('name') === 'status', 'the focus');
  });

  it('is gone to with the pointer, too, and within the section that is open', async () => {
    const page = await searchPage();
    await page.type('public name');
    page.root.querySelector<HTMLElement>('[role="option"]')!.click();
    await until(() => page.focused().getAttribute('name') === 'publicName', 'the focus');
  });

  it('waits for what is not saved', async () => {
    const page = await searchPage();
    await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)'));
    screenOf(page.root.querySelector('profile-form')!).type('Full name', 'Maya Berg');
    await page.type('volume');
    page.key('Enter');
    await until(() => page.root.querySelector('dialog')?.open);
    page.root.querySelector<HTMLElement>('dialog [part~="cancel"]')!.click();
    await until(() => !page.root.querySelector('dialog'));
    expect(page.root.querySelector('section')!.getAttribute('aria-label')).to.equal('Profile');
  });

  for (const attributes of ['layout="tabs"', 'layout="page"'])
    it(`is reached in ${attributes}`, async () => {
      const page = await searchPage({ attributes });
      await page.type('capital letter');
      page.key('Enter');
      await until(() => page.focused().getAttribute('name') === 'capitalize', 'the focus');
    });

  it('is reached from the list of a small screen', async () => {
    const page = await searchPage();
    page.element.style.cssText = 'display: block; inline-size: 320px';
    await until(() => page.root.querySelector('[part~="row"]'));
    await page.type('theme');
    page.key('Enter');
    await until(() => page.focused().getAttribute('name') === 'theme', 'the focus');
  });
});
