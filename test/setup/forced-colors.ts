import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

/** The command `forced-colors` (payload: true or false), because `emulateMedia` ignores that feature under puppeteer. Chromium only. */
export function forcedColorsPlugin(): TestRunnerPlugin<boolean> {
  return {
    name: 'forced-colors-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'forced-colors') return undefined;
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload ? 'active' : 'none' }] });
      return true;
    },
  };
}
