import { expect } from '@open-wc/testing';
import { memoryRouter, type PanelLayout, type SettingsPanel } from '../../src/panel/index.js';
import { parts } from '../../src/panel/panel-parts.js';
import { heard, mount, unmountAll, until } from '../support/mount.js';

interface Page {
  element: SettingsPanel;
  root: ShadowRoot;
  /** Where a section or an element begins in the window, in pixels. */
  top(selector: string): number;
}

async function at(path: string, layout: PanelLayout = 'side'): Promise<Page> {
  const { element } = await mount<SettingsPanel>(`<settings-panel layout="${layout}"></settings-panel>`, { unsettled: true });
  element.router = memoryRouter(path);
  const root = element.shadowRoot!;
  return { element, root, top: (selector) => root.querySelector(selector)!.getBoundingClientRect().top };
}

/** It is in sight, and nothing moves any more. */
async function stays({ root, top }: Page, selector: string): Promise<void> {
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  await until(() => root.querySelector(selector) && scrollY > 0 && (Math.abs(top(selector)) < 40 || isAtEnd()), selector);
  expect(top(selector)).to.be.below(innerHeight);
}

describe('The place in the settings', () => {
  const { load } = parts['password-form'];
  afterEach(() => {
    parts['password-form'].load = load;
    unmountAll();
    scrollTo(0, 0);
  });

  it('is where the address of the page says, on one long page', async () => {
    const page = await at('security', 'page');
    const opened = heard(page.element, 'settings-section-opened');
    await stays(page, '[data-section="security"]');
    expect(opened, 'nobody has opened anything').to.deep.equal([]);
  });

  it('is the beginning of one long page where the first section is, with what stands above it', async () => {
    const page = await at('profile', 'page');
    await until(() => page.root.querySelector('profile-form')?.matches(':state(ready)'));
    await until(() => page.element.matches(':state(ready)'));
    expect(scrollY).to.equal(0);
  });

  it('is at an element of a section when the address says so', async () => {
    const page = await at('notifications/alert-settings');
    await stays(page, 'alert-settings');
  });

  it('is reached though something above it does not load', async () => {
    parts['password-form'].load = () => Promise.reject(new Error('line down'));
    const page = await at('', 'page');
    await until(() => page.root.querySelector('section'));
    expect(await page.element.open('security/session-list')).to.equal(true);
    await stays(page, 'session-list');
    expect(page.root.querySelector('[data-section="password"]')!.textContent).to.contain('Try again');
  });

  it('is the other one when somebody goes on while one is on its way', async () => {
    parts['password-form'].load = () => new Promise(() => {});
    const page = await at('', 'page');
    await until(() => page.root.querySelector('section'));
    const opened = heard<{ section: string }>(page.element, 'settings-section-opened');
    void page.element.open('security/session-list');
    await until(() => page.root.querySelector('[data-section="security"]'));
    await page.element.open('profile');
    parts['password-form'].load = load;
    expect(opened).to.deep.equal([{ section: 'profile' }]);
    expect(page.element.router.path).to.equal('profile');
  });
});
