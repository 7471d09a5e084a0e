import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import './reference/brand-studio.js';
import type { BrandStudio } from './reference/brand-studio.js';

type Brand = BrandStudio['brand'];

const meta: Meta<Brand> = {
  title: 'Your brand',
  render: (brand) => html`<brand-studio .brand=${brand}></brand-studio>`,
  args: { accent: '#7a1fa2', danger: 'crimson', success: 'oklch(0.62 0.17 150)', warning: 'rgb(255 170 0)' },
  parameters: {
    docs: {
      description: {
        component:
          'Four colours of a brand, as `brandTheme` of `settings-elements/theme` makes tokens of them: what reads stays as it is, what does not is moved in lightness until it does, and is told. Write hex, `rgb()`, `oklch()` or a name.',
      },
    },
  },
};
export default meta;
type Story = StoryObj<Brand>;

const studio = (canvas: HTMLElement) => canvas.querySelector('brand-studio')!.shadowRoot!;
const said = (canvas: HTMLElement) => studio(canvas).querySelector('[role="status"]')!.textContent ?? '';

export const FourColours: Story = {
  async play({ canvasElement }) {
    await waitFor(() => expect(said(canvasElement)).toContain('4.5:1 is needed'));
    const pane = studio(canvasElement).querySelector<HTMLElement>('.pane')!;
    await expect(pane.style.getPropertyValue('--settings-accent')).toContain('light-dark(#7a1fa2, #');
    await expect(studio(canvasElement).querySelector('pre')!.textContent).toContain('--settings-warning: light-dark(#');
  },
};

/** What cannot be read is told with the name of the colour, and nothing else is shown in its place. */
export const NotAColour: Story = {
  args: { accent: 'blurple' },
  async play({ canvasElement }) {
    await waitFor(() => expect(said(canvasElement)).toContain('accent: "blurple" is not a colour that can be read'));
    await expect(studio(canvasElement).querySelector('.pane')).toBeNull();
    const written = studio(canvasElement).querySelector<HTMLInputElement>('input[name="accent"]')!;
    written.value = 'teal';
    written.dispatchEvent(new Event('input'));
    await waitFor(() => expect(studio(canvasElement).querySelector('.pane')).not.toBeNull());
  },
};
