import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { SettingsProvider } from '../../../src/provider/settings-provider.js';
import { until } from '../../support/mount.js';
import { screenOf } from '../../support/screen.js';
import { strictFrame } from '../../support/strict-frame.js';
import { prove } from './two-factor-scene.js';

describe('two-factor-form on a page with a strict content security policy', () => {
  afterEach(() => document.querySelector('iframe')?.remove());

  it('draws the picture, shows the codes and prints them, styled, without a violation', async () => {
    const { page, violations } = await (async () => {
      const frame = strictFrame('/test/features/security/two-factor-strict-page.ts');
      await until(() => frame.page.querySelector('two-factor-form')?.matches(':state(ready)'), 'the strict page');
      return frame;
    })();
    const provider = page.querySelector<SettingsProvider>('settings-provider')!;
    const form = page.querySelector<HTMLElement>('two-factor-form')!;
    const root = form.shadowRoot!;
    const screen = screenOf(form);
    screen.press('Set up Authenticator app');
    await prove(provider, provider.adapter as MemoryAdapter);
    await until(() => root.querySelector('[data-kind="qr"] path'));
    const { getComputedStyle } = page.defaultView!;
    expect(getComputedStyle(root.querySelector('[data-kind="setup"]')!).display).to.equal('grid');
    screen.press('Cancel');
    screen.press('Turn on Text message');
    await prove(provider, provider.adapter as MemoryAdapter);
    await until(() => screen.button('Print'));
    let columns = '';
    const observer = new MutationObserver(() => {
      const view = root.querySelector('iframe')?.contentWindow;
      const list = view?.document.querySelector('ol');
      if (list) columns = view!.getComputedStyle(list).columnCount;
    });
    observer.observe(root, { childList: true, subtree: true });
    const { append } = page.defaultView!.Element.prototype;
    page.defaultView!.Element.prototype.append = function (...nodes) {
      append.apply(this, nodes);
      for (const node of nodes) if (node instanceof page.defaultView!.HTMLIFrameElement) node.contentWindow!.print = () => undefined;
    };
    screen.press('Print');
    page.defaultView!.Element.prototype.append = append;
    await until(() => columns);
    observer.disconnect();
    expect(columns).to.equal('2');
    expect(violations).to.deep.equal([]);
  });
});
