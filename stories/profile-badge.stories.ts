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
export const RightToLeft: Story = {
  ...backend({ seed: { availability: { status: 'busy' } } }),
  globals: { direction: 'rtl', locale: 'ar' },
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
