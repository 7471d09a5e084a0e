import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { memoryRouter, type SectionChoice } from '../src/index.js';
import { panelActor } from './panel-actor.js';

export interface PanelArgs {
  arrangement?: 'chatwoot' | 'convrs' | 'ycloud';
  layout?: 'side' | 'tabs' | 'page';
  sections?: readonly SectionChoice[];
}

type Story = StoryObj<PanelArgs>;

/** At a place of its own, which is not the address of the page. Without one, a phone would show the list of sections. */
export const at = (path = 'profile', content?: TemplateResult, width = 'none'): Pick<Story, 'render'> => {
  const router = memoryRouter(path);
  return {
    render: ({ arrangement, layout, sections }) =>
      html`<settings-panel
        arrangement=${ifDefined(arrangement)}
        layout=${ifDefined(layout)}
        .router=${router}
        .sections=${sections}
        style="max-inline-size: ${width}"
        >${content}</settings-panel
      >`,
  };
};

export const inside = (...words: string[]): Pick<Story, 'play'> => ({
  play: ({ canvasElement }) => panelActor(canvasElement).inside.reads(...words),
});
export const reads = (...words: string[]): Pick<Story, 'play'> => ({
  play: ({ canvasElement }) => panelActor(canvasElement).reads(...words),
});
const backend = (settings: object) => ({ parameters: { backend: settings } });
export const failing = (on: string, fault: object) => backend({ faults: [{ on, ...fault }] });
