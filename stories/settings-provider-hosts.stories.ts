import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { expect, waitFor } from 'storybook/test';
import { memory, sampleProfile } from '../src/adapters/memory/index.js';
import { defineAdapter, type Profile, type SessionOptions, type SettingsAdapter, type SettingsProvider } from '../src/index.js';
import { pageOf, type Choices } from './.storybook/choices.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'settings-provider/In a host',
  component: 'settings-provider',
  parameters: {
    ownProvider: true,
    docs: { description: { component: 'What a host may give it, and what it does without.' } },
  },
};
export default meta;
type Story = StoryObj;

interface Given {
  adapter?: () => SettingsAdapter;
  options?: SessionOptions;
  locale?: string;
  inside?: TemplateResult;
}

/** A provider as a host writes it; its backend stays the same however often the story is drawn. */
const provider = ({ adapter = memory, options, locale, inside = html`<profile-form></profile-form>` }: Given, language: string) =>
  html`<settings-provider locale=${locale ?? language} .options=${options} .adapter=${guard([], () => adapter())}
    >${inside}</settings-provider
  >`;
const hosted = (...given: Given[]): Pick<Story, 'render'> => ({
  render: (_, { globals }) => html`${given.map((one) => provider(one, pageOf(globals as Choices).locale))}`,
});
const badge = html`<profile-badge></profile-badge>`;

/** Two backends on one page, each with a session of its own. */
export const TwoBackends: Story = {
  ...hosted(
    { inside: badge },
    { adapter: () => memory({ person: { user: '2', account: 'elsewhere', name: 'Amina Haddad', username: 'amina' } }), inside: badge },
  ),
  async play({ canvasElement }) {
    const [first, second] = [...canvasElement.querySelectorAll('profile-badge')];
    await waitFor(() => expect(first!.shadowRoot!.textContent).toContain('Maya'));
    await waitFor(() => expect(second!.shadowRoot!.textContent).toContain('Amina'));
  },
};

/** Elements without a backend keep their place, and ask for nothing. */
export const NoAdapterYet: Story = {
  render: () => html`<settings-provider><profile-form></profile-form></settings-provider>`,
};

/** It may come whenever it comes. */
export const LateAdapter: Story = {
  ...NoAdapterYet,
  async play({ canvasElement }) {
    canvasElement.querySelector<SettingsProvider>('settings-provider')!.adapter = memory();
    await shown(canvasElement, 'Full name');
  },
};

/** Nobody says who the person is, so nothing is kept on the device, and that is said. */
export const KeepsNothing: Story = {
  ...hosted({ adapter: () => ({ ...memory(), identify: undefined }) }),
  async play({ canvasElement }) {
    await actor(canvasElement).type('Public name', 'Maya from Fernweh');
    await shown(canvasElement, 'Changes are not kept if you close this page');
  },
};

/** Ten lines of an adapter: what the backend does not have is not offered. */
export const SmallBackend: Story = {
  ...hosted({
    adapter: () =>
      defineAdapter({
        id: 'small',
        identify: async () => ({ user: '1' }),
        profile: {
          load: async () => ({ value: sampleProfile }),
          save: async (patch) => ({ value: { ...sampleProfile, ...patch } as Profile }),
        },
      }),
    inside: html`<profile-form></profile-form><password-form></password-form>`,
  }),
  play: ({ canvasElement }) => shown(canvasElement, 'Full name'),
};

export const OwnWording: Story = {
  ...hosted({ options: { texts: { 'profile.name': 'What your passport says' } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'What your passport says'),
};

/** The panel may speak another language than the page. */
export const AnotherLanguage: Story = {
  ...hosted({ locale: 'de' }),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('profile-form')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('[lang="de"]')).not.toBeNull());
  },
};

export const RightToLeftInside: Story = {
  ...hosted({ locale: 'ar' }),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('profile-form')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('[dir="rtl"]')).not.toBeNull());
  },
};
