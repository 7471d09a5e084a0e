import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { shortcutsChunks } from '../../src/panel/panel-keys.js';
import { screenOf } from '../support/screen.js';
import { heard, unmountAll, until } from '../support/mount.js';
import { searchPage, type SearchPage } from './search-page.js';

const { loadSheet } = shortcutsChunks;

const open = ({ root }: SearchPage) => root.querySelector('section')?.getAttribute('aria-label');
const sheet = ({ root }: SearchPage) => root.querySelector<HTMLDialogElement>('#shortcuts');
const link = ({ root }: SearchPage) => root.querySelector<HTMLElement>('nav a')!;
const ready = (page: SearchPage, tag: string) => until(() => page.root.querySelector(tag)?.matches(':state(ready)'), tag);

/** As keyboards tell it on which that is the only way to the key; not every browser can make such an event. */
function withAltGraph(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, altKey: true, bubbles: true, composed: true });
  event.getModifierState = (name) => name === 'AltGraph';
  return event;
}

describe('Keys of the panel', () => {
  afterEach(() => {
    unmountAll();
    shortcutsChunks.loadSheet = loadSheet;
  });

  it('lead to the search', async () => {
    const page = await searchPage();
    link(page).focus();
    expect(page.key('/')).to.equal(false);
    expect(page.focused()).to.equal(page.input());
  });

  it('lead to the next section and back, and stop at the ends', async () => {
    const page = await searchPage();
    await ready(page, 'profile-form');
    link(page).focus();
    expect(page.key('[')).to.equal(true);
    page.key(']');
    await until(() => open(page) === 'Password' && page.focused().localName === 'section');
    page.key(']', { ctrlKey: true });
    page.focused().dispatchEvent(withAltGraph('['));
    await until(() => open(page) === 'Profile');
    expect(page.element.router.path).to.equal('profile');
  });

  it('work where the panel is in a dialog of its host', async () => {
    const page = await searchPage();
    const around = document.createElement('dialog');
    page.provider.replaceWith(around);
    around.append(page.provider);
    around.showModal();
    await until(() => page.root.querySelector('nav a'));
    link(page).focus();
    expect(page.key('/')).to.equal(false);
    expect(page.focused()).to.equal(page.input());
    around.replaceWith(page.provider);
  });

  it('are letters in a text field, and nothing outside of the panel', async () => {
    const page = await searchPage();
    await ready(page, 'profile-form');
    screenOf(page.root.querySelector('profile-form')!).control('Full name').focus();
    for (const key of ['/', '?', '[', ']']) expect(page.key(key), key).to.equal(true);
    page.input().focus();
    expect(page.key('/')).to.equal(true);
    page.input().blur();
    for (const key of ['/', '?', '[', ']']) expect(page.key(key), key).to.equal(true);
    expect(open(page)).to.equal('Profile');
    expect(sheet(page)).to.equal(null);
  });

  it('are keys on a switch and a button', async () => {
    const page = await searchPage();
    await page.element.open('preferences');
    await ready(page, 'preferences-form');
    screenOf(page.root.querySelector('preferences-form')!).control('Capitalize the first letter when typing a message').focus();
    expect(page.key('/')).to.equal(false);
    expect(page.focused()).to.equal(page.input());
  });

  it('are none with no-shortcuts', async () => {
    const page = await searchPage({ attributes: 'no-shortcuts' });
    await ready(page, 'profile-form');
    link(page).focus();
    for (const key of ['/', '?', '[', ']']) expect(page.key(key), key).to.equal(true);
    expect(page.key('s', { ctrlKey: true })).to.equal(true);
  });

  it('save what was typed, also while it is typed', async () => {
    const page = await searchPage();
    await ready(page, 'profile-form');
    const saved = heard(page.element, 'settings-saved');
    screenOf(page.root.querySelector('profile-form')!).type('Full name', 'Maya Berg');
    expect(page.key('s', { ctrlKey: true })).to.equal(false);
    await until(() => saved.length);
    expect((await page.adapter.profile.load({})).value.name).to.equal('Maya Berg');
  });

  it('wait while a question is open', async () => {
    const page = await searchPage();
    await ready(page, 'profile-form');
    screenOf(page.root.querySelector('profile-form')!).type('Full name', 'Maya Berg');
    link(page).focus();
    page.key(']');
    await until(() => page.root.querySelector('dialog')?.open);
    page.root.querySelector<HTMLElement>('dialog [part~="cancel"]')!.focus();
    expect(page.key('?')).to.equal(true);
    expect(page.key(']')).to.equal(true);
  });
});

describe('The list of keys', () => {
  afterEach(() => {
    unmountAll();
    shortcutsChunks.loadSheet = loadSheet;
  });

  it('is opened by its key, and given back where the keyboard was', async () => {
    const page = await searchPage();
    await ready(page, 'profile-form');
    link(page).focus();
    expect(page.key('?')).to.equal(false);
    await until(() => sheet(page)?.open);
    const said = sheet(page)!.textContent.replace(/\s+/g, ' ');
    for (const words of ['Search settings /', 'Next section ]', 'Turn one on or off Space', 'To “Undo”', 'Canned responses, in a chat'])
      expect(said).to.contain(words);
    await expect(page.element).to.be.accessible();
    expect(said).to.match(new RegExp(`Save what you have changed (Ctrl|⌘) ?\\+ ?S`));
    sheet(page)!.querySelector<HTMLElement>('[part~="square"]')!.click();
    await until(() => !sheet(page));
    expect(page.focused()).to.equal(link(page));
  });

  it('is opened by a button, and has only what is there', async () => {
    const { notifications: _, cannedResponses: __, ...small } = memory({ id: 'few' });
    const page = await searchPage({ adapter: small as ReturnType<typeof memory>, attributes: 'no-shortcuts' });
    page.root.querySelector<HTMLElement>('.keys')!.click();
    await until(() => sheet(page)?.open);
    const titles = [...sheet(page)!.querySelectorAll('h3')].map((one) => one.textContent);
    expect(titles).to.deep.equal(['After a change']);
  });

  it('says that it did not load, and tries again', async () => {
    shortcutsChunks.loadSheet = () => Promise.reject(new TypeError('offline'));
    const page = await searchPage();
    page.root.querySelector<HTMLElement>('.keys')!.click();
    await until(() => page.root.querySelector('.keys + [part="error"]'));
    shortcutsChunks.loadSheet = loadSheet;
    page.root.querySelector<HTMLElement>('.keys + [part="error"] button')!.click();
    await until(() => sheet(page)?.open);
    expect(page.root.querySelector('.keys + [part="error"]')).to.equal(null);
  });
});
