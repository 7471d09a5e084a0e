import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { MemoryAdapter } from '../src/adapters/memory/index.js';
import type { SettingsProvider } from '../src/index.js';
import { actor, shown } from './actor.js';
import { press } from './two-factor-actor.js';

const meta: Meta = {
  title: 'settings-provider',
  component: 'settings-provider',
  render: () => html`<profile-badge></profile-badge> <profile-form></profile-form>`,
  parameters: { docs: { description: { component: 'One session for everything inside it. It has no look of its own.' } } },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const form = html`<profile-form></profile-form>`;
const textOf = (canvas: HTMLElement, tag: string) => canvas.querySelector(tag)!.shadowRoot!.textContent;
const provider = (canvas: HTMLElement) => canvas.querySelector<SettingsProvider>('settings-provider')!;

/** Two elements, one session: what the form saves shows in the badge at once. */
export const OneSession: Story = {
  async play({ canvasElement }) {
    await waitFor(() => expect(textOf(canvasElement, 'profile-badge')).toContain('Maya'));
    await waitFor(() => expect(textOf(canvasElement, 'profile-form')).toContain('Full name'));
  },
};

/** Nobody knows yet who the person is; each element keeps the place that it will need. */
export const Loading: Story = backend({ faults: [{ on: 'identify', hang: true }] });
export const SlowBackend: Story = backend({ latency: 1500 });
export const ServerAway: Story = {
  ...backend({ faults: [{ on: '*', code: 'unavailable' }] }),
  render: () => form,
  play: ({ canvasElement }) => shown(canvasElement, 'Your profile did not arrive'),
};
export const Offline: Story = {
  ...backend({ faults: [{ on: '*', code: 'offline' }] }),
  render: () => form,
  play: ({ canvasElement }) => shown(canvasElement, 'you are offline'),
};

export const SignedOut: Story = {
  ...backend({ faults: [{ on: '*', code: 'unauthorized' }] }),
  render: () => form,
};

/** In the middle of the work: what was typed stays, what was accepted waits. */
export const SignedOutMeanwhile: Story = {
  render: () => form,
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.type('Public name', 'Maya from Fernweh');
    (provider(canvasElement).adapter as MemoryAdapter).signOut();
    await person.press('Save changes');
    await shown(canvasElement, 'You were signed out');
  },
};

/** The next person sees their own, and nothing of the one before. */
export const AnotherPerson: Story = {
  render: () => html`<profile-badge></profile-badge>`,
  async play({ canvasElement }) {
    await waitFor(() => expect(textOf(canvasElement, 'profile-badge')).toContain('Maya'));
    const { adapter, session } = provider(canvasElement);
    (adapter as MemoryAdapter).signIn({ user: '2', account: 'fernweh', name: 'Amina Haddad', username: 'amina' });
    await session!.signedIn();
    await waitFor(() => expect(textOf(canvasElement, 'profile-badge')).toContain('Amina'));
  },
};

/** Written to by somebody else, at another desk. */
export const ChangedElsewhere: Story = {
  async play({ canvasElement }) {
    await waitFor(() => expect(textOf(canvasElement, 'profile-badge')).toContain('Maya'));
    (provider(canvasElement).adapter as MemoryAdapter).elsewhere('profile', { name: 'Maya Lindqvist-Rey' });
    await waitFor(() => expect(textOf(canvasElement, 'profile-badge')).toContain('Lindqvist-Rey'));
  },
};

/** The backend wants a code; the provider asks for it. */
export const AsksForACode: Story = {
  render: () => html`<two-factor-form></two-factor-form>`,
  async play({ canvasElement }) {
    await press(canvasElement, 'Turn on Email');
    const dialog = () => provider(canvasElement).shadowRoot!.querySelector('challenge-dialog')?.shadowRoot?.querySelector('dialog');
    await waitFor(() => expect(dialog()?.open).toBe(true));
  },
};
