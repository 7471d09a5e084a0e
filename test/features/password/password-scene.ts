import type { PasswordForm } from '../../../src/features/password/index.js';
import type { PasswordCapability } from '../../../src/features/password/password.js';
import { sampleSeed } from '../../../src/adapters/memory/index.js';
import { mount, type Mounted, type MountOptions } from '../../support/mount.js';

export const present = sampleSeed.password;
/** Keeps the sample policy, and is part of no other text. */
export const wanted = 'Quiet-7-otters!';

/** The sample person on a backend whose passwords are like this. */
export const passwordsAre = (change: PasswordCapability): Pick<MountOptions, 'seed'> => ({
  seed: {
    capabilities: { ...sampleSeed.capabilities, password: { ...(sampleSeed.capabilities['password'] as PasswordCapability), ...change } },
  },
});

export interface PasswordScene extends Mounted<PasswordForm> {
  root: ShadowRoot | HTMLElement;
  /** Fills in all three. */
  fill(next?: string, current?: string): void;
  press(): Promise<void>;
  /** Of the checklist: a line that contains the words, and how it stands (`success`, `failed` or empty). */
  rule(words: string): { text: string; kind: string };
  /** What a screen reader is told without asking. */
  said(): string;
  changes(): number;
}

export async function passwordScene(options: MountOptions = {}, markup = '<password-form></password-form>'): Promise<PasswordScene> {
  const mounted = await mount<PasswordForm>(markup, options);
  const { element, screen, adapter } = mounted;
  const root = element.shadowRoot ?? element;
  return {
    ...mounted,
    root,
    fill(next = wanted, current = present) {
      screen.type('Current password', current);
      screen.type('New password', next);
      if (!element.norepeat) screen.type('Repeat new password', next);
    },
    async press() {
      await element.updateComplete;
      screen.press('Change password');
    },
    rule(words) {
      const line = [...root.querySelectorAll('[part~="rules"] li')].find((one) => one.textContent?.includes(words));
      if (!line) throw new Error(`No rule says "${words}": ${root.querySelector('[part~="rules"]')?.textContent}`);
      return { text: line.textContent.replace(/\s+/g, ' ').trim(), kind: line.getAttribute('data-kind') ?? '' };
    },
    said: () => root.querySelector('section > [role="status"]')?.textContent?.trim() ?? '',
    changes: () => adapter.requests.filter(({ on }) => on === 'password.change').length,
  };
}
