import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { memory } from '../src/adapters/memory/index.js';
import { memoryRouter } from '../src/index.js';
import { panelActor } from './panel-actor.js';
import { at, failing, inside, reads, type PanelArgs } from './panel-scene.js';

const meta: Meta<PanelArgs> = {
  title: 'settings-panel',
  component: 'settings-panel',
  argTypes: {
    arrangement: { control: 'inline-radio', options: [undefined, 'chatwoot', 'convrs', 'ycloud'] },
    layout: { control: 'inline-radio', options: [undefined, 'side', 'tabs', 'page'] },
  },
  parameters: {
    docs: {
      description: {
        component:
          'Everything a person sets about themselves, in one element: what the backend can do decides what is there. `arrangement` groups, words and saves it like a product that people know; where each of its features is, says the page “Products”.',
      },
    },
  },
};
export default meta;
type Story = StoryObj<PanelArgs>;

export const Ready: Story = { ...at(), ...inside('Full name', 'Public name') };

export const Chatwoot: Story = { args: { arrangement: 'chatwoot' }, ...at(), ...inside('Profile image', 'Your full name', 'Display name') };

export const Convrs: Story = { args: { arrangement: 'convrs' }, ...at(), ...inside('Upload new image', 'Your Public Name') };

export const YCloud: Story = { args: { arrangement: 'ycloud' }, ...at(), ...reads('Your preference') };

export const Tabs: Story = { args: { layout: 'tabs' }, ...at('preferences'), ...inside('Writing') };

export const Page: Story = { args: { layout: 'page' }, ...at(), ...inside('Full name') };

export const NarrowList: Story = { ...at('', undefined, '320px'), ...reads('Photo, names, language') };

export const NarrowSection: Story = { ...at('security', undefined, '320px'), ...reads('Settings') };

export const ChosenSections: Story = {
  args: { sections: ['preferences', { id: 'profile', label: 'About me' }] },
  ...at(),
  ...reads('Preferences', 'About me'),
};

/** The host's own section, by the slot of its id. */
export const OwnSection: Story = {
  args: { sections: ['profile', { id: 'billing', label: 'Billing', hint: 'What this costs' }] },
  ...at('billing', html`<p slot="billing">There are no bills.</p>`),
  ...reads('Billing'),
};

async function typed(canvas: HTMLElement): Promise<ReturnType<typeof panelActor>> {
  const panel = panelActor(canvas);
  await panel.inside.type('Full name', 'Maya Berg');
  return panel;
}

export const Unsaved: Story = {
  ...at(),
  play: async ({ canvasElement }) => (await typed(canvasElement)).reads('1 change not saved'),
};

/** Another section, before what was typed is saved. */
export const AsksBeforeLeaving: Story = {
  ...at(),
  async play({ canvasElement }) {
    const panel = await typed(canvasElement);
    await panel.leave();
    await waitFor(() => expect(panel.root.querySelector('dialog')?.open).toBe(true));
    await panel.reads('In Profile: Full name.');
  },
};

const saved: Story['play'] = async ({ canvasElement }) => {
  const panel = await typed(canvasElement);
  await panel.inside.press('Save changes');
};

export const Offline: Story = {
  ...at(),
  ...failing('profile.save', { code: 'offline' }),
  async play(context) {
    await saved(context);
    await panelActor(context.canvasElement).reads('1 change is kept on this device and goes out by itself.', 'Retry now');
  },
};

export const Refused: Story = {
  ...at(),
  ...failing('profile.save', { code: 'forbidden' }),
  async play(context) {
    await saved(context);
    await panelActor(context.canvasElement).reads('1 change was not accepted');
  },
};

export const SearchOpen: Story = {
  ...at(''),
  async play({ canvasElement }) {
    const panel = panelActor(canvasElement);
    await panel.find('sound');
    await panel.reads('Play a sound for', 'Notifications › Sounds');
  },
};

/** Something very near to it is offered. */
export const SearchNothing: Story = {
  ...at(''),
  async play({ canvasElement }) {
    const panel = panelActor(canvasElement);
    await panel.find('pasword');
    await panel.reads('Nothing for “pasword”', 'Did you mean “Password”?');
  },
};

export const KeysOpen: Story = {
  ...at(''),
  async play({ canvasElement }) {
    const panel = panelActor(canvasElement);
    await panel.press('Keyboard shortcuts');
    await panel.reads('Previous section', 'From box to box');
  },
};

export const Loading: Story = { ...at(), ...failing('profile.load', { hang: true }), ...reads('Profile') };

const adapter = memory({ id: 'small-panel' });

/** A backend with a profile, a password and nothing else: what it cannot do is not there. */
export const SmallBackend: Story = {
  parameters: { ownProvider: true },
  render: () => {
    const { id, identify, capabilities, attach, listen, profile, avatar, password } = adapter;
    const small = { id, identify, capabilities, attach, listen, profile, avatar, password };
    return html`<settings-provider .adapter=${small}><settings-panel .router=${memoryRouter()}></settings-panel></settings-provider>`;
  },
  ...reads('Profile', 'Password'),
};

export const RightToLeft: Story = { globals: { direction: 'rtl' }, ...at('preferences'), ...reads('Preferences') };

export const Dark: Story = { globals: { theme: 'dark' }, ...at(), ...inside('Full name') };
