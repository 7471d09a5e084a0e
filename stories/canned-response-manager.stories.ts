import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'canned-response-manager/List',
  component: 'canned-response-manager',
  render: () => html`<canned-response-manager></canned-response-manager>`,
  parameters: {
    docs: {
      description: {
        component:
          'The person’s own canned responses, however many: found, added, changed, duplicated, labelled and deleted with time to undo; beside them those of the company, to copy. The editor, import and export and the company’s drawer load when they are wanted.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const broken = (on: string, fault: object) => backend({ faults: [{ on: `cannedResponses.${on}`, ...fault }] });

const rootOf = (canvas: HTMLElement) => canvas.querySelector('canned-response-manager')!.shadowRoot!;

/** Types into the field that searches. */
async function look(canvas: HTMLElement, words: string): Promise<void> {
  await shown(canvas, 'Export');
  const search = rootOf(canvas).querySelector<HTMLInputElement>('[type="search"]')!;
  search.value = words;
  search.dispatchEvent(new Event('input'));
}

async function tick(canvas: HTMLElement): Promise<void> {
  await shown(canvas, 'Export');
  for (const box of [...rootOf(canvas).querySelectorAll<HTMLElement>('[part~="row"] input')].slice(1, 4)) box.click();
  await shown(canvas, '3 selected');
}

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, '/booking-number', 'canned responses') };

export const Found: Story = {
  globals: { theme: 'dark' },
  async play({ canvasElement }) {
    await look(canvasElement, 'refund');
    await actor(canvasElement).press('Filter');
    await shown(canvasElement, '/refund-late', 'With a file');
  },
};

/** The words that were typed, and the code that was probably meant. */
export const NothingFound: Story = {
  async play({ canvasElement }) {
    await look(canvasElement, 'refnd');
    await shown(canvasElement, 'Nothing for “refnd”', 'Did you mean /refund?');
  },
};

export const Chosen: Story = { play: ({ canvasElement }) => tick(canvasElement) };

export const Deleted: Story = {
  async play({ canvasElement }) {
    await tick(canvasElement);
    await actor(canvasElement).press('Delete');
    await shown(canvasElement, '3 canned responses were deleted', 'Undo');
  },
};

export const CompanyPreset: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).press('Company preset');
    await actor(canvasElement).press('Copy /policy to mine');
    await shown(canvasElement, 'Kept by your administrators', 'Copied');
  },
};

/** What was accepted while the server is away waits on the device. */
export const KeptHere: Story = {
  ...broken('update', { code: 'unavailable' }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await tick(canvasElement);
    await person.press('Label');
    await person.answer('Set label');
    await shown(canvasElement, 'kept on this device', 'Kept on this device');
  },
};

export const Loading: Story = broken('list', { hang: true });
export const Empty: Story = {
  ...backend({ seed: { cannedResponses: () => [] } }),
  play: ({ canvasElement }) => shown(canvasElement, 'No canned responses yet'),
};
export const Failed: Story = {
  ...broken('list', { code: 'unavailable' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your canned responses did not load', 'Try again'),
};

/** Of twenty thousand, only those near the window are in the page. Whoever may changes the company’s too. */
export const TwentyThousand: Story = {
  ...backend({
    seed: {
      cannedResponses: () =>
        Array.from({ length: 20_000 }, (_, at) => ({ shortCode: `answer-${String(at).padStart(5, '0')}`, content: `Answer number ${at}` })),
      capabilities: { ...sampleSeed.capabilities, cannedResponses: { company: 'edit', atMost: 100_000 } },
    },
  }),
  play: ({ canvasElement }) => shown(canvasElement, '20,000 canned responses', '/answer-00000'),
};

export const RightToLeftNarrow: Story = {
  globals: { direction: 'rtl' },
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><canned-response-manager></canned-response-manager></div>`,
};
