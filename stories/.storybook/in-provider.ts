import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memory, type Fault, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';

/** What a story says about its backend, as `parameters.backend`; the toolbar wins over it. */
export type StoryBackend = MemoryOptions;

/** What the toolbar offers, by value. */
export const choices = {
  theme: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  direction: { ltr: 'Left to right', rtl: 'Right to left' },
  locale: { en: 'English', de: 'Deutsch', ar: 'العربية' },
  latency: { '0': 'At once', '600': '0.6 s per call', '3000': '3 s per call' },
  fault: {
    none: 'No fault',
    load: 'Nothing can be loaded',
    offline: 'Nothing can be saved: offline',
    refused: 'Changes are refused',
    lost: 'Answers get lost',
    signedOut: 'Signed out',
  },
};

/** What a person sets and saves; a push subscription and a picture go their own ways. */
const saving = (fault: Omit<Fault, 'on'>): Fault[] =>
  ['profile', 'notifications', 'alerts', 'availability', 'preferences'].map((group) => ({ on: `${group}.save`, ...fault }));

const faults: Record<string, Fault[]> = {
  none: [],
  load: [{ on: '*', code: 'unavailable' }],
  offline: saving({ code: 'offline' }),
  refused: saving({ code: 'forbidden' }),
  lost: saving({ lostReply: true, times: 2 }),
  signedOut: saving({ code: 'unauthorized' }),
};

interface Kept {
  adapter: MemoryAdapter;
  made: string;
}
const kept = new Map<string, Kept>();

/** One backend per story and choice of the toolbar, so that a change of a control does not begin the person's life anew. */
function backendOf(id: string, own: StoryBackend | undefined, latency: string, fault: string): MemoryAdapter {
  const made = `${latency} ${fault}`;
  const found = kept.get(id);
  if (found?.made === made) return found.adapter;
  const adapter = memory({
    ...own,
    ...(latency !== '0' && { latency: Number(latency) }),
    faults: [...(own?.faults ?? []), ...(faults[fault] ?? [])],
  });
  kept.set(id, { adapter, made });
  return adapter;
}

/** Every story lives in a page of the chosen look, inside a provider with a backend of its own. */
export const inProvider: Decorator = (story, { id, globals, parameters }) => {
  const { theme, direction, latency, fault, ...chosen } = globals as Record<keyof typeof choices, string>;
  // An element is written in the direction of its language, so a page from right to left needs one that is.
  const locale = direction === 'rtl' && chosen.locale === 'en' ? 'ar' : chosen.locale;
  const page = document.documentElement;
  page.dataset['theme'] = theme;
  page.dir = direction;
  page.lang = locale;
  const adapter = backendOf(id, parameters['backend'] as StoryBackend | undefined, latency, fault);
  return html`<settings-provider .adapter=${adapter} locale=${locale}>${story()}</settings-provider>`;
};
