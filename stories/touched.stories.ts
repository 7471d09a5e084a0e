import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { touches } from './.storybook/system-wishes.js';
import { shown } from './actor.js';

const meta: Meta = {
  title: 'Touched',
  parameters: {
    docs: {
      description: {
        component:
          'How everything looks that is pointed at, pressed, or reached by the keyboard: all of it at once. “Touched” in the toolbar does the same with any story.',
      },
    },
  },
  render: () =>
    html`<profile-form></profile-form><notification-matrix></notification-matrix><availability-switch></availability-switch
      ><access-token-manager></access-token-manager>`,
};
export default meta;
type Story = StoryObj;

/** No rule waits for the pointer or the keyboard any more, and others still do. */
const touched = (touch: keyof typeof touches): Story => ({
  globals: { touch },
  async play({ canvasElement }) {
    await shown(canvasElement, 'Full name');
    const { adoptedStyleSheets } = canvasElement.querySelector('profile-form')!.shadowRoot!;
    const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
    for (const [name, selector] of Object.entries(touches)) {
      if (name === touch) await expect(rules).not.toContain(selector);
      else await expect(rules).toContain(selector);
    }
  },
});

export const PointedAt: Story = touched('hover');
export const Pressed: Story = touched('active');
export const ReachedByTheKeyboard: Story = touched('focus');
