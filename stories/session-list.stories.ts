import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed, type SignInSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';
import { prove } from './two-factor-actor.js';

const meta: Meta = {
  title: 'session-list',
  component: 'session-list',
  render: () => html`<session-list></session-list>`,
  parameters: {
    docs: {
      description: {
        component:
          'Where the person is signed in, and the way to end it. The backend may ask for a code first; a browser that is signed out learns it at once.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const firefox = 'Sign out Firefox on Windows';
const others = 'Sign out the other 3';

const press = (button: string, ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await actor(canvasElement).press(button);
    await shown(canvasElement, ...words);
  },
});

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Chrome on macOS', 'This device', 'active now') };

export const OnlyThisDevice: Story = {
  ...backend({ seed: { signIns: () => [] } }),
  play: ({ canvasElement }) => shown(canvasElement, 'You are not signed in anywhere else.'),
};

const stranger: SignInSeed = {
  id: 'stranger',
  browser: '',
  system: '',
  device: '',
  address: '',
  place: '',
  startedAt: '',
  lastActiveAt: '',
};
const strangers = [
  stranger,
  { ...stranger, id: '2', browser: 'Lynx', address: '2001:db8::7' },
  { ...stranger, id: '3', system: 'Android', device: 'tablet' },
];

/** What the backend cannot tell is said to be unknown: a guess could hide a stranger. */
export const PartsUnknown: Story = {
  ...backend({ seed: { signIns: () => strangers } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Unknown device', 'Lynx on an unknown system', 'Unknown place'),
};

const many = (now: number): SignInSeed[] =>
  [1, 2, 3, 4].flatMap((round) =>
    sampleSeed.signIns(now - round * 86_400_000).map((signIn) => ({ ...signIn, id: `${signIn.id}-${round}` })),
  );
export const Many: Story = backend({ seed: { signIns: many } });

export const AsksForOthers: Story = press(others, 'Sign out the other 3 sessions?', 'You stay signed in here.');
export const AsksForThisDevice: Story = press('Sign out this device', 'You need your password to come back.');

export const SigningOut: Story = {
  ...backend({ faults: [{ on: 'sessions.revoke', hang: true }] }),
  ...press(firefox, 'Signing out…'),
};

export const SignedOutOne: Story = {
  async play({ canvasElement }) {
    await actor(canvasElement).press(firefox);
    await prove(canvasElement);
    await shown(canvasElement, 'Firefox on Windows was signed out.');
  },
};

export const SignedOutOthers: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press(others);
    await person.answer(others);
    await prove(canvasElement);
    await shown(canvasElement, 'You are not signed in anywhere else.');
  },
};

export const NotSignedOut: Story = {
  ...backend({ faults: [{ on: 'sessions.revoke', code: 'unavailable' }] }),
  ...press(firefox, 'Still signed in: the server does not answer.'),
};

/** The backend wants a code before it ends anything. */
export const CodeNeeded: Story = press(firefox, 'Signing out…');

export const Loading: Story = backend({ faults: [{ on: 'sessions.load', hang: true }] });
export const Failed: Story = {
  ...backend({ faults: [{ on: 'sessions.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your sessions did not load'),
};
export const Forbidden: Story = backend({ faults: [{ on: 'sessions.load', code: 'forbidden' }] });
export const Unavailable: Story = backend({ seed: { capabilities: { sessions: false } } });
export const SignedOut: Story = backend({
  faults: [
    { on: 'sessions.load', code: 'unauthorized' },
    { on: 'identify', code: 'unauthorized' },
  ],
});
export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><session-list></session-list></div>`,
};
