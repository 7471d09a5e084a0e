import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { area, composer, typed } from './composer.js';

const meta: Meta = {
  title: 'canned-response-picker/Fields and texts',
  component: 'canned-response-picker',
  render: () => composer(area),
  parameters: {
    docs: {
      story: { inline: false, iframeHeight: 480 },
      description: { component: 'The fields that it works in, and what the texts may be like.' },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

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

export const InAnInput: Story = {
  render: () => composer(html`<input id="reply" dir="auto" style="font: inherit; padding: 8px" />`),
  play: typed('/bye', '/bye'),
};

const has = (...cannedResponses: object[]) => backend({ seed: { cannedResponses: () => cannedResponses } });

export const One: Story = {
  ...has({ shortCode: 'hello', content: 'Hello {{contact.first_name|there}}!' }),
  play: typed('/', '/hello', 'Hello Amina!'),
};

export const OwnAndCompany: Story = {
  ...has({ shortCode: 'hours', content: 'My hours: 9 to 3.' }, { shortCode: 'hours', content: 'Our hours: 8 to 8.', scope: 'company' }),
  play: typed('/ho', 'My hours', 'Company'),
};

export const LongText: Story = {
  ...has({
    shortCode: 'donaudampfschifffahrtsgesellschaftskapitaensmuetzenbestellung',
    content: 'Everything that there is to be said about it, and then some. '.repeat(30),
    label: 'Kundenzufriedenheitsumfrageergebnisse',
  }),
  play: typed('/', '/donaudampf'),
};

/** A variable that the backend does not have is shown as it is. */
export const UnknownVariable: Story = {
  ...has({ shortCode: 'total', content: 'It is {{order.total}} in all.' }),
  play: typed('/to', '/total', 'order.total'),
};
