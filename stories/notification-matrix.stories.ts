import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { sampleSeed } from '../src/adapters/memory/index.js';
import type { NotificationsCapability } from '../src/features/notifications/index.js';
import { shown } from './actor.js';

const meta: Meta = {
  title: 'notification-matrix',
  component: 'notification-matrix',
  args: { explicitSave: false },
  render: ({ explicitSave }) => html`<notification-matrix ?explicit-save=${explicitSave as boolean}></notification-matrix>`,
  parameters: {
    docs: {
      description: {
        component:
          'What reaches a person by which channel. Cells save themselves, or wait for a button where `explicit-save` says so; the sentence under the heading says what will happen. Arrow keys move from box to box.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const saying = (said: NotificationsCapability) => ({ capabilities: { ...sampleSeed.capabilities, notifications: said } });

const box = (canvas: HTMLElement, name: string) =>
  canvas.querySelector('notification-matrix')!.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`);

const click = (names: readonly string[], ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    for (const name of names) {
      await waitFor(() => {
        if (!box(canvasElement, name)) throw new Error(`There is no box ${name} yet.`);
      });
      box(canvasElement, name)!.click();
    }
    await shown(canvasElement, ...words);
  },
});

export const Ready: Story = {
  play: ({ canvasElement }) => shown(canvasElement, 'Email for 3 of 6 events; push for what concerns you.', 'Set by your administrator'),
};

export const Saved: Story = click(['email:conversation-created'], 'Saved');
export const Saving: Story = {
  ...backend({ faults: [{ on: 'notifications.save', hang: true }] }),
  ...click(['push:mentioned']),
};

/** Back to what holds, with the reason and a way on, in the row and for all at once. */
export const NotSaved: Story = {
  ...backend({ faults: [{ on: 'notifications.save', code: 'forbidden' }] }),
  ...click(['push:conversation-created', 'push:mentioned'], '2 changes not saved', 'you may not change this'),
};

export const Offline: Story = {
  ...backend({ faults: [{ on: 'notifications.save', code: 'offline' }] }),
  ...click(['push:mentioned', 'email:message-in-assigned'], '2 changes are kept on this device'),
};

export const ExplicitSave: Story = {
  args: { explicitSave: true },
  ...click(['email:conversation-created', 'push:mentioned'], '2 unsaved changes', 'Save changes'),
};

const everything = Object.fromEntries(Object.keys(sampleSeed.notifications).map((cell) => [cell, 'administrator']));
export const Locked: Story = {
  ...backend({ seed: saying({ locked: everything }) }),
  play: ({ canvasElement }) => shown(canvasElement, 'Set by your administrator'),
};

/** A newer backend's events and channels, by their label, or as their id reads. */
export const Unknown: Story = {
  ...backend({
    seed: {
      ...saying({ channels: [{ id: 'email' }, { id: 'pager', label: 'Pager' }] }),
      notifications: { ...sampleSeed.notifications, 'pager:mentioned': true, 'email:survey-answered': true },
    },
  }),
  play: ({ canvasElement }) => shown(canvasElement, 'Survey answered', 'Pager for everything'),
};

const channels = ['email', 'push', 'sms', 'desktop', 'pager', 'fax'].map((id) => ({ id }));
const events = Array.from({ length: 30 }, (_, index) => ({ id: `event-${index}`, label: `Event ${index + 1}`, mine: index % 2 === 0 }));
const cells = events.flatMap((event, row) =>
  channels.map((channel, column): [string, boolean] => [`${channel.id}:${event.id}`, (row * column) % 3 === 0]),
);
export const ThirtyBySix: Story = backend({ seed: { ...saying({ channels, events }), notifications: Object.fromEntries(cells) } });

export const Empty: Story = {
  ...backend({ seed: { notifications: {} } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Nothing to choose'),
};
export const Loading: Story = backend({ faults: [{ on: 'notifications.load', hang: true }] });
export const Failed: Story = {
  ...backend({ faults: [{ on: 'notifications.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your notifications did not load', 'Try again'),
};
export const Unavailable: Story = {
  ...backend({ seed: { capabilities: { ...sampleSeed.capabilities, notifications: false } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'What is sent to you cannot be set here.'),
};

/** The first of two changes is refused, the second goes through. */
export const PartialFailure: Story = {
  ...backend({ faults: [{ on: 'notifications.save', code: 'forbidden', times: 1 }] }),
  async play(context) {
    await click(['push:conversation-created'], 'you may not change this').play!(context);
    await click(['email:conversation-created'], 'Saved', 'you may not change this').play!(context);
  },
};

export const SignedOut: Story = {
  ...backend({ faults: [{ on: 'notifications.save', code: 'unauthorized' }] }),
  ...click(['push:mentioned'], 'You were signed out.'),
};

export const Focused: Story = {
  async play({ canvasElement }) {
    await shown(canvasElement, 'Mention');
    box(canvasElement, 'push:mentioned')!.focus();
  },
};
export const OneEvent: Story = backend({
  seed: { ...saying({ events: [{ id: 'mentioned' }], channels: [{ id: 'email' }] }), notifications: { 'email:mentioned': true } },
});

export const LongText: Story = backend({
  seed: {
    ...saying({
      channels: [{ id: 'email', target: 'maximiliane.theodora.von.hohenlohe-waldenburg@department-of-travel-care.fernweh.example' }],
      events: [
        {
          id: 'survey',
          label: 'Kundenzufriedenheitsumfrageergebnisse',
          hint: 'Somebody has answered a survey about a conversation of yours',
        },
      ],
    }),
    notifications: { 'email:survey': false },
  },
});

export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><notification-matrix></notification-matrix></div>`,
};
