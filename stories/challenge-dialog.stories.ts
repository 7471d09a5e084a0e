import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { act, choose, enter, press, reads } from './challenge-actor.js';

const meta: Meta = {
  title: 'challenge-dialog',
  component: 'challenge-dialog',
  render: () => html`<challenge-dialog></challenge-dialog>`,
  parameters: {
    docs: {
      story: { inline: false, height: '420px' },
      description: {
        component: 'Asks for the one-time code that the backend wants before it does something. A provider renders it by itself.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const removal = { mobile: '' };
const change = { mobile: '+46701740635' };
const on = { twoFactor: { since: { totp: '2026-03-12T09:00:00Z' }, recoveryLeft: 9 } };
const wrong = '000000';

/** With a code on its way, unless the backend is told otherwise. */
const sent = (settings: object, then: (canvas: HTMLElement) => Promise<void>): Story => ({
  parameters: { backend: settings },
  async play({ canvasElement }) {
    await act(canvasElement, removal);
    await press(canvasElement, 'Send code');
    await then(canvasElement);
  },
});
const verified = (fault: object, ...sentences: string[]): Story =>
  sent({ faults: [{ on: 'challenges.verify', ...fault }] }, async (canvas) => {
    await enter(canvas, wrong);
    await reads(canvas, ...sentences);
  });
const gone = (reason: string) => ({ code: 'gone', problem: { reason } });

export const Choose: Story = {
  async play({ canvasElement }) {
    await act(canvasElement, removal);
    await reads(canvasElement, 'How do you want to confirm?', 'Email to m•••@fernweh.example');
  },
};

export const Sending: Story = sent({ faults: [{ on: 'challenges.send', hang: true }] }, (canvas) => reads(canvas, 'Sending…'));

export const Code: Story = sent({}, (canvas) => reads(canvas, 'Sent by email to', 'Send again in'));

export const Wrong: Story = sent({}, async (canvas) => {
  await enter(canvas, wrong);
  await reads(canvas, 'Not the code we sent. 2 tries left.');
});

export const LastAttempt: Story = sent({}, async (canvas) => {
  await enter(canvas, wrong);
  await reads(canvas, '2 tries left.');
  await enter(canvas, wrong);
  await reads(canvas, '1 try left.');
});

export const Verifying: Story = verified({ hang: true }, 'Verifying…');
export const Expired: Story = verified(gone('challenge-expired'), 'The code is too old now.', 'Send another code');
export const UsedUp: Story = verified(gone('challenge-used-up'), 'Too many tries.', 'Confirm another way');
export const AnsweredAlready: Story = verified(gone('challenge-answered'), 'used already', 'Close');
export const RateLimited: Story = verified({ code: 'rate-limited', problem: { retryAfter: 90_000 } }, 'Too many tries for now.');
export const ServerAway: Story = verified({ code: 'unavailable' }, 'Not checked: the server does not answer.');

export const Offline: Story = sent({ faults: [{ on: 'challenges.send', code: 'offline' }] }, (canvas) =>
  reads(canvas, 'Not sent: you are offline.'),
);

/** Before a code goes to a new number, the backend wants to know who is there. */
export const StepOneOfTwo: Story = {
  async play({ canvasElement }) {
    await act(canvasElement, change);
    await reads(canvasElement, 'Step 1 of 2');
  },
};

export const StepTwoOfTwo: Story = {
  async play({ canvasElement }) {
    await act(canvasElement, change);
    await press(canvasElement, 'Send code');
    await enter(canvasElement);
    await reads(canvasElement, 'Step 2 of 2', 'Confirm your new number');
  },
};

export const AuthenticatorApp: Story = {
  parameters: { backend: { seed: on } },
  async play({ canvasElement }) {
    await act(canvasElement, removal);
    await press(canvasElement, 'Continue');
    await reads(canvasElement, 'Your authenticator app shows it');
  },
};

export const RecoveryCode: Story = {
  parameters: { backend: { seed: on } },
  async play({ canvasElement }) {
    await act(canvasElement, removal);
    await choose(canvasElement, 'recovery');
    await press(canvasElement, 'Continue');
    await reads(canvasElement, 'Each works once.');
  },
};

const longAddress = 'maximiliana.von-und-zu-hohenstein@subsidiary.international-travel-agency.example';
export const LongTarget: Story = sent({ seed: { profile: { email: longAddress } } }, (canvas) => reads(canvas, 'Sent by email to'));

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: Wrong.play! };
export const Dark: Story = { globals: { theme: 'dark' }, play: Wrong.play! };
export const Narrow: Story = { globals: { viewport: { value: 'phone' } }, play: Wrong.play! };
