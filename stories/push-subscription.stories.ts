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
export const RightToLeft: Story = { ...inBrowser({ permission: 'denied' }), globals: { direction: 'rtl', locale: 'ar' } };
