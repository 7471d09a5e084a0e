import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { shown } from './actor.js';

type Design = 'material' | 'fluent' | 'carbon';
type Scheme = 'light' | 'dark';

/** How much more the surface of the system has on it than the story's own margin. */
const frame = (design: Design, scheme: Scheme, content: TemplateResult) =>
  html`<div
    data-theme=${design}
    style="color-scheme: ${scheme}; display: grid; grid-template-columns: minmax(0, 1fr); gap: 48px; margin: -1rem; padding: 24px 16px 48px"
  >
    ${content}
  </div>`;

const forms = html`<profile-form></profile-form><notification-matrix></notification-matrix><preferences-form></preferences-form>`;
const panel = html`<settings-panel></settings-panel>`;

const meta: Meta<{ design: Design; scheme: Scheme }> = {
  title: 'Themes',
  args: { design: 'material', scheme: 'light' },
  argTypes: {
    design: { control: 'inline-radio', options: ['material', 'fluent', 'carbon'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  parameters: {
    docs: {
      description: {
        component:
          'The elements among three design systems that many products are built with: each is one file of tokens and `::part()` rules in `stories/themes`, to be copied and changed.',
      },
    },
  },
};
export default meta;
type Story = StoryObj<{ design: Design; scheme: Scheme }>;

const story = (design: Design, scheme: Scheme): Story => ({
  args: { design, scheme },
  render: (args) => frame(args.design, args.scheme, forms),
  async play({ canvasElement }) {
    await shown(canvasElement, 'Full name');
    const form = canvasElement.querySelector('profile-form')!;
    const chosen = getComputedStyle(canvasElement.querySelector('[data-theme]')!).getPropertyValue('--settings-accent');
    await expect(getComputedStyle(form).getPropertyValue('--settings-accent')).toBe(chosen);
    await expect(chosen).not.toBe('');
  },
});

export const Material: Story = story('material', 'light');
export const MaterialDark: Story = story('material', 'dark');
export const Fluent: Story = story('fluent', 'light');
export const FluentDark: Story = story('fluent', 'dark');
export const Carbon: Story = story('carbon', 'light');
export const CarbonDark: Story = story('carbon', 'dark');

const whole = (design: Design, scheme: Scheme): Story => ({
  args: { design, scheme },
  render: (args) => frame(args.design, args.scheme, panel),
  async play({ canvasElement }) {
    const inside = canvasElement.querySelector('settings-panel')!.shadowRoot!;
    // In a narrow page the sections come first, and none is open.
    await waitFor(() => expect(inside.querySelector('profile-form:state(ready), [part~="row"]')).not.toBeNull());
  },
});

export const MaterialPanel: Story = whole('material', 'light');
export const FluentPanel: Story = whole('fluent', 'dark');
export const CarbonPanel: Story = whole('carbon', 'light');
