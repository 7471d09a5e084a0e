import type { PushSubscriptionElement } from '../../src/features/notifications/index.js';
import { until } from '../support/mount.js';
import { standInBrowser, type StandInState } from '../support/stand-in-browser.js';
import type { ElementUnderContract, Scene } from './elements.js';

export const pushShows: ElementUnderContract['shows'] = {
  word: 'Firefox on Windows',
  other: 'Lynx on Plan 9',
  options: {
    seed: { browsers: () => [{ id: 'lynx', browser: 'Lynx', system: 'Plan 9', since: '', lastUsedAt: '', fingerprint: 'lynx' }] },
  },
};

/** The element in a browser that is as wanted, once it shows the word. */
async function as(element: HTMLElement, state: Partial<StandInState>, word: string): Promise<void> {
  (element as PushSubscriptionElement).browser = standInBrowser(state);
  await until(() => element.shadowRoot!.textContent.includes(word), word);
}

const inBrowser = (name: string, state: Partial<StandInState>, word: string): Scene => ({
  name,
  options: {},
  states: ['ready'],
  act: ({ element }) => as(element, state, word),
});

export const pushScenes: readonly Scene[] = [
  inBrowser('off', {}, 'Turn on'),
  inBrowser('blocked', { permission: 'denied' }, 'Check again'),
  inBrowser('impossible', { obstacle: 'insecure' }, 'Not possible here'),
  {
    name: 'on',
    options: {},
    states: ['ready'],
    async act({ element, press }) {
      await as(element, {}, 'Turn on');
      await press('Turn on');
      await until(() => element.shadowRoot!.textContent.includes('Send a test'));
    },
  },
  {
    name: 'saving',
    options: { faults: [{ on: 'push.subscribe', hang: true }] },
    states: ['ready', 'saving'],
    async act({ element, press }) {
      await as(element, {}, 'Turn on');
      await press('Turn on');
    },
  },
  {
    name: 'refused',
    options: { faults: [{ on: 'push.unsubscribe', code: 'unavailable' }] },
    states: ['ready', 'refused'],
    act: ({ press }) => press('Turn off Firefox on Windows'),
  },
];
