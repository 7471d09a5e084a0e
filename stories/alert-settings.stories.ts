import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { defaultAlerts, type AlertPreferences } from '../src/features/alerts/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'alert-settings',
  component: 'alert-settings',
  args: { explicitSave: false },
  render: ({ explicitSave }) => html`<alert-settings ?explicit-save=${explicitSave as boolean}></alert-settings>`,
  parameters: {
    docs: {
      description: {
        component:
          'What a person hears and sees while a page of the desk is open, and when they are left alone. Every choice saves itself, or waits for a button where `explicit-save` says so; sounds and pop-ups may be different on one device.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const having = (alerts: Partial<AlertPreferences>) => backend({ seed: { alerts: { ...defaultAlerts, ...alerts } } });
const allowing = (alerts: object | false) => backend({ seed: { capabilities: { ...sampleSeed.capabilities, alerts } } });
const failing = (on: string, fault: object) => backend({ faults: [{ on, ...fault }] });

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const press = (button: string, ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await actor(canvasElement).press(button);
    await shown(canvasElement, ...words);
  },
});

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Play a sound for', 'On every device you sign in to.') };

export const Paused: Story = {
  ...having({ 'pause:until': inMinutes(42), 'quiet:on': true }),
  play: ({ canvasElement }) => shown(canvasElement, 'Paused for', 'Messages wait in your inbox; nothing is lost.', 'Next:'),
};

export const AsksHowLongToPause: Story = press('Pause', 'Until tomorrow');

/** A set of conversations that is none of the three, a tone of a newer library, and a whole quiet day in another zone. */
export const ChosenFinely: Story = {
  ...having({ 'sound:unassigned': true, 'sound:message': 'cathedral', 'quiet:until': '18:00', 'quiet:zone': 'Pacific/Auckland' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Unassigned chats', 'cathedral', '24 hours'),
};

export const Saving: Story = {
  ...backend({ seed: { alerts: { ...defaultAlerts, 'pause:until': inMinutes(42) } }, faults: [{ on: 'alerts.save', hang: true }] }),
  ...press('Resume now', 'Saving…'),
};

export const Refused: Story = {
  ...backend({ seed: { alerts: { ...defaultAlerts, 'pause:until': inMinutes(42) } }, faults: [{ on: 'alerts.save', code: 'forbidden' }] }),
  ...press('Resume now', 'Not saved: you may not change this.'),
};

export const ExplicitSave: Story = { args: { explicitSave: true } };

export const PartlyLocked: Story = {
  ...allowing({ zone: 'Europe/Berlin', locked: { 'sound:volume': 'administrator', 'sound:others': 'administrator' } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Set by your administrator'),
};

export const ReadOnly: Story = allowing({ readOnly: Object.keys(defaultAlerts) });

export const Loading: Story = failing('alerts.load', { hang: true });

export const Failed: Story = {
  ...failing('alerts.load', { code: 'unavailable' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your alert settings did not load'),
};

export const Unavailable: Story = {
  ...allowing(false),
  play: ({ canvasElement }) => shown(canvasElement, 'not available'),
};

const resuming = (fault: object, ...words: string[]): Story => ({
  ...backend({ seed: { alerts: { ...defaultAlerts, 'pause:until': inMinutes(42) } }, faults: [{ on: 'alerts.save', ...fault }] }),
  ...press('Resume now', ...words),
});
export const Resumed: Story = resuming({ delay: 0 }, 'Alerts are on again');
export const Offline: Story = resuming({ code: 'offline' }, 'Kept on this device');
