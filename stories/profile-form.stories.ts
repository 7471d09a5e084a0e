import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleProfile } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'profile-form',
  component: 'profile-form',
  args: { wording: 'save' },
  argTypes: { wording: { control: 'inline-radio', options: ['save', 'update'] } },
  render: ({ wording }) => html`<profile-form wording=${wording as string}></profile-form>`,
  parameters: { docs: { description: { component: 'Where a person says who they are. What is typed stays a draft until it is saved.' } } },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const phases = (name: string, code: string) => backend({ faults: [{ on: name, code }] });

export const Ready: Story = {};

export const Loading: Story = backend({ faults: [{ on: 'profile.load', hang: true }] });

export const Failed: Story = {
  ...phases('profile.load', 'unavailable'),
  play: ({ canvasElement }) => shown(canvasElement, 'Your profile did not arrive'),
};

export const Unavailable: Story = {
  ...backend({ seed: { capabilities: { profile: false } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'not available'),
};

export const ReadOnly: Story = backend({
  seed: {
    capabilities: {
      profile: { readOnly: ['name', 'publicName', 'email', 'language', 'landline', 'mobile'], contact: { name: 'Tomás Rey' } },
    },
  },
});

/** The email belongs to the person where the backend says so. */
export const OwnEmail: Story = backend({ seed: { capabilities: { profile: {}, avatar: {} } } });

/** Every type of field a host may add. */
export const OwnFields: Story = backend({
  seed: {
    profile: { ...sampleProfile, 'custom:desk': 'Stockholm', 'custom:lunch': true, 'custom:shift': 'late' },
    capabilities: {
      profile: {
        custom: [
          { member: 'custom:desk', label: 'Desk', hint: 'Where colleagues find you', type: 'text', required: true },
          { member: 'custom:lunch', label: 'Lunch list', hint: 'Colleagues may ask you along', type: 'switch' },
          {
            member: 'custom:shift',
            label: 'Shift',
            type: 'select',
            options: [
              { value: 'early', label: 'Early' },
              { value: 'late', label: 'Late' },
            ],
          },
        ],
      },
    },
  },
});

export const UpdateWording: Story = {
  args: { wording: 'update' },
  async play({ canvasElement }) {
    await actor(canvasElement).type('Public name', 'Maya from Fernweh');
    await shown(canvasElement, 'Update profile');
  },
};

export const LongText: Story = backend({
  seed: {
    profile: {
      ...sampleProfile,
      name: 'Maximiliane Theodora Donaudampfschifffahrtsgesellschaftskapitänin von Hohenlohe-Waldenburg-Schillingsfürst',
      publicName: 'Maximiliane_Theodora_without_any_place_to_break_the_line_at_Fernweh',
      email: 'maximiliane.theodora.von.hohenlohe-waldenburg@department-of-travel-care.fernweh.example',
      businessUnit: 'Nordics, Baltics and Benelux, travel care for groups of more than forty people',
    },
  },
});

export const Focused: Story = {
  async play({ canvasElement }) {
    await shown(canvasElement, 'Full name');
    canvasElement.querySelector('profile-form')!.shadowRoot!.querySelector<HTMLElement>('input[name="name"]')!.focus();
  },
};

export const RightToLeft: Story = { globals: { direction: 'rtl' } };
export const Dark: Story = { globals: { theme: 'dark' } };
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><profile-form></profile-form></div>`,
};

/** Without a shadow root, for password managers that cannot look into one. */
export const LightDom: Story = { render: () => html`<profile-form light-dom></profile-form>` };
