import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { CDPSession, Page } from 'puppeteer-core';

/**
 * The command `media` (payload: features by name, all others as they are), because `emulateMedia` ignores `forced-colors` and
 * `prefers-contrast` under puppeteer. Chromium only: elsewhere it answers false.
 */
export function forcedColorsPlugin(): TestRunnerPlugin<Record<string, string>> {
  // What is emulated holds as long as the connection that asked for it.
  const clients = new WeakMap<Page, CDPSession>();
  return {
    name: 'media-command',
    async executeCommand({ command, payload = {}, session }) {
      if (command !== 'media') return undefined;
      if (!session.browser.name?.startsWith('Chrom')) return false;
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      const client = clients.get(page) ?? (await page.createCDPSession());
      clients.set(page, client);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await client.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
