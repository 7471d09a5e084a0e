import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { expect, waitFor } from 'storybook/test';
import { memory } from '../src/adapters/memory/index.js';
import { choices, pageOf, type Choices } from './.storybook/choices.js';
import { faults } from './.storybook/faults.js';

const meta: Meta = {
  title: 'Backends and faults',
  tags: ['!autodocs'],
  parameters: { ownProvider: true },
  args: { fault: 'none', latency: 0 },
  argTypes: {
    fault: { control: 'select', options: Object.keys(choices.fault), description: 'What goes wrong' },
    latency: { control: { type: 'range', min: 0, max: 5000, step: 100 }, description: 'Milliseconds that every call takes' },
  },
  // Another fault is another backend, and the person's life begins anew.
  render: ({ fault, latency }, { globals }) =>
    html`<settings-provider
      locale=${pageOf(globals as Choices).locale}
      .adapter=${guard([fault, latency], () =>
        memory({ latency: latency as number, faults: faults[fault as Choices['fault']], seed: { availability: away } }),
      )}
    >
      <div style="display: grid; gap: 24px">
        <availability-switch></availability-switch>
        <profile-form></profile-form>
      </div>
    </settings-provider>`,
};
export default meta;
type Story = StoryObj;

const away = { status: 'busy', reason: 'Training', until: '', autoOffline: true } as const;
const reads = (canvas: HTMLElement, tag: string, words: string) =>
  waitFor(() => expect(canvas.querySelector(tag)!.shadowRoot!.textContent).toContain(words));

/** The little backend of every story, with the faults to switch. */
export const TryIt: Story = { play: ({ canvasElement }) => reads(canvasElement, 'profile-form', 'Maya') };

export const NothingLoads: Story = {
  args: { fault: 'load' },
  play: ({ canvasElement }) => reads(canvasElement, 'profile-form', 'did not arrive'),
};

/** What is accepted while the line is down is kept, and goes out when it is back. */
export const Offline: Story = {
  args: { fault: 'offline' },
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('availability-switch')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('input[value="online"]')).not.toBeNull());
    root.querySelector<HTMLInputElement>('input[value="online"]')!.click();
    await reads(canvasElement, 'availability-switch', 'Kept on this device');
  },
};
