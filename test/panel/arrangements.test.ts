import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { arrangementChunks } from '../../src/panel/panel-arranging.js';
import { memoryRouter, type SettingsPanel } from '../../src/panel/index.js';
import { mount, unmountAll, until, type Mounted, type MountOptions } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

type Page = Mounted<SettingsPanel>;

async function panel(attributes: string, options: MountOptions = {}): Promise<Page> {
  const page = await mount<SettingsPanel>(`<settings-panel ${attributes}></settings-panel>`, { ...options, unsettled: true });
  page.element.router = memoryRouter();
  await until(() => page.element.shadowRoot!.querySelector('section[data-section]'), 'a section');
  return page;
}

const rootOf = ({ shadowRoot }: SettingsPanel): ShadowRoot => shadowRoot!;
const names = (element: SettingsPanel) => [...rootOf(element).querySelectorAll('nav a')].map((link) => link.textContent.trim());

/** Of a tag the one at this place, when it is in sight and ready. */
async function part(element: SettingsPanel, tag: string, at = 0): Promise<HTMLElement> {
  const found = () => rootOf(element).querySelectorAll<HTMLElement>(tag)[at];
  await until(() => found()?.matches(':state(ready)') && !found()!.closest('[hidden]'), tag);
  return found()!;
}

const read = (element: HTMLElement) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const labels = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll('label')].map((one) => one.textContent.trim());

async function shown(element: SettingsPanel, section: string, tag: string, at = 0): Promise<HTMLElement> {
  await element.open(section);
  return part(element, tag, at);
}

