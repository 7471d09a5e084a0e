import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'canned-response-manager/Import and export',
  component: 'canned-response-manager',
  render: () => html`<canned-response-manager></canned-response-manager>`,
  parameters: {
    docs: {
      description: {
        component:
          'Out of a CSV or JSON file, and into one. A dry run shows what would be new, changed, in conflict or bad before anything is written; what was not taken comes back as a file with the reasons.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const file = `short_code;content;label;notes
refund;We have sent your refund. Banks show it within 3 days.;Refunds;checked
Parking;"Parking at the airport, level 2:
{{|entrance}}";Travel;
parking;Twice;Travel;
two words;Not a short code;;
broken;"She said "hello" and left";;
vip;Thank you for travelling with us, {{contact.first_name|dear guest}}.;Greetings;
`;

const chosen =
  (content = file, name = 'responses.csv'): Story['play'] =>
  async ({ canvasElement }) => {
    const person = actor(canvasElement);
    await person.press('Import');
    await person.choose(name, 'text/csv', content);
    await shown(canvasElement, name);
  };

export const DryRun: Story = {
  async play(story) {
    await chosen()!(story);
    await shown(story.canvasElement, '6 rows in responses.csv', 'Changed', 'Quotes are broken', 'Not used: notes.');
  },
};

export const UnknownColumns: Story = {
  async play(story) {
    await chosen('one,two\n1,2')!(story);
    await shown(story.canvasElement, 'no column that is known');
  },
};

export const Importing: Story = {
  parameters: { backend: { faults: [{ on: 'cannedResponses.import', hang: true }] } },
  async play(story) {
    await chosen()!(story);
    await actor(story.canvasElement).answer('Import 2 responses');
    await shown(story.canvasElement, '0 of 2');
  },
};

export const Imported: Story = {
  async play(story) {
    await chosen()!(story);
    await actor(story.canvasElement).answer('Import 2 responses');
    await shown(story.canvasElement, 'Import finished. 2 responses are new.', 'Download the 3 bad rows');
  },
};

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: chosen() };

export const Export: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).press('Export');
    await shown(canvasElement, 'Export canned responses');
  },
};
