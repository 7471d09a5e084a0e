import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { activityCodes, type ActivityEntry } from '../src/features/activity/index.js';
import { actor, shown } from './actor.js';

const meta: Meta = {
  title: 'activity-log',
  component: 'activity-log',
  render: () => html`<activity-log></activity-log>`,
  parameters: {
    docs: {
      description: {
        component:
          'What happened to the account, day by day, as far as the backend tells it: sign-ins, new devices, and who changed what. New entries ' +
          'come by themselves, older ones ten at a time.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

const minute = 60_000;
const seeded = (...rows: Partial<ActivityEntry>[]) =>
  backend({
    seed: {
      activity: (now: number): ActivityEntry[] =>
        rows.map((row, index) => ({ id: `${index}`, what: '', at: new Date(now - index * minute).toISOString(), by: 'me', ...row })),
    },
  });

export const Ready: Story = { play: ({ canvasElement }) => shown(canvasElement, 'Signed in', '3 sign-ins failed', 'by Tomás Rey') };

/** Every code that has a sentence, and one of a newer backend. */
export const EveryKind: Story = {
  ...seeded(...activityCodes.slice(0, 9).map((what) => ({ what, device: 'Firefox, Windows', place: 'Malmö, Sweden' }))),
  play: ({ canvasElement }) => shown(canvasElement, 'The password was changed', 'The phone number was changed'),
};
export const OtherKinds: Story = {
  ...seeded(...activityCodes.slice(9).map((what) => ({ what, detail: 'Spreadsheet sync' })), { what: 'from-a-newer-backend' }),
  play: ({ canvasElement }) => shown(canvasElement, 'An access token was replaced: Spreadsheet sync', 'Something was changed'),
};

/** Marked by a sign and a word, with what to do if it was somebody else. */
export const Suspicious: Story = {
  ...seeded(
    { what: 'signed-in-new-device', device: 'Lynx, Plan 9', place: '203.0.113.88' },
    { what: 'sign-in-failed', by: 'system', count: 17, place: '203.0.113.88' },
    { what: 'password-changed' },
  ),
  play: ({ canvasElement }) => shown(canvasElement, 'New device', 'Failed', '17 sign-ins failed', 'Was this not you?'),
};

export const BySomebodyElse: Story = {
  ...seeded(
    { what: 'email-changed', by: 'administrator', name: 'Tomás Rey' },
    { what: 'profile-changed', by: 'administrator', detail: 'role' },
    { what: 'token-revoked', by: 'system', detail: 'Shift report' },
  ),
  play: ({ canvasElement }) =>
    shown(canvasElement, 'by Tomás Rey', 'The profile was changed: role', 'by an administrator', 'by the system'),
};

export const One: Story = {
  ...seeded({ what: 'signed-in' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Signed in'),
};

export const LongText: Story = seeded({
  what: 'token-created',
  detail: 'Quarterly-reconciliation-of-everything-that-was-ever-booked-by-anybody-'.repeat(3),
  device: 'A browser whose name is a sentence of its own, on a system that nobody has heard of',
  place: '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
});

/** Names in another script keep their own direction. */
export const OtherScripts: Story = seeded(
  { what: 'token-created', detail: 'تقرير المناوبة', device: 'فايرفوكس', place: 'دبي' },
  { what: 'email-changed', by: 'administrator', name: 'عمر الحداد' },
);

const many = (now: number): ActivityEntry[] =>
  [0, 1, 2].flatMap((round) => sampleSeed.activity(now - round * 130 * 86_400_000).map((row) => ({ ...row, id: `${row.id}-${round}` })));

/** What is asked for first arrives, and nothing after it. */
const thenOnly = (fault: object) =>
  backend({
    faults: [
      { on: 'activity.list', times: 1, delay: 0 },
      { on: 'activity.list', ...fault },
    ],
  });

const pressMore = (...words: string[]): Pick<Story, 'play'> => ({
  async play({ canvasElement }) {
    await actor(canvasElement).press('Show more');
    await shown(canvasElement, ...words);
  },
});

export const More: Story = { ...backend({ seed: { activity: many } }), ...pressMore('10 more are shown, 20 in all.') };
export const AllShown: Story = pressMore('7 more are shown, 17 in all.');
export const LoadingMore: Story = { ...thenOnly({ hang: true }), ...pressMore('Loading…') };
export const MoreFailed: Story = { ...thenOnly({ code: 'offline' }), ...pressMore('Nothing more was loaded: you are offline.') };

export const Empty: Story = {
  ...backend({ seed: { activity: () => [] } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Nothing has happened yet'),
};
export const Loading: Story = backend({ faults: [{ on: 'activity.list', hang: true }] });
export const Failed: Story = {
  ...backend({ faults: [{ on: 'activity.list', code: 'unavailable' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your activity did not load', 'Try again'),
};
export const Offline: Story = {
  ...backend({ faults: [{ on: 'activity.list', code: 'offline' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'you are offline'),
};
export const Forbidden: Story = {
  ...backend({ faults: [{ on: 'activity.list', code: 'forbidden' }] }),
  play: ({ canvasElement }) => shown(canvasElement, 'You may not see what happened to your account.'),
};
export const Unavailable: Story = {
  ...backend({ seed: { capabilities: { activity: false } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'Activity cannot be seen here.'),
};
export const SignedOut: Story = backend({
  faults: [
    { on: 'activity.list', code: 'unauthorized' },
    { on: 'identify', code: 'unauthorized' },
  ],
});
export const Dark: Story = { globals: { theme: 'dark' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
export const Narrow: Story = {
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><activity-log></activity-log></div>`,
};
