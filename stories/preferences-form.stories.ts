import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'preferences-form',
  component: 'preferences-form',
  render: ({ explicitSave }) => html`<preferences-form ?explicit-save=${explicitSave as boolean}></preferences-form>`,
  args: { explicitSave: false },
  parameters: {
    docs: {
      description: {
        component:
          'How a person likes to work. Switches and choices save themselves, the signature by the button. `composeWith` and `applyPreferences` bring it to the fields and pages of the host.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const capability = sampleSeed.capabilities['preferences'] as object;

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Send with', 'Maya from Fernweh', 'Interface language') };

export const SignatureTyped: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).type('Signature', 'Maya Lindqvist\nFernweh travel care');
    await shown(canvasElement, '1 unsaved change', 'Maya Lindqvist Fernweh travel care');
  },
};

/** Everything waits for the button. */
export const ExplicitSave: Story = {
  args: { explicitSave: true },
  async play({ canvasElement }) {
    await actor(canvasElement).type('Signature', '');
    await shown(canvasElement, '1 unsaved change');
  },
};

export const Locked: Story = {
  ...backend({
    seed: {
      capabilities: {
        preferences: { ...capability, locked: { signature: 'administrator', theme: 'administrator' }, readOnly: ['capitalize'] },
      },
    },
  }),
  play: ({ canvasElement }) => shown(canvasElement, 'Set by your administrator'),
};

/** A backend that keeps two of them. */
export const Few: Story = backend({ seed: { preferences: { capitalize: true, theme: 'system' } } });

/** Back to what holds, with the reason and a way on. */
export const NotSaved: Story = {
  ...backend({ faults: [{ on: 'preferences.save', code: 'forbidden' }] }),
  async play({ canvasElement }) {
    await shown(canvasElement, 'Capitalize the first letter');
    canvasElement.querySelector('preferences-form')!.shadowRoot!.querySelector<HTMLInputElement>('[name="capitalize"]')!.click();
    await shown(canvasElement, 'Not saved: you may not change this.');
  },
};

export const Loading: Story = backend({ faults: [{ on: 'preferences.load', hang: true }] });

export const Failed: Story = {
  ...backend({ faults: [{ on: 'preferences.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your preferences did not load'),
};
export const Dark: Story = { globals: { theme: 'dark' } };
export const Narrow: Story = {
  globals: { direction: 'rtl', locale: 'ar' },
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><preferences-form></preferences-form></div>`,
};
