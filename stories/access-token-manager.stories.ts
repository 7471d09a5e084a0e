import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';
import { prove } from './two-factor-actor.js';

const meta: Meta = {
  title: 'access-token-manager/One token',
  component: 'access-token-manager',
  render: () => html`<access-token-manager></access-token-manager>`,
  parameters: {
    docs: {
      description: {
        component:
          'The token that is made for everybody: shown and copied at any time after a code, for a minute at most. The backend’s capability `mode` decides between this and several tokens.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

const press = (button: string, ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await actor(canvasElement).press(button);
    await shown(canvasElement, ...words);
  },
});

/** As a press, for what needs a code. */
const pressProven = (button: string, ...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await actor(canvasElement).press(button);
    await prove(canvasElement);
    await shown(canvasElement, ...words);
  },
});

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Your token', 'Made for you') };
export const Shown: Story = pressProven('Show your token', 'Hides by itself in');
/** With or without a clipboard: then it is shown, to be copied by hand. */
export const Copied: Story = pressProven('Copy your token', 'opied');
export const AsksForReset: Story = press('Reset your token', 'Reset your token?', 'stop working at once');

export const Reset: Story = {
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press('Reset your token');
    await person.answer('Reset token');
    await prove(canvasElement);
    await shown(canvasElement, 'Your new token is ready.', 'Hides by itself in');
  },
};

export const Showing: Story = {
  ...backend({ faults: [{ on: 'accessTokens.reveal', hang: true }] }),
  play: ({ canvasElement }) => actor(canvasElement).press('Show your token'),
};

export const NotShown: Story = {
  ...backend({ faults: [{ on: 'accessTokens.reveal', code: 'unavailable' }] }),
  ...press('Show your token', 'The token cannot be shown: the server does not answer.'),
};

/** The backend may have made a new token, and nobody has seen it. */
export const AnswerLost: Story = {
  ...backend({ faults: [{ on: 'accessTokens.rotate', code: 'timeout' }] }),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press('Reset your token');
    await person.answer('Reset token');
    await shown(canvasElement, 'It is not certain what was done');
  },
};

export const Loading: Story = backend({ faults: [{ on: 'accessTokens.load', hang: true }] });
export const Failed: Story = {
  ...backend({ faults: [{ on: 'accessTokens.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your access tokens did not load'),
};
export const Forbidden: Story = backend({ faults: [{ on: 'accessTokens.load', code: 'forbidden' }] });
export const Unavailable: Story = backend({ seed: { capabilities: { ...sampleSeed.capabilities, accessTokens: false } } });
export const Dark: Story = { globals: { theme: 'dark' }, ...pressProven('Show your token', 'Hides by itself in') };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><access-token-manager></access-token-manager></div>`,
};
