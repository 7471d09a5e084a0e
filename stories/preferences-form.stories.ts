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

const flipping = (fault: object | undefined, ...words: string[]): Story => ({
  ...backend({ faults: fault ? [{ on: 'preferences.save', ...fault }] : [] }),
  async play({ canvasElement }) {
    await shown(canvasElement, 'Capitalize the first letter');
    canvasElement.querySelector('preferences-form')!.shadowRoot!.querySelector<HTMLInputElement>('[name="capitalize"]')!.click();
    await shown(canvasElement, ...words);
  },
});
export const Saved: Story = flipping(undefined, 'Saved');
export const Saving: Story = flipping({ hang: true }, 'Saving…');
export const KeptHere: Story = flipping({ code: 'offline' }, 'Kept on this device');
export const SignedOut: Story = flipping({ code: 'unauthorized' }, 'You were signed out.');

export const SignatureTooLong: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Signature', 'Maya from Fernweh. '.repeat(60));
    await person.press('Save changes');
    await shown(canvasElement, 'At most 1,000 characters');
  },
};

/** Somebody else wrote another signature meanwhile. */
export const Conflict: Story = {
  ...backend({
    faults: [
      {
        on: 'preferences.save',
        code: 'stale',
        times: 1,
        problem: { current: { value: { ...sampleSeed.preferences, signature: 'Maya · Travel care' }, version: 'theirs' } },
      },
    ],
  }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Signature', 'Maya Lindqvist');
    await person.press('Save changes');
    await shown(canvasElement, 'Changed elsewhere', 'Maya · Travel care');
  },
};

export const LongText: Story = backend({
  seed: {
    preferences: {
      ...sampleSeed.preferences,
      signature:
        'Maximiliane_Theodora_without_any_place_to_break_the_line_at_Fernweh_Travel_Care_Nordics\nMonday to Friday\n\n+46 701 234 134',
    },
    capabilities: {
      preferences: { ...capability, channels: [{ id: 'chat' }, { id: 'pager', label: 'Pager of the whole department of travel care' }] },
    },
  },
});

export const Unavailable: Story = {
  ...backend({ seed: { capabilities: { preferences: false } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'There are no preferences in this workspace.'),
};

export const Loading: Story = backend({ faults: [{ on: 'preferences.load', hang: true }] });

export const Failed: Story = {
  ...backend({ faults: [{ on: 'preferences.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your preferences did not load'),
};
export const Dark: Story = { globals: { theme: 'dark' } };
export const Narrow: Story = {
  globals: { direction: 'rtl' },
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><preferences-form></preferences-form></div>`,
};
