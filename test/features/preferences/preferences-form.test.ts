import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import type { Preferences, PreferencesForm } from '../../../src/features/preferences/index.js';
import { heard, mount, unmountAll, until, type MountOptions } from '../../support/mount.js';

const form = '<preferences-form></preferences-form>';
const explicit = '<preferences-form explicit-save></preferences-form>';
const capitals = 'Capitalize the first letter when typing a message';

async function show(markup = form, likes: Preferences = {}, options: MountOptions = {}) {
  const seed = { preferences: { ...sampleSeed.preferences, ...likes }, ...options.seed };
  const mounted = await mount<PreferencesForm>(markup, { ...options, seed });
  const { element, adapter } = mounted;
  const done = heard<{ members: string[] }>(element, 'settings-saved');
  return {
    ...mounted,
    root: element.shadowRoot!,
    saved: async () => (await adapter.preferences.load({})).value,
    saves: () => adapter.requests.filter(({ on }) => on === 'preferences.save').length,
    confirmed: (count = 1) => until(() => done.length === count, `${count} confirmed`),
    bubble: () => element.shadowRoot!.querySelector('[part="bubble"]')?.textContent,
  };
}

describe('preferences-form', () => {
  afterEach(unmountAll);

  it('saves switches and choices by themselves, each in its place', async () => {
    const { screen, saved, confirmed, element, root } = await show();
    screen.control(capitals).click();
    await confirmed();
    expect(screen.note(capitals)).to.equal('Saved');
    screen.type('Theme', 'dark');
    await confirmed(2);
    root.querySelector<HTMLInputElement>('[name="sendKey"][value="mod-enter"]')!.click();
    await confirmed(3);
    expect(await saved()).to.include({ capitalize: false, theme: 'dark', sendKey: 'mod-enter' });
    await element.updateComplete;
    expect(screen.text()).to.contain('Enter begins a line');
    expect(screen.part('save-bar')).to.equal(null);
  });

  it('tells those who listen what became of a switch, once', async () => {
    const said = (root: ShadowRoot) => [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).filter(Boolean);
    const first = await show();
    first.screen.control(capitals).click();
    await first.confirmed();
    await until(() => said(first.root).join() === 'Saved');
    const offline = await show(form, {}, { faults: [{ on: 'preferences.save', code: 'offline' }] });
    offline.screen.control(capitals).click();
    await until(() => said(offline.root).join() === 'Kept on this device');
    const refused = await show(form, {}, { faults: [{ on: 'preferences.save', code: 'forbidden' }] });
    refused.screen.control(capitals).click();
    await until(() => refused.screen.alert().startsWith('Not saved: you may not change this.'));
    expect(refused.root.querySelectorAll('[role="alert"]')).to.have.length(1);
    expect(said(refused.root)).to.deep.equal([]);
  });

  it('waits with the signature for the button, and shows meanwhile how a message ends', async () => {
    const { screen, saved, confirmed, saves, bubble, element } = await show();
    expect(bubble()).to.equal('Your new tickets are on their way.\n\n-- \nMaya from Fernweh');
    screen.type('Signature', 'Maya\nTravel care');
    await element.updateComplete;
    expect(bubble()).to.equal('Your new tickets are on their way.\n\n-- \nMaya\nTravel care');
    expect(saves()).to.equal(0);
    expect(screen.part('save-bar')!.textContent).to.contain('1 unsaved change').and.to.contain('Signature');
    screen.press('Save changes');
    await confirmed();
    expect((await saved()).signature).to.equal('Maya\nTravel care');
  });

  it('shows a channel that has the signature, and says when none has', async () => {
    const { screen, confirmed, bubble, element } = await show();
    expect(screen.text()).to.contain('By Email');
    screen.control('Email').click();
    await confirmed();
    await element.updateComplete;
    expect(screen.text()).to.contain('No channel is on');
    screen.control('WhatsApp').click();
    await confirmed(2);
    await element.updateComplete;
    expect(screen.text()).to.contain('By WhatsApp');
    expect(bubble()).to.equal('Your new tickets are on their way.\n\nMaya from Fernweh');
  });

  it('takes back a signature with one undo', async () => {
    const { screen, element, saves } = await show();
    screen.type('Signature', 'X');
    await element.updateComplete;
    screen.press('Discard');
    await until(() => screen.value('Signature') === 'Maya from Fernweh' && screen.button('Undo'));
    screen.press('Undo');
    await until(() => screen.value('Signature') === 'X');
    await element.reset();
    await until(() => screen.value('Signature') === 'Maya from Fernweh');
    expect(saves()).to.equal(0);
  });

  it('says what is wrong with a signature, and does not send it', async () => {
    const { screen, saves, root, element } = await show();
    screen.type('Signature', 'x'.repeat(1001));
    await element.updateComplete;
    expect(screen.note('Signature')).to.contain('Was');
    expect(screen.part('count')!.textContent.trim()).to.equal('1,001 of 1,000 characters');
    screen.press('Save changes');
    await until(() => screen.note('Signature').includes('At most 1,000 characters; these are 1,001'));
    expect(root.activeElement).to.equal(screen.control('Signature'));
    expect(saves()).to.equal(0);
  });

  it('sends only the signature by the button, not a choice that was refused', async () => {
    const { screen, adapter, confirmed, saved, element } = await show(
      form,
      {},
      { faults: [{ on: 'preferences.save', code: 'forbidden', times: 1 }] },
    );
    const failed = heard(element, 'settings-failed');
    screen.type('Theme', 'dark');
    await until(() => failed.length);
    expect(screen.value('Theme')).to.equal('system');
    expect(screen.note('Theme')).to.contain('Not saved');
    screen.type('Signature', 'Maya');
    await element.save();
    await confirmed();
    expect(await saved()).to.include({ signature: 'Maya', theme: 'system' });
    expect(adapter.requests.filter(({ on }) => on === 'preferences.save')).to.have.length(2);
    screen.press('Try again');
    await confirmed(2);
    expect((await saved()).theme).to.equal('dark');
  });

  it('waits with everything under explicit-save, and sends it in one', async () => {
    const { screen, saves, saved, confirmed, element } = await show(explicit);
    screen.control(capitals).click();
    screen.type('Theme', 'dark');
    screen.type('Signature', 'Maya');
    await element.updateComplete;
    expect(saves()).to.equal(0);
    expect(screen.part('save-bar')!.textContent).to.contain('3 unsaved changes');
    screen.press('Save changes');
    await confirmed();
    expect(saves()).to.equal(1);
    expect(await saved()).to.include({ capitalize: false, theme: 'dark', signature: 'Maya' });
  });

  it('shows only what the backend keeps, and says why something cannot be changed', async () => {
    const { screen, root } = await show(form, {}, { seed: { preferences: { theme: 'dark', 'signature:chat': true } } });
    expect([...root.querySelectorAll('select, input')].map((control) => control.getAttribute('name'))).to.deep.equal(['theme']);
    expect(screen.text()).not.to.contain('Signature').and.not.to.contain('Writing');
    const capability = {
      ...(sampleSeed.capabilities['preferences'] as object),
      locked: { theme: 'administrator' },
      readOnly: ['signature', 'capitalize'],
    };
    const other = await show(form, { theme: 'dark' }, { seed: { capabilities: { preferences: capability } } });
    expect(other.screen.value('Theme')).to.equal('Dark');
    expect(other.screen.control('Theme').readOnly && other.screen.control('Signature').readOnly).to.equal(true);
    expect(other.screen.value(capitals)).to.equal('on');
    expect(other.screen.text()).to.contain('Set by your administrator').and.to.contain('Cannot be changed here');
  });

  it('names the languages as their speakers do, and speaks the one that is chosen', async () => {
    const { screen, root, provider, confirmed } = await show();
    const names = () => [...screen.control('Interface language').querySelectorAll('option')].map((option) => option.label);
    expect(names()).to.deep.equal(['Same as the page', 'English', 'Deutsch — German', 'Svenska — Swedish', 'العربية — Arabic']);
    screen.type('Interface language', 'ar');
    await confirmed();
    await until(() => provider.session!.texts.locale === 'ar');
    await until(() => root.querySelector('form')!.dir === 'rtl');
    const select = root.querySelector<HTMLSelectElement>('select[name="interfaceLanguage"]')!;
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await confirmed(2);
    await until(() => provider.session!.texts.locale === 'en');
  });

  it('speaks no more as somebody liked it who has signed out', async () => {
    const { provider } = await show(form, { interfaceLanguage: 'ar' });
    await until(() => provider.session!.texts.locale === 'ar');
    await provider.session!.signOut();
    expect(provider.session!.texts.locale).to.equal('en');
  });

  it('goes by the keyboard alone', async () => {
    const { element, saved, confirmed, screen } = await show();
    element.focus();
    await sendKeys({ press: ' ' });
    await confirmed();
    expect((await saved()).capitalize).to.equal(false);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowRight' });
    await confirmed(2);
    expect((await saved()).sendKey).to.equal('mod-enter');
    await sendKeys({ press: 'Tab' });
    expect(element.focused).to.equal(screen.control('Signature'));
  });
});
