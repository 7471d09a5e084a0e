import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { memory, sampleSeed, type MemoryAdapter, type WelcomeMessageSeed } from '../src/adapters/memory/index.js';
import type { WelcomeContent, WelcomeKind } from '../src/features/welcome-messages/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'welcome-message-editor/Form',
  component: 'welcome-message-editor',
  render: () => html`<welcome-message-editor></welcome-message-editor>`,
  parameters: {
    docs: {
      description: {
        component:
          'Where a welcome message is written: what kind it is, from which numbers it is sent, in which languages, within WhatsApp’s own limits; and beside it the customer’s phone. What is typed is kept on the device until it is saved or discarded.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const picture = sampleSeed.welcomeMessages(0)[0]!.contents![0]!.file!;
const file = (name: string, type: string, size: number) => ({ id: `file-${name}`, name, type, size, url: `data:${type},` });

async function edit(canvas: HTMLElement, name: string): Promise<ReturnType<typeof actor>> {
  const person = actor(canvas);
  await person.press(`Edit ${name}`);
  await shown(canvas, `Edit “${name}”`, 'Sent from');
  return person;
}

/** A message of a kind, open, with what the phone shows of it. */
function ofKind(kind: WelcomeKind, content: Partial<WelcomeContent>, ...words: string[]): Story {
  const message: WelcomeMessageSeed = { id: 'message', name: 'Hello', kind, numbers: ['number-bookings'], contents: [content] };
  return {
    parameters: { backend: { seed: { welcomeMessages: () => [message] } } },
    async play({ canvasElement }) {
      await edit(canvasElement, 'Hello');
      await waitFor(() => {
        const phone = canvasElement.querySelector('welcome-message-editor')!.shadowRoot!.querySelector('[data-kind="phone"]');
        for (const word of words) void expect(phone?.textContent).toContain(word);
      });
    },
  };
}

export const Text = ofKind(
  'text',
  { body: 'Hi {{contact.first_name|there}}, I am *in the office* until _18:00_.' },
  'Hi Amina',
  'in the office',
);
export const Image = ofKind('image', { body: 'Welcome aboard, {{contact.first_name|traveller}}', file: picture }, 'Welcome aboard, Amina');
export const Video = ofKind('video', { body: 'How we work', file: file('tour.mp4', 'video/mp4', 2_400_000) }, 'How we work');
export const Audio = ofKind('audio', { file: file('hello.mp3', 'audio/mpeg', 180_000) });
export const Document = ofKind(
  'document',
  { body: 'Our prices', file: file('prices.pdf', 'application/pdf', 420_000) },
  'prices.pdf',
  'Our prices',
);
export const Template = ofKind(
  'template',
  { template: 'template-welcome', parameters: ['{{contact.first_name|traveller}}', '{{agent.first_name|your guide}}'], file: picture },
  'Hello Amina, good to have you back.',
  'My trips',
);
export const Buttons = ofKind(
  'buttons',
  {
    body: 'What can I do for you?',
    footer: 'Fernweh Travel',
    buttons: [
      { id: 'change', title: 'Change my trip' },
      { id: 'refund', title: 'Where is my refund?' },
    ],
  },
  'What can I do for you?',
  'Change my trip',
  'Where is my refund?',
);
export const List = ofKind(
  'list',
  {
    header: 'Fernweh',
    body: 'What is it about?',
    menu: 'Choose a matter',
    sections: [
      { title: 'Before', rows: [{ id: 'book', title: 'Book a trip', description: 'Flights, trains and hotels' }] },
      { title: 'After', rows: [{ id: 'money', title: 'Money back', description: '' }] },
    ],
  },
  'What is it about?',
  'Choose a matter',
);
export const Location = ofKind(
  'location',
  { place: { latitude: 59.3293, longitude: 18.0686, name: 'Fernweh Travel', address: 'Drottninggatan 1, Stockholm' } },
  'Fernweh Travel',
  'Drottninggatan 1',
);

export const New: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).press('Add welcome message');
    await shown(canvasElement, 'New welcome message', 'Sent from', 'Send a test to my phone');
  },
};

export const Narrow: Story = {
  ...List,
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><welcome-message-editor></welcome-message-editor></div>`,
};
export const RightToLeft: Story = { ...Buttons, globals: { direction: 'rtl' } };

export const TooLong: Story = {
  globals: { theme: 'dark' },
  async play({ canvasElement }) {
    const person = await edit(canvasElement, 'What do you need?');
    await person.type('Message', 'Hello! '.repeat(150));
    await person.press('Save');
    await shown(canvasElement, '26 characters too long for WhatsApp', 'Unsaved changes');
  },
};

/** Another page has switched it on meanwhile. */
export const SwitchedOnElsewhere: Story = {
  async play({ canvasElement }) {
    const person = await edit(canvasElement, 'Out of season');
    await person.type('Name', 'Low season');
    const adapter = canvasElement.querySelector('settings-provider')!.adapter as MemoryAdapter;
    const other = memory({ id: 'elsewhere', backend: adapter.backend }).welcomeMessages;
    const { version } = (await other.list({}, {})).rows.find(({ value }) => value.id === 'welcome-season')!;
    await other.update('welcome-season', { enabled: true }, { key: 'elsewhere', base: {}, version: version! });
    await shown(canvasElement, 'It is on now. What is on cannot be changed');
  },
};

export const TestSent: Story = {
  async play({ canvasElement }) {
    const person = await edit(canvasElement, 'Out of season');
    await person.press('Send a test to my phone');
    await shown(canvasElement, 'Sent to +46 701 234 134.');
  },
};
