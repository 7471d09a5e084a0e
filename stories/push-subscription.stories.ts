import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { standInBrowser, type StandInState } from '../test/support/stand-in-browser.js';
import { actor, shown } from './actor.js';

/** In a browser of the story's making: a story asks nobody for a permission. */
const inBrowser = (state: Partial<StandInState> = {}): Pick<Story, 'loaders' | 'render'> => ({
  loaders: [() => ({ browser: standInBrowser(state) })],
  render: ({ worker, scope }, { loaded }) =>
    html`<push-subscription
      worker=${worker as string}
      scope=${scope as string}
      .browser=${loaded['browser'] as ReturnType<typeof standInBrowser>}
    ></push-subscription>`,
});

const meta: Meta = {
  title: 'push-subscription',
  component: 'push-subscription',
  args: { worker: '/push-worker.js', scope: '' },
  parameters: {
    docs: {
      description: {
        component:
          'Whether notifications reach this browser when no tab is open. It never asks for the permission by itself. The host serves `settings-elements/push-worker.js` from its own site; the attributes `worker` and `scope` say where.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const backend = (settings: object) => ({ parameters: { backend: settings } });

export const Off: Story = { ...inBrowser(), play: ({ canvasElement }) => shown(canvasElement, 'Push is off in this browser', 'Turn on') };

export const On: Story = {
  ...inBrowser(),
  async play({ canvasElement }) {
    await actor(canvasElement).press('Turn on');
    await shown(canvasElement, 'This browser', 'Push is on in this browser.');
  },
};

export const TestOnItsWay: Story = {
  ...inBrowser(),
  async play({ canvasElement }) {
    await actor(canvasElement).press('Turn on');
    await actor(canvasElement).press('Send a test');
    await shown(canvasElement, 'Waiting for it to arrive');
  },
};

export const Blocked: Story = {
  ...inBrowser({ permission: 'denied' }),
  play: ({ canvasElement }) => shown(canvasElement, 'Your browser blocks notifications', 'Still silent? Check macOS too'),
};

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1';
export const NotPossible: Story = {
  ...inBrowser({ obstacle: 'home-screen', userAgent: iphone }),
  play: ({ canvasElement }) => shown(canvasElement, 'Not possible here', 'Add to Home Screen'),
};

export const NotTurnedOn: Story = {
  ...inBrowser(),
  ...backend({ faults: [{ on: 'push.subscribe', code: 'unavailable' }] }),
  async play({ canvasElement }) {
    await actor(canvasElement).press('Turn on');
    await shown(canvasElement, 'Push is not on: the server does not answer.');
  },
};

export const Loading: Story = { ...inBrowser(), ...backend({ faults: [{ on: 'push.load', hang: true }] }) };
export const Failed: Story = { ...inBrowser(), ...backend({ faults: [{ on: 'push.load', code: 'unavailable' }] }) };

export const Unavailable: Story = {
  ...inBrowser(),
  ...backend({ seed: { capabilities: { push: false } } }),
  play: ({ canvasElement }) => shown(canvasElement, 'This server sends no push.'),
};

export const Unsupported: Story = {
  ...inBrowser({ obstacle: 'unsupported' }),
  play: ({ canvasElement }) => shown(canvasElement, 'This browser cannot receive push'),
};

const turnsOn = (state: Partial<StandInState>, faults: object[], ...words: string[]): Story => ({
  ...inBrowser(state),
  ...backend({ faults }),
  async play({ canvasElement }) {
    await actor(canvasElement).press('Turn on');
    await shown(canvasElement, ...words);
  },
});
export const TurningOn: Story = turnsOn({}, [{ on: 'push.subscribe', hang: true }], 'Turning on…');
export const NotAnswered: Story = turnsOn({ answer: 'default' }, [], 'you have not answered your browser’s question');
export const Refused: Story = turnsOn({ answer: 'denied' }, [], 'Your browser blocks notifications');
export const Offline: Story = turnsOn({}, [{ on: 'push.subscribe', code: 'offline' }], 'Push is not on: you are offline');

const day = 86_400_000;
const many = (now: number) =>
  Array.from({ length: 8 }, (_, index) => ({
    id: `push-${index}`,
    browser: ['Firefox', 'Chrome', ''][index % 3]!,
    system: ['Windows', 'Android', 'A system that nobody has heard of'][index % 3]!,
    since: new Date(now - index * 30 * day).toISOString(),
    lastUsedAt: index % 2 ? '' : new Date(now - index * day).toISOString(),
    fingerprint: `fingerprint-${index}`,
  }));
export const ManyBrowsers: Story = { ...inBrowser(), ...backend({ seed: { browsers: many } }) };

/** The only one, and not this one. */
export const TurnedOff: Story = {
  ...inBrowser(),
  async play({ canvasElement }) {
    await actor(canvasElement).press('Turn on');
    await shown(canvasElement, 'Push is on in this browser.');
    await actor(canvasElement).press('Turn off Firefox on Windows');
    await shown(canvasElement, 'Push is off for Firefox on Windows.');
  },
};

export const RightToLeft: Story = { ...inBrowser({ permission: 'denied' }), globals: { direction: 'rtl' } };
