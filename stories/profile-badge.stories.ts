import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleProfile } from '../src/adapters/memory/index.js';
import { shown } from './actor.js';

const meta: Meta = {
  title: 'profile-badge',
  component: 'profile-badge',
  render: () => html`<profile-badge></profile-badge>`,
  parameters: { docs: { description: { component: 'Who is signed in, for the header of a host.' } } },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const photo = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="teal"/></svg>';

export const Initials: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Maya Lindqvist') };
export const Photo: Story = backend({ seed: { avatar: { url: photo } } });
export const Busy: Story = {
  ...backend({ seed: { availability: { status: 'busy' } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Busy'),
};
export const Loading: Story = backend({ faults: [{ on: '*', hang: true }] });
export const Failed: Story = backend({ faults: [{ on: 'profile.load', code: 'unavailable' }] });
export const Unavailable: Story = backend({ seed: { capabilities: { profile: false } } });
export const BrokenPhoto: Story = backend({ seed: { avatar: { url: 'data:image/png;base64,broken' } } });
export const Offline: Story = backend({ seed: { availability: { status: 'offline' } } });
export const PhotoAndBusy: Story = backend({ seed: { avatar: { url: photo }, availability: { status: 'busy' } } });
/** The time of return is for who points at the badge, or listens. */
export const BackLater: Story = backend({
  seed: {
    availability: { status: 'busy', reason: 'Training', until: new Date(Date.now() + 25 * 60_000).toISOString(), autoOffline: true },
  },
});
const named = (name: string) => backend({ seed: { profile: { ...sampleProfile, name } } });
export const OneName: Story = named('Cher');
export const OtherScript: Story = named('أمينة حداد');
export const NoSpaces: Story = named('渡辺みどり');
/** A backend that keeps neither photos nor availability. */
export const NameOnly: Story = backend({ seed: { capabilities: { profile: {}, avatar: false, availability: false } } });

export const RightToLeft: Story = {
  ...backend({ seed: { availability: { status: 'busy' } } }),
  globals: { direction: 'rtl' },
};
export const Dark: Story = { ...backend({ seed: { availability: { status: 'busy' } } }), globals: { theme: 'dark' } };

export const LongName: Story = {
  ...backend({
    seed: {
      profile: { ...sampleProfile, name: 'Maximiliane Theodora von Hohenlohe-Waldenburg-Schillingsfürst' },
      availability: { status: 'busy' },
    },
  }),
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><profile-badge></profile-badge></div>`,
};
