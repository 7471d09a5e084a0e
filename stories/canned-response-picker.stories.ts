import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

/** A composer of a host, at the foot of a chat. */
const composer = (control: TemplateResult) =>
  html`<div style="display: grid; align-content: end; min-block-size: 420px; gap: 6px; max-inline-size: 640px">
    <label for="reply">Reply</label>
    ${control}
    <canned-response-picker
      for="reply"
      .values=${{ 'contact.first_name': 'Amina', 'contact.name': 'Amina Haddad' }}
    ></canned-response-picker>
  </div>`;

const area = html`<textarea id="reply" rows="3" dir="auto" style="font: inherit; padding: 8px"></textarea>`;

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

const picker = (canvas: HTMLElement) => canvas.querySelector('canned-response-picker')!;

/** Somebody types in the field, until all these words are to be read in the picker. */
const typed =
  (text: string, ...words: string[]): Story['play'] =>
  async ({ canvasElement: canvas }) => {
    const field = canvas.querySelector<HTMLElement>('#reply')!;
    await waitFor(() => expect(picker(canvas).matches(':state(ready), :state(failed), :state(loading)')).toBe(true));
    field.focus();
    document.execCommand('insertText', false, text);
    await waitFor(() => {
      const shown = picker(canvas).textContent.replace(/\s+/g, ' ');
      for (const word of words) void expect(shown).toContain(word);
    });
  };

export const Open: Story = { play: typed('/', '/refund', 'insert') };

export const Filtered: Story = { play: typed('Good morning! /ref', '/refund', 'Hi Amina, your refund') };

/** Two files go with the text: the host gets them in the event. */
export const WithFilesAndFillIns: Story = { play: typed('/refund-late', '2 files') };

/** After Enter, Tab goes from one to the next. */
export const FillingIn: Story = {
  async play(context) {
    await typed('/refund-late', 'Amina')!(context);
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

export const InAContentEditable: Story = {
  render: () =>
    composer(
      html`<div
        id="reply"
        contenteditable="true"
        role="textbox"
        aria-label="Reply"
        style="white-space: pre-wrap; border: 1px solid; padding: 8px; min-block-size: 60px"
      ></div>`,
    ),
  play: typed('Hello /by', '/bye'),
};

export const Narrow: Story = {
  globals: { viewport: { value: 'mobile1' } },
  play: typed('/ref', '/refund', 'Hi Amina, your refund'),
};

export const Dark: Story = { globals: { theme: 'dark' }, play: typed('/ref', '/refund', 'Hi Amina, your refund') };

export const RightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar' },
  play: typed('/', '/refund'),
};
