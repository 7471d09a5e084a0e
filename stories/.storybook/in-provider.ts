import type { Decorator, WebComponentsRenderer } from '@storybook/web-components-vite';
import { html } from 'lit';
import { useEffect } from 'storybook/preview-api';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import { pageOf, type Choices } from './choices.js';
import { faults } from './faults.js';
import { showParts } from './parts-shown.js';
import { touchAll, wish } from './system-wishes.js';

/** What a story says about its backend, as `parameters.backend`; the toolbar wins over it. */
export type StoryBackend = MemoryOptions;

interface Kept {
  adapter: MemoryAdapter;
  made: string;
}
const kept = new Map<string, Kept>();

/** One backend per story and choice of the toolbar, so that a change of a control does not begin the person's life anew; leaving it does. */
function backendOf(id: string, own: StoryBackend | undefined, latency: string, fault: Choices['fault']): MemoryAdapter {
  const made = `${latency} ${fault}`;
  const found = kept.get(id);
  if (found?.made === made) return found.adapter;
  const adapter = memory({
    ...own,
    ...(latency !== '0' && { latency: Number(latency) }),
    // The first fault that fits is the one that is met.
    faults: [...faults[fault], ...(own?.faults ?? [])],
  });
  kept.set(id, { adapter, made });
  return adapter;
}

/** A story by itself is the page; on a page of words, each has a box that is a page of its own. */
function inPage(chosen: Choices, isAlone: boolean, content: WebComponentsRenderer['storyResult']): WebComponentsRenderer['storyResult'] {
  const { locale, direction } = pageOf(chosen);
  if (!isAlone)
    return html`<div class="story-page" data-theme=${chosen.theme} data-density=${chosen.density} dir=${direction} lang=${locale}>
      ${content}
    </div>`;
  const page = document.documentElement;
  page.dataset['theme'] = chosen.theme;
  page.dataset['density'] = chosen.density;
  page.dir = direction;
  page.lang = locale;
  return content;
}

/** Every story lives in a page of the chosen look, inside a provider with a backend of its own. */
export const inProvider: Decorator = (story, { id, globals, storyGlobals, parameters, viewMode }) => {
  useEffect(() => () => void kept.delete(id), [id]);
  const chosen = globals as Choices;
  const isAlone = viewMode !== 'docs';
  // These hold for all that is in the window, so a story that is one of many does not decide them.
  if (isAlone || !Object.keys(storyGlobals as object).length) {
    wish({ motion: chosen.motion === 'reduced', contrast: chosen.theme === 'contrast' });
    touchAll(chosen.touch);
    showParts(chosen.parts === 'on');
  }
  // A story about providers brings its own.
  if (parameters['ownProvider']) return inPage(chosen, isAlone, story());
  const adapter = backendOf(id, parameters['backend'] as StoryBackend | undefined, chosen.latency, chosen.fault);
  const { locale } = pageOf(chosen);
  return inPage(chosen, isAlone, html`<settings-provider .adapter=${adapter} locale=${locale}>${story()}</settings-provider>`);
};
