import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { enterCode, press, prove, reads } from './two-factor-actor.js';

const meta: Meta = {
  title: 'two-factor-form',
  component: 'two-factor-form',
  render: () => html`<two-factor-form></two-factor-form>`,
  parameters: {
    docs: {
      description: {
        component:
          'Two-step verification: an authenticator app, text messages, email and recovery codes. Every change asks for a code first; in these stories the codes stand in `document.querySelector("settings-provider").adapter.backend.messages`.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });
const since = { totp: '2026-03-12T09:00:00Z', sms: '2026-01-08T09:00:00Z' };
const on = { twoFactor: { since, recoveryLeft: 2 } };
const may = (twoFactor: object | false) => ({ capabilities: { ...sampleSeed.capabilities, twoFactor } });

export const Off: Story = { play: ({ canvasElement }) => reads(canvasElement, 'Two-step verification Off', 'To +46 ••• •• 134') };
export const On: Story = {
  ...backend({ seed: on }),
  play: ({ canvasElement }) => reads(canvasElement, 'Added on', '2 of 16 left'),
};
export const NoRecoveryCodes: Story = {
  ...backend({ seed: { twoFactor: { since, recoveryLeft: 0 } } }),
  play: ({ canvasElement }) => reads(canvasElement, 'None left'),
};
export const NoPhone: Story = {
  ...backend({ seed: { profile: { mobile: '' } } }),
  play: ({ canvasElement }) => reads(canvasElement, 'Add a mobile number to your profile first'),
};
export const LockedByTheAdministrator: Story = {
  ...backend({ seed: { ...on, ...may({ locked: { sms: 'administrator' } }) } }),
  play: ({ canvasElement }) => reads(canvasElement, 'Set by your administrator'),
};
export const RequiredByTheCompany: Story = {
  ...backend({ seed: { twoFactor: { since: { sms: since.sms }, recoveryLeft: 16 }, ...may({ required: true }) } }),
  play: ({ canvasElement }) => reads(canvasElement, 'one method has to stay on'),
};
export const ReadOnly: Story = {
  ...backend({ seed: { ...on, ...may({ readOnly: ['totp', 'sms', 'email'] }) } }),
  play: ({ canvasElement }) => reads(canvasElement, 'Cannot be changed here'),
};
export const Loading: Story = backend({ faults: [{ on: 'twoFactor.load', hang: true }] });
export const Failed: Story = {
  ...backend({ faults: [{ on: 'twoFactor.load', code: 'unavailable' }] }),
  play: ({ canvasElement }) => reads(canvasElement, 'Two-step verification did not arrive'),
};
export const Unavailable: Story = {
  ...backend({ seed: may(false) }),
  play: ({ canvasElement }) => reads(canvasElement, 'is not available in this workspace'),
};
export const Forbidden: Story = backend({ faults: [{ on: 'twoFactor.load', code: 'forbidden' }] });

export const AsksForACode: Story = { play: ({ canvasElement }) => press(canvasElement, 'Turn on Email') };

export const Setup: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Set up Authenticator app');
    await prove(canvasElement);
    await reads(canvasElement, 'Scan this with the app');
  },
};
export const SetupWrongCode: Story = {
  play: async (context) => {
    await Setup.play!(context);
    await enterCode(context.canvasElement, '123456');
    await reads(context.canvasElement, 'Not the code the app shows now');
  },
};
export const SetupTooOld: Story = {
  ...backend({ faults: [{ on: 'twoFactor.turnOn', code: 'conflict', problem: { reason: 'not-set-up' } }] }),
  play: async (context) => {
    await Setup.play!(context);
    await enterCode(context.canvasElement, '123456');
    await reads(context.canvasElement, 'This set-up has become too old');
  },
};
export const RecoveryCodes: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Turn on Text message');
    await prove(canvasElement);
    await reads(canvasElement, 'Save your recovery codes');
  },
};
export const RecoveryCodesNotKept: Story = {
  play: async (context) => {
    await RecoveryCodes.play!(context);
    await press(context.canvasElement, 'Done');
    await reads(context.canvasElement, 'They are never shown again');
  },
};
export const OffersToSignOutElsewhere: Story = {
  play: async (context) => {
    await RecoveryCodesNotKept.play!(context);
    await press(context.canvasElement, 'Close anyway');
    await reads(context.canvasElement, 'Sign out everywhere else');
  },
};
export const TurnOffTheLast: Story = {
  ...backend({ seed: { twoFactor: { since: { sms: since.sms }, recoveryLeft: 16 } } }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Turn off Text message');
    await reads(canvasElement, 'Your password alone will then open your account');
  },
};
export const NewCodes: Story = {
  ...backend({ seed: on }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'New codes');
    await reads(canvasElement, 'The old codes stop working.');
  },
};
export const NotTurnedOn: Story = {
  ...backend({ faults: [{ on: 'twoFactor.turnOn', code: 'offline' }] }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Turn on Email');
    await reads(canvasElement, 'Not turned on: you are offline.');
  },
};
export const RightToLeft: Story = { ...backend({ seed: on }), globals: { direction: 'rtl' } };
export const Dark: Story = { ...backend({ seed: on }), globals: { theme: 'dark' } };
export const Narrow: Story = {
  ...backend({ seed: on }),
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><two-factor-form></two-factor-form></div>`,
};
