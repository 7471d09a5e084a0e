import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { memory, sampleSeed, type MemoryAdapter, type WelcomeMessageSeed } from '../src/adapters/memory/index.js';
import { welcomeMessages } from '../src/features/welcome-messages/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'welcome-message-editor/List',
  component: 'welcome-message-editor',
  render: () => html`<welcome-message-editor></welcome-message-editor>`,
  parameters: {
    docs: {
      description: {
        component:
          'The person’s own welcome messages, each sent from one or several WhatsApp numbers. A switch puts one in effect; while it is on it is neither edited nor deleted, and no two that are on serve the same number. The form loads when it is wanted.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const broken = (on: string, fault: object) => backend({ faults: [{ on: `welcomeMessages.${on}`, ...fault }] });
const can = (welcomeMessages: object) =>
  backend({
    seed: {
      capabilities: { ...sampleSeed.capabilities, welcomeMessages: { ...sampleSeed.capabilities['welcomeMessages'], ...welcomeMessages } },
    },
  });
const has = (messages: WelcomeMessageSeed[]) => backend({ seed: { welcomeMessages: () => messages } });

const rootOf = (canvas: HTMLElement) => canvas.querySelector('welcome-message-editor')!.shadowRoot!;
const switchOf = (canvas: HTMLElement, id: string) => rootOf(canvas).querySelector<HTMLInputElement>(`#switch-${id}`);
const isOn = (canvas: HTMLElement, id: string, checked: boolean) => waitFor(() => expect(switchOf(canvas, id)!.checked).toBe(checked));

async function flip(canvas: HTMLElement, id: string): Promise<void> {
  await waitFor(() => expect(switchOf(canvas, id)).not.toBeNull());
  switchOf(canvas, id)!.click();
}

const flipped = (id: string, ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await flip(canvasElement, id);
    await shown(canvasElement, ...words);
  },
});

export const Ready: Story = {
  play: ({ canvasElement }) =>
    shown(canvasElement, 'Summer hello', 'sent 84 times', 'A message that is on cannot be edited or deleted. Switch it off first.'),
};

export const SwitchedOn: Story = {
  async play({ canvasElement }) {
    await flip(canvasElement, 'welcome-season');
    await shown(canvasElement, 'Saved', '“Out of season” is on');
  },
};

export const Clash: Story = {
  async play({ canvasElement }) {
    await flip(canvasElement, 'welcome-need');
    await shown(canvasElement, 'already has “Summer hello”', 'Switch off “Summer hello” and use this one', 'Leave it off');
    await isOn(canvasElement, 'welcome-need', false);
  },
};

export const Swapped: Story = {
  async play({ canvasElement }) {
    await flip(canvasElement, 'welcome-need');
    await actor(canvasElement).press('Switch off “Summer hello” and use this one');
    await isOn(canvasElement, 'welcome-need', true);
    await isOn(canvasElement, 'welcome-summer', false);
  },
};

export const Deleted: Story = {
  globals: { theme: 'dark' },
  async play({ canvasElement }) {
    await actor(canvasElement).press('Delete Out of season');
    await shown(canvasElement, '“Out of season” was deleted', 'Undo');
  },
};

const lost: WelcomeMessageSeed[] = [
  { id: 'lost', name: 'From long ago', numbers: ['gone', 'number-groups'], contents: [{ body: 'Hello' }] },
  { id: 'old', name: 'Old template', kind: 'template', numbers: ['number-visa'], contents: [{ template: 'gone' }] },
];

export const NumberGone: Story = {
  ...has(lost),
  play: ({ canvasElement }) =>
    shown(
      canvasElement,
      '1 of its numbers is not there any more',
      'is not connected, and greets nobody',
      'Its template is not there any more',
    ),
};
export const NotSwitchedOn: Story = {
  ...has(lost),
  ...flipped('old', 'Not switched on: its template is not there any more.', 'Leave it off'),
};
export const Saving: Story = { ...broken('update', { hang: true }), ...flipped('welcome-season', 'Saving…') };
export const KeptHere: Story = {
  ...broken('update', { code: 'unavailable' }),
  ...flipped('welcome-season', 'Kept on this device', 'Sent when the server answers'),
};
export const Refused: Story = {
  ...broken('update', { code: 'forbidden' }),
  ...flipped('welcome-season', 'Not switched on: you may not change this.', 'Try again'),
};

export const ChangedElsewhere: Story = {
  ...backend({ faults: [{ on: 'listen' }] }),
  async play({ canvasElement }) {
    await shown(canvasElement, 'Out of season');
    const { adapter, session } = canvasElement.querySelector('settings-provider')!;
    const other = memory({ id: 'elsewhere', backend: (adapter as MemoryAdapter).backend }).welcomeMessages;
    const { version } = (await other.list({}, {})).rows.find(({ value }) => value.id === 'welcome-season')!;
    await other.update('welcome-season', { name: 'Quiet months' }, { key: 'elsewhere', base: {}, version: version! });
    void session!.store(welcomeMessages).update('welcome-season', { name: 'Low season' });
    await shown(canvasElement, '“Low season” was changed elsewhere while you changed it.', 'Quiet months', 'Use this one');
  },
};

export const Empty: Story = {
  ...has([]),
  play: ({ canvasElement }) => shown(canvasElement, 'No welcome messages yet', 'Add welcome message'),
};
export const Full: Story = {
  ...can({ atMost: 3 }),
  play: ({ canvasElement }) => shown(canvasElement, 'The limit is 3. Delete one to add another.'),
};
export const ReadOnly: Story = {
  ...can({ locked: { contents: 'administrator', enabled: 'administrator' } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Set by your administrator'),
};
export const Loading: Story = broken('list', { hang: true });
export const Failed: Story = {
  ...broken('list', { code: 'unavailable' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your welcome messages did not load', 'Try again'),
};
export const RightToLeftNarrow: Story = {
  globals: { direction: 'rtl' },
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><welcome-message-editor></welcome-message-editor></div>`,
  ...flipped('welcome-need', 'Switch off “Summer hello” and use this one'),
};
