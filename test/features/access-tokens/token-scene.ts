import { sampleSeed, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { AccessTokensCapability } from '../../../src/features/access-tokens/index.js';
import { heard, mount, until, type MountOptions } from '../../support/mount.js';
import { proveWhenAsked } from '../../support/prove.js';

export const several: AccessTokensCapability = {
  mode: 'many',
  scopes: ['all', 'read'],
  lifetimes: [30, 90, 0],
  graces: [0, 3600, 86_400],
  atMost: 20,
};

/** A backend that keeps several tokens. */
export const keeps = (accessTokens: AccessTokensCapability, seed: MemoryOptions['seed'] = {}): Pick<MountOptions, 'seed'> => ({
  seed: { ...seed, capabilities: { ...sampleSeed.capabilities, accessTokens } },
});

/** The manager, and whatever of a token gets out of it. */
export async function tokenManager(options: MountOptions = {}) {
  const mounted = await mount('<access-token-manager></access-token-manager>', options);
  const { element, adapter, screen } = mounted;
  const asked = proveWhenAsked(mounted);
  const root = element.shadowRoot!;
  const events = ['access-token-changed', 'settings-before-save', 'settings-saved', 'settings-failed'].map((name) => heard(element, name));
  const output = () => root.querySelector('output')?.textContent ?? '';
  const dialog = () => root.querySelector('dialog');
  return {
    ...mounted,
    root,
    asked,
    output,
    dialog,
    changes: events[0]!,
    /** Everything that the host is told, written out. */
    told: () => JSON.stringify(events),
    /** Everything that could be read from the page beside the one node: attributes, titles, labels. */
    elsewhere(): string {
      const copies = [...root.children].map((child) => child.cloneNode(true) as Element);
      for (const copy of copies) copy.querySelector('output')?.replaceChildren();
      return [...copies, document.documentElement].map(({ outerHTML }) => outerHTML).join('');
    },
    secrets: () => adapter.backend.keep('access-tokens/1', () => ({ tokens: [] as { id: string; name: string; secret: string }[] })).tokens,
    rows: () => [...root.querySelectorAll('[part~="row"] [part~="label"]')].map((label) => label.textContent.trim()),
    row: (name: string) =>
      [...root.querySelectorAll('[part~="row"]')]
        .find((one) => one.querySelector('[part~="label"]')!.textContent.trim() === name)!
        .textContent.replace(/\s+/g, ' ')
        .trim(),
    status: () => root.querySelector('section > [role="status"]')!.textContent,
    async answer(name: string) {
      await until(() => dialog()?.open);
      [...dialog()!.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!.click();
    },
    async made(name: string) {
      screen.press('New token');
      await until(() => root.querySelector('form'));
      screen.type('Name', name);
      screen.press('Make token');
      await until(() => output());
    },
  };
}
