import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed, type MemoryOptions } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'password-form',
  component: 'password-form',
  render: () => html`<password-form></password-form>`,
  parameters: { docs: { description: { component: 'Where a person changes their password; the backend says what it has to be.' } } },
};
export default meta;
type Story = StoryObj;

const backend = (settings: Partial<MemoryOptions>) => ({ parameters: { backend: settings } });
/** On top of how the sample backend has its passwords. */
const passwords = (change: object) =>
  backend({
    seed: { capabilities: { ...sampleSeed.capabilities, password: { ...(sampleSeed.capabilities['password'] as object), ...change } } },
  });
const changing = (fault: object) => backend({ faults: [{ on: 'password.change', ...fault }] });

const good = 'Quiet-7-otters!';
const present = sampleSeed.password;

/** Somebody fills in all three and presses the button. */
const send =
  (says: string, next = good, current = present, repeat = next): Story['play'] =>
  async ({ canvasElement }) => {
    const { type, press } = actor(canvasElement);
    await type('Current password', current);
    await type('New password', next);
    await type('Repeat new password', repeat);
    await press('Change password');
    await shown(canvasElement, says);
  };
const typing =
  (next: string): Story['play'] =>
  ({ canvasElement }) =>
    actor(canvasElement).type('New password', next);

export const Empty: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Last changed on', 'Change password') };
export const Typing: Story = { play: typing('Quiet otters') };
export const AllRulesMet: Story = { play: typing(good) };
export const Shown: Story = {
  play: async ({ canvasElement }) => {
    await actor(canvasElement).type('New password', good);
    await actor(canvasElement).press('Show new password');
  },
};
export const Suggested: Story = {
  play: async ({ canvasElement }) => {
    await actor(canvasElement).press('Suggest a strong password');
    await shown(canvasElement, 'Keep it in your password manager');
  },
};
export const NothingTyped: Story = { play: ({ canvasElement }) => actor(canvasElement).press('Change password') };
export const RulesBroken: Story = { play: send('2 fields need your attention', 'maya likes', present, 'maya') };
export const Mismatch: Story = { play: send('This is not the same as the new password', good, present, 'Quiet-7-otter') };
export const WrongPassword: Story = { play: send('4 attempts left', good, 'Not-mine-1!') };
export const WellKnown: Story = { play: send('Many people use this password', 'Qwerty123!') };
export const TooManyAttempts: Story = {
  ...changing({ code: 'rate-limited', problem: { retryAfter: 240_000 } }),
  play: send('Try again'),
};
export const NoAnswer: Story = { ...changing({ code: 'timeout' }), play: send('your password may have been changed') };
export const Forbidden: Story = { ...changing({ code: 'forbidden' }), play: send('you may not change this') };
export const Busy: Story = { ...changing({ hang: true }), play: send('Changing…') };
export const Changed: Story = { play: send('Your password has been changed') };
export const EndsTheSession: Story = passwords({ endsSession: true });
export const SessionEnded: Story = { ...passwords({ endsSession: true }), play: send('Sign in with the new one') };
export const SignedOut: Story = {
  ...backend({ faults: [{ on: 'identify', code: 'unauthorized' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'You were signed out.'),
};

export const WithoutRepeat: Story = { render: () => html`<password-form norepeat></password-form>` };
export const WithoutPolicy: Story = backend({ seed: { capabilities: { ...sampleSeed.capabilities, password: {} } } });
export const LongPhrases: Story = passwords({
  policy: { minLength: 15, maxLength: 128, words: ['Maya', 'Lindqvist', 'Fernweh'], blockList: true },
});
export const EveryRule: Story = {
  ...passwords({
    policy: {
      minLength: 6,
      maxLength: 128,
      upper: true,
      lower: true,
      digit: true,
      special: ' !@#$%^&*()_+-=[]{}|"/\\.,`<>:;?~\'',
      allowed: '',
    },
  }),
  play: typing('pass wört'),
};
export const DecidedElsewhere: Story = passwords({ locked: { newPassword: 'directory' } });
export const Loading: Story = backend({ faults: [{ on: 'capabilities', hang: true }] });
export const Unavailable: Story = backend({ seed: { capabilities: { password: false } } });
export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: RulesBroken.play! };
export const Dark: Story = { globals: { theme: 'dark' }, play: RulesBroken.play! };
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><password-form></password-form></div>`,
  play: RulesBroken.play!,
};
export const WithoutShadowRoot: Story = { render: () => html`<password-form light-dom></password-form>`, play: typing('Quiet otters') };
