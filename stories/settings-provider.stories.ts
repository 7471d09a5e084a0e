import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

const meta: Meta = {
  title: 'settings-provider',
  component: 'settings-provider',
  parameters: { docs: { description: { component: 'One session for everything inside it. It has no look of its own.' } } },
};
export default meta;

/** Two elements, one session: what the form saves shows in the badge at once. */
export const OneSession: StoryObj = {
  render: () => html`<profile-badge></profile-badge> <profile-form></profile-form>`,
  async play({ canvasElement }) {
    const badge = canvasElement.querySelector('profile-badge')!;
    await waitFor(() => expect(badge.shadowRoot!.textContent).toContain('Maya'));
  },
};
