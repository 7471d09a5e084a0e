import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { sampleProfile } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'profile-form/Saving',
  component: 'profile-form',
  render: () => html`<profile-form></profile-form>`,
  parameters: {
    docs: { description: { component: 'What becomes of a change: typed, on its way, kept, refused, or met by somebody else’s.' } },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

export const Changed: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).type('Public name', 'Maya from Fernweh');
    await shown(canvasElement, 'Was “Maya L.”', '1 unsaved change');
  },
};

export const Saved: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Public name', 'Maya from Fernweh');
    await person.press('Save changes');
    await shown(canvasElement, 'Your profile has been updated successfully');
  },
};

export const Invalid: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Full name', '');
    await person.type('Landline', '+46 8 5');
    await person.press('Save changes');
    await shown(canvasElement, '2 fields need your attention', 'Some digits are missing');
    await expect(person.focused()).toBe('Full name');
  },
};

const savesWith = (fault: object, ...words: string[]): Story => ({
  ...backend({ faults: [{ on: 'profile.save', ...fault }] }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Public name', 'Maya from Fernweh');
    await person.press('Save changes');
    await shown(canvasElement, ...words);
  },
});

export const Saving: Story = savesWith({ hang: true }, 'Saving…');
export const Pending: Story = savesWith({ code: 'unavailable' }, 'Kept on this device', 'Sent when the server answers');
export const Offline: Story = savesWith({ code: 'offline' }, 'Kept on this device');
export const Refused: Story = savesWith({ code: 'forbidden' }, 'Not saved: you may not change this');
export const SignedOut: Story = savesWith({ code: 'unauthorized' }, 'You were signed out');

export const Conflict: Story = {
  ...backend({
    faults: [
      {
        on: 'profile.save',
        code: 'stale',
        times: 1,
        problem: { current: { value: { ...sampleProfile, publicName: 'Maya · Travel care' }, version: 'theirs' } },
      },
    ],
  }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Public name', 'Maya from Fernweh');
    await person.press('Save changes');
    await shown(canvasElement, 'Changed elsewhere', 'Maya · Travel care');
  },
};
