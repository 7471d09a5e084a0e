import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { area, composer, picker, typed } from './composer.js';

const meta: Meta = {
  title: 'canned-response-picker',
  component: 'canned-response-picker',
  render: () => composer(area),
  parameters: {
    docs: {
      story: { inline: false, iframeHeight: 480 },
      description: {
        component: `Canned responses in a text field of the host: "/" at the start or behind white space opens a list at the caret.
Put it beside the field, in the same tree: \`<canned-response-picker for="reply"></canned-response-picker>\`, or set \`target\`. A textarea, an
input and a \`contenteditable\` work as they are, also where React or Vue controls them. A rich editor that keeps a document of its own is
reached by a bridge of seven members, the type \`WritingField\`: \`element\`, \`text\`, \`selection\`, \`select\`, \`replace\`, \`rectangle\`, \`listen\`.
Set \`values\` for variables (\`{ 'contact.first_name': 'Amina' }\`), and listen to \`canned-response-inserted\` for the files:
\`detail.attachments\`. A button of your own may call \`open()\`.`,
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

export const Open: Story = { play: typed('/', '/refund', 'insert') };

export const Filtered: Story = { play: typed('Good morning! /ref', '/refund', 'Hi Amina, your refund') };

/** Two files go with the text: the host gets them in the event. */
export const WithFilesAndFillIns: Story = { play: typed('/refund-late', '2 files') };

/** After Enter, Tab goes from one to the next. */
export const FillingIn: Story = {
  async play(context) {
    await typed('/refund-late', 'Amina')(context);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(picker(context.canvasElement).textContent).toContain('day: last fill-in'));
  },
};

export const NothingFits: Story = { play: typed('/zzz', 'Nothing for “zzz”') };

export const NoneYet: Story = { ...backend({ seed: { cannedResponses: () => [] } }), play: typed('/', 'No canned responses yet') };

export const Loading: Story = { ...backend({ faults: [{ on: 'cannedResponses.list', hang: true }] }), play: typed('/', 'Loading…') };

export const Failed: Story = {
  ...backend({ faults: [{ on: 'cannedResponses.list', code: 'unavailable' }] }),
  play: typed('/', 'Canned responses did not load', 'Try again'),
};

/** Chosen, and in the place of what was typed. */
export const Inserted: Story = {
  async play(context) {
    await typed('/bye', '/bye')(context);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(context.canvasElement.querySelector<HTMLTextAreaElement>('#reply')!.value).not.toContain('/bye'));
  },
};

export const MayBeMore: Story = {
  ...backend({ faults: [{ on: 'cannedResponses.list', code: 'offline' }] }),
  play: typed('/', 'Canned responses did not load: you are offline'),
};

/** Where the backend has none, a "/" is a "/". */
export const Unavailable: Story = {
  ...backend({ seed: { capabilities: { cannedResponses: false } } }),
  async play({ canvasElement }) {
    await waitFor(() => expect(picker(canvasElement).matches(':state(unavailable)')).toBe(true));
    canvasElement.querySelector<HTMLElement>('#reply')!.focus();
    document.execCommand('insertText', false, '/ref');
    await expect(picker(canvasElement).textContent).not.toContain('/refund');
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: 'phone' } },
  play: typed('/ref', '/refund', 'Hi Amina, your refund'),
};

export const Dark: Story = { globals: { theme: 'dark' }, play: typed('/ref', '/refund', 'Hi Amina, your refund') };

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: typed('/', '/refund'),
};
