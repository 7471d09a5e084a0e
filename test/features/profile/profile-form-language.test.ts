import { expect } from '@open-wc/testing';
import { languageOptions } from '../../../src/features/profile/language-list.js';
import { languageNames } from '../../../src/features/profile/language-names.js';
import { languageLabel } from '../../../src/ui/language-label.js';
import { mount, unmountAll, until, type Mounted } from '../../support/mount.js';

const form = '<profile-form></profile-form>';
const options = ({ element }: Mounted<HTMLElement>) =>
  [...element.shadowRoot!.querySelectorAll('[role="option"]')].map((one) => one.textContent.trim());
const key = ({ screen }: Mounted<HTMLElement>, name: string) =>
  screen.control('Language').dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

describe('the language of the profile', () => {
  afterEach(unmountAll);

  it('is named by itself and in the language of the interface', () => {
    expect(languageLabel('sv', 'en')).to.equal('Svenska — Swedish');
    expect(languageLabel('sv', 'de')).to.equal('Svenska — Schwedisch');
    expect(languageLabel('en', 'en')).to.equal('English');
    expect(languageLabel('', 'en')).to.equal('');
  });

  it('is offered as the backend says, or in every language the browser can name', () => {
    expect(languageOptions(languageNames('en'), 'en', ['sv', 'de']).map(({ value }) => value)).to.deep.equal(['de', 'sv']);
    expect(languageOptions(languageNames('en'), 'en').length).to.be.above(100);
  });

  it('is found by its own name, its name here and its code, without accents', async () => {
    const page = await mount(form, { seed: { capabilities: { profile: { languages: ['fr', 'sv', 'de'] } } } });
    for (const [typed, found] of [
      ['francais', 'Français — French'],
      ['french', 'Français — French'],
      ['sv', 'Svenska — Swedish'],
    ] as const) {
      page.screen.type('Language', typed);
      await until(() => options(page).join() === found);
    }
  });

  it('is chosen by keyboard alone, without saving the form', async () => {
    const page = await mount(form);
    page.screen.type('Language', 'Svenska');
    await until(() => options(page).length === 1);
    expect(page.screen.control('Language').getAttribute('aria-activedescendant')).to.equal('language-list-0');
    key(page, 'Enter');
    await until(() => page.screen.value('Language') === 'Svenska — Swedish');
    expect(page.screen.note('Language')).to.equal('Was “English” Undo');
    expect(page.adapter.requests.some(({ on }) => on === 'profile.save')).to.equal(false);
  });

  it('closes on Escape and keeps what was chosen before', async () => {
    const page = await mount(form);
    page.screen.type('Language', 'Sven');
    await until(() => options(page).length === 1);
    key(page, 'Escape');
    await until(() => page.screen.value('Language') === 'English');
    expect(page.screen.control('Language').getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps what was chosen before when the field is left in the moment something is typed', async () => {
    const page = await mount(form);
    page.screen.type('Language', 'Sven');
    page.screen.leave('Language');
    await page.element.updateComplete;
    expect(page.screen.value('Language')).to.equal('English');
  });

  it('says that nothing was found, in the words that were typed', async () => {
    const page = await mount(form);
    page.screen.type('Language', 'Klingonn');
    await until(() => options(page).join() === 'Nothing for “Klingonn”');
  });

  it('is chosen by pointer', async () => {
    const page = await mount(form);
    page.screen.control('Language').click();
    await until(() => options(page).length > 100);
    [...page.element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]')]
      .find((one) => one.textContent.includes('Deutsch — German'))!
      .click();
    await until(() => page.screen.value('Language') === 'Deutsch — German');
  });
});
