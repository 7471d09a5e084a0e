import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'availability-switch',
  component: 'availability-switch',
  render: ({ variant }) => html`<availability-switch variant=${variant as string}></availability-switch>`,
  args: { variant: 'choice' },
  argTypes: { variant: { control: 'inline-radio', options: ['choice', 'toggle'] } },
  parameters: {
    docs: {
      description: {
        component:
          'Whether the person takes new chats, for a header or a name menu. It saves itself; a time to come back and a reason for colleagues go with busy and offline.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const available = (value: object) => ({ availability: { ...sampleSeed.availability, ...value } });
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const Online: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Online', 'New chats come to you') };

export const BusyForAWhile: Story = {
  ...backend({ seed: available({ status: 'busy', reason: 'Training', until: inMinutes(25) }) }),
  play: ({ canvasElement }) => shown(canvasElement, 'Back online'),
};

export const AnotherTime: Story = {
  ...backend({ seed: available({ status: 'busy' }) }),
  async play({ canvasElement }) {
    await shown(canvasElement, 'For how long');
    const select = canvasElement.querySelector('availability-switch')!.shadowRoot!.querySelector('select')!;
    select.value = 'other';
    select.dispatchEvent(new Event('change'));
    await shown(canvasElement, 'Until when');
  },
};

/** One switch, for the menu behind the person's name. */
export const InAMenu: Story = {
  ...backend({ seed: available({ status: 'busy' }) }),
  args: { variant: 'toggle' },
  render: () =>
    html`<div style="box-sizing: border-box; inline-size: min(328px, 100%); padding: 12px 16px">
      <availability-switch variant="toggle"></availability-switch>
    </div>`,
  play: ({ canvasElement }) => shown(canvasElement, 'Agent Chat: Busy', 'No new chats while it is on'),
};

export const Refused: Story = {
  ...backend({ seed: available({ status: 'offline' }), faults: [{ on: 'availability.save', code: 'forbidden' }] }),
  args: { variant: 'toggle' },
  async play({ canvasElement }) {
    await actor(canvasElement).press('Go online');
    await shown(canvasElement, 'Not saved: you may not change this');
  },
};

export const Locked: Story = backend({
  seed: { ...available({ status: 'busy' }), capabilities: { availability: { locked: { status: 'administrator' } } } },
});
export const Failed: Story = {
  ...backend({ faults: [{ on: 'availability.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your availability did not load'),
};
export const Loading: Story = backend({ faults: [{ on: 'availability.load', hang: true }] });
/** A header does without what the backend does not have: there is nothing to see. */
export const Unavailable: Story = backend({ seed: { capabilities: { availability: false } } });
export const Forbidden: Story = {
  ...backend({ faults: [{ on: 'availability.load', code: 'forbidden' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'You may not change your availability.'),
};

const choosing = (settings: object, status: string, ...words: string[]): Story => ({
  ...backend(settings),
  async play({ canvasElement }) {
    await shown(canvasElement, 'Online', 'Busy');
    canvasElement.querySelector('availability-switch')!.shadowRoot!.querySelector<HTMLInputElement>(`input[value="${status}"]`)!.click();
    await shown(canvasElement, ...words);
  },
});
const saving = (fault: object) => ({ faults: [{ on: 'availability.save', ...fault }] });

export const Saved: Story = choosing({}, 'busy', 'Saved', 'For how long');
export const Saving: Story = choosing(saving({ hang: true }), 'busy', 'Saving…');
export const KeptHere: Story = choosing(saving({ code: 'offline' }), 'offline', 'Kept on this device');
export const NotSaved: Story = choosing(saving({ code: 'forbidden' }), 'busy', 'Not saved: you may not change this');
export const SignedOut: Story = choosing(saving({ code: 'unauthorized' }), 'busy', 'Kept on this device');

export const ReasonTyped: Story = {
  ...backend({ seed: available({ status: 'busy' }) }),
  async play({ canvasElement }) {
    await actor(canvasElement).type('Reason', 'Lunch with the team');
    await shown(canvasElement, 'Save');
  },
};
export const ReasonTooLong: Story = {
  ...backend({ seed: available({ status: 'busy' }) }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Reason', 'Training on everything that has changed this year, and then some. '.repeat(2));
    await person.press('Save');
    await shown(canvasElement, 'At most 80 characters');
  },
};
export const LongReason: Story = backend({
  seed: available({
    status: 'busy',
    reason: 'Donaudampfschifffahrtsgesellschaftskapitänsbesprechung, then a long call upstairs',
    until: inMinutes(3000),
  }),
});

export const Focused: Story = {
  async play({ canvasElement }) {
    await shown(canvasElement, 'Online');
    canvasElement.querySelector('availability-switch')!.focus();
  },
};

export const Dark: Story = { ...backend({ seed: available({ status: 'busy', until: inMinutes(25) }) }), globals: { theme: 'dark' } };
export const RightToLeft: Story = {
  ...backend({ seed: available({ status: 'busy', until: inMinutes(25) }) }),
  globals: { direction: 'rtl' },
};
