import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { SettingsProvider } from '../src/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'profile-form/Verified',
  component: 'profile-form',
  render: () => html`<profile-form></profile-form>`,
  parameters: {
    docs: { description: { component: 'A number or an address whose change the backend lets through only with a one-time code.' } },
    backend: { seed: { capabilities: { profile: { verified: ['email', 'mobile'] }, avatar: {}, challenges: {} } } },
  },
};
export default meta;
type Story = StoryObj;

const modify = 'Modify mobile number';

export const AsText: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Modify') };

export const Modifying: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).press(modify);
    await shown(canvasElement, 'A code goes to the new number');
  },
};

/** Saved, and the question for the code closed again: the number is kept, and can be confirmed or taken back. */
export const NotConfirmed: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press(modify);
    await person.type('Mobile', '+46 70 174 06 35');
    await person.press('Save changes');
    const { session } = canvasElement.querySelector<SettingsProvider>('settings-provider')!;
    await waitFor(() => expect(session!.$challenge.get()).toBeDefined());
    session!.$challenge.get()!.answer();
    await shown(canvasElement, 'Not confirmed yet.', 'Confirm now');
  },
};

export const OneAtATime: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press('Modify email address');
    await person.type('Email', 'maya@elsewhere.example');
    await person.press(modify);
    await person.type('Mobile', '+46 70 174 06 35');
    await person.press('Save changes');
    await shown(canvasElement, 'Save the new email first, then the new number');
  },
};