describe('settings-panel, arranged like another product', () => {
  afterEach(unmountAll);

  it('is one page like Chatwoot’s, with a section for each kind of notification', async () => {
    const { element } = await panel('arrangement="chatwoot"');
    await shown(element, 'access-tokens', 'access-token-manager');
    const titles = [...rootOf(element).querySelectorAll('section[data-section]')].map((one) => one.getAttribute('aria-label'));
    expect(titles).to.deep.equal([
      'Profile',
      'Password',
      'Audio Notifications',
      'Email Notifications',
      'Push Notifications',
      'Access Token',
    ]);
    expect(rootOf(element).querySelector('nav')).to.equal(null);
    expect(rootOf(element).querySelector('[part~="title"]')!.textContent).to.equal('Profile Settings');
    const form = await part(element, 'profile-form');
    expect(labels(form)).to.include.members(['Your full name', 'Display name']);
    expect(read(form)).to.contain('Profile image');
    expect(read(await part(element, 'password-form'))).to.contain('at least 1 uppercase character (A..Z)');
    const audio = read(await part(element, 'alert-settings'));
    for (const word of ['None', 'Assigned conversations', 'All conversations']) expect(audio).to.contain(word);
    expect(audio).to.not.contain('Browser pop-ups');
    expect(read(await part(element, 'notification-matrix'))).to.contain('Send email notifications when a new conversation is created');
    expect(read(await part(element, 'notification-matrix', 1))).to.contain(
      'Send push notifications when you are mentioned in a conversation',
    );
  });

  it('updates the profile by Chatwoot’s button, and says so in its sentence', async () => {
    const { element, adapter } = await panel('arrangement="chatwoot"');
    const form = await part(element, 'profile-form');
    screenOf(form).type('Your full name', 'John Hopkins');
    await until(() => read(form).includes('1 unsaved change'));
    screenOf(form).press('Update Profile');
    await until(() => read(form).includes('Your profile has been updated successfully'));
    expect((await adapter.profile.load({})).value.name).to.equal('John Hopkins');
  });

  it('has four tabs like Convrs’, where even a switch waits for "Save changes"', async () => {
    const { element, adapter } = await panel('arrangement="convrs"');
    expect(names(element)).to.deep.equal(['General', 'Change password', 'Notifications', 'Settings']);
    expect(rootOf(element).textContent).to.contain('Manage your personal profile settings, change your password');
    expect(labels(await part(element, 'profile-form'))).to.include.members(['Your Name', 'Your Public Name', 'Your Mobile Phone Number']);
    const form = await shown(element, 'preferences', 'preferences-form');
    const before = (await adapter.preferences.load({})).value.capitalize;
    form.shadowRoot!.querySelector<HTMLInputElement>('input[role="switch"]')!.click();
    await until(() => read(form).includes('1 unsaved change'));
    expect((await adapter.preferences.load({})).value.capitalize).to.equal(before);
    screenOf(form).press('Save changes');
    await until(() => read(form).includes('Saved'));
    expect((await adapter.preferences.load({})).value.capitalize).to.equal(!before);
  });

  it('stands at the side like YCloud’s, named "Your preference"', async () => {
    const { element } = await panel('arrangement="ycloud"');
    expect(rootOf(element).querySelector('nav')!.getAttribute('aria-label')).to.equal('Your preference');
    expect(names(element)).to.deep.equal(['Profile', 'Security', 'Notifications', 'Personal Canned Response', 'Welcome Message']);
    await part(element, 'profile-form');
    const language = await part(element, 'preferences-form');
    expect(language.shadowRoot!.querySelectorAll('select')).to.have.length(1);
    expect(read(language)).to.contain('System language').and.not.contain('Theme');
    await part(element, 'password-form');
    expect(read(await shown(element, 'security', 'two-factor-form'))).to.contain('Two-factor authentication');
    expect(read(await shown(element, 'canned-responses', 'canned-response-manager'))).to.contain('Check Preset');
  });

  it('speaks in two ways on one page, and has one draft', async () => {
    const { element, provider } = await panel('arrangement="chatwoot"');
    const other = document.createElement('settings-panel');
    other.arrangement = 'convrs';
    other.router = memoryRouter();
    provider.append(other);
    const [one, two] = [await part(element, 'profile-form'), await part(other, 'profile-form')];
    screenOf(one).type('Display name', 'Hopkins inc.');
    await until(() => screenOf(two).value('Your Public Name') === 'Hopkins inc.');
    expect(provider.session!.unsaved().drafts).to.deep.equal(['profile.publicName']);
  });

  it('leaves words, sections and layout to a host that has its own', async () => {
    const adapter = memory({ id: `host-${Math.random()}` });
    const { element, provider } = await panel('arrangement="chatwoot" layout="tabs"', { adapter });
    element.sections = ['email-notifications', { id: 'profile', label: 'Me' }];
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Email Notifications', 'Me']);
    provider.options = { texts: { 'profile.name': 'Agent name', 'panel.section-email-notifications': 'Mails' } };
    provider.adapter = memory({ id: `host-${Math.random()}` });
    await until(() => names(element)[0] === 'Mails');
    expect(labels(await shown(element, 'profile', 'profile-form'))).to.include.members(['Agent name', 'Display name']);
  });

  it('goes back to its own way', async () => {
    const { element } = await panel('arrangement="convrs"');
    await part(element, 'profile-form');
    element.removeAttribute('arrangement');
    await until(() => names(element).includes('Welcome messages'));
    const form = await part(element, 'profile-form');
    expect(labels(form)).to.include('Full name');
    expect((form as HTMLElement & { explicitSave: boolean }).explicitSave).to.equal(false);
  });

  it('says once that it does not know a product, and is as it is', async () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (words: unknown) => void told.push(words);
    try {
      const { element } = await panel('arrangement="zendesk"');
      await part(element, 'profile-form');
      expect(names(element)).to.include('Preferences');
    } finally {
      console.warn = warn;
    }
    expect(told).to.deep.equal(['settings-elements: <settings-panel> knows no arrangement "zendesk", but chatwoot, convrs, ycloud.']);
  });

  it('is as it is when the arrangement does not load', async () => {
    const { chatwoot } = arrangementChunks;
    arrangementChunks.chatwoot = () => Promise.reject(new Error('offline'));
    try {
      const { element } = await panel('arrangement="chatwoot"');
      expect(names(element)).to.include('Preferences');
    } finally {
      arrangementChunks.chatwoot = chatwoot;
    }
  });
});
