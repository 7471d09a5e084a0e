import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import type { MemoryAdapter } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'canned-response-manager/Editor',
  component: 'canned-response-manager',
  render: () => html`<canned-response-manager></canned-response-manager>`,
  parameters: {
    docs: {
      description: {
        component:
          'Where a canned response is written: a short code that is checked while it is typed, a message with emoji, variables and gaps to fill, files, and beside it what the customer reads. What is typed is kept on the device until it is saved or discarded.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const rootOf = (canvas: HTMLElement) => canvas.querySelector('canned-response-manager')!.shadowRoot!;

const message =
  'Hi {{contact.first_name|there}},\n\nyour refund of {{order.total}} has not arrived yet. I have asked our bank and will write by {{|day}}.';

async function add(canvas: HTMLElement): Promise<ReturnType<typeof actor>> {
  const person = actor(canvas);
  await person.press('Add canned response');
  await shown(canvas, 'New canned response');
  return person;
}

async function edit(canvas: HTMLElement): Promise<ReturnType<typeof actor>> {
  const person = actor(canvas);
  await person.press('Edit /refund');
  await shown(canvas, 'Edit canned response');
  return person;
}

async function written(canvas: HTMLElement): Promise<ReturnType<typeof actor>> {
  const person = await add(canvas);
  await person.type('Short code', 'refund-trace');
  await person.type('Message', message);
  return person;
}

/** One file after the other, by the editor's own button. */
async function attach(canvas: HTMLElement, ...names: string[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const name of names)
    transfer.items.add(new File(['%PDF-1.4\n'], name, { type: name.endsWith('.svg') ? 'image/svg+xml' : 'application/pdf' }));
  const input = rootOf(canvas).querySelector<HTMLInputElement>('dialog input[type="file"]')!;
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

export const New: Story = { play: async ({ canvasElement }) => void (await add(canvasElement)) };

/** A value, a fallback, a gap to fill, and a variable that the backend does not have. */
export const Preview: Story = {
  globals: { theme: 'dark' },
  async play({ canvasElement }) {
    await written(canvasElement);
    await shown(canvasElement, 'Hi Amina', '{{order.total}} is not known here', 'Without contact.first_name it says “there”.');
  },
};

export const TakenShortCode: Story = {
  async play({ canvasElement }) {
    const person = await add(canvasElement);
    await person.type('Short code', 'REFUND');
    await shown(canvasElement, 'You have /REFUND already.');
  },
};

export const Files: Story = {
  async play({ canvasElement }) {
    await written(canvasElement);
    await attach(canvasElement, 'bank-trace-form.pdf', 'drawing.svg');
    await shown(canvasElement, 'bank-trace-form.pdf', 'drawing.svg is of a type that cannot be sent.');
    await waitFor(() => void rootOf(canvasElement).querySelector('[aria-label^="Remove"]')!.id);
  },
};

export const FileUnderWay: Story = {
  ...backend({ faults: [{ on: 'attachments.upload', hang: 'reply' }] }),
  async play({ canvasElement }) {
    const person = await written(canvasElement);
    await attach(canvasElement, 'bank-trace-form.pdf');
    await person.press('Save');
    await shown(canvasElement, 'Saved when 1 file has arrived');
  },
};

export const Emoji: Story = {
  async play({ canvasElement }) {
    const person = await written(canvasElement);
    await person.press('Emoji');
    await waitFor(() => void rootOf(canvasElement).querySelector('[role="gridcell"]')!.id, { timeout: 5_000 });
  },
};

/** Another tab, or another person, has saved the same response meanwhile. */
export const ChangedElsewhere: Story = {
  async play({ canvasElement }) {
    const person = await edit(canvasElement);
    await person.type('Message', 'Your refund has arrived.');
    const { cannedResponses } = canvasElement.querySelector('settings-provider')!.adapter as MemoryAdapter;
    const { rows } = await cannedResponses.list({ limit: 1000 }, {});
    const { value, version } = rows.find((one) => one.value.shortCode === 'refund' && one.value.scope === 'personal')!;
    await cannedResponses.update(
      value.id,
      { content: 'Your refund is with your bank.' },
      { key: 'elsewhere', base: {}, version: version! },
    );
    await shown(canvasElement, 'Changed elsewhere meanwhile', 'Your refund is with your bank.');
  },
};

const saved = (code: string, words: string): Story => ({
  ...backend({ faults: [{ on: 'cannedResponses.create', code }] }),
  async play({ canvasElement }) {
    await (await written(canvasElement)).press('Save');
    await shown(canvasElement, words);
  },
});

export const KeptOnThisDevice = saved('offline', 'Kept on this device');
export const Refused = saved('forbidden', 'Not saved: you may not change this.');

export const AsksBeforeClosing: Story = {
  async play({ canvasElement }) {
    const person = await written(canvasElement);
    await person.press('Cancel');
    await shown(canvasElement, 'Close without saving?');
  },
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  async play({ canvasElement }) {
    const person = await add(canvasElement);
    await person.type('Message', 'مرحبا {{contact.first_name|بك}}، سأكتب لك {{|متى}}.');
    await shown(canvasElement, 'Amina');
  },
};
