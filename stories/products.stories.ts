import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { memoryRouter } from '../src/index.js';
import { panelActor } from './panel-actor.js';

type Product = 'chatwoot' | 'convrs' | 'ycloud';

/**
 * The panel in the arrangement of three products, each behind that product’s way in. The button and its menu are the host’s; the Desk has
 * the same.
 */
const meta: Meta = {
  title: 'Products',
  tags: ['!autodocs'],
};
export default meta;
type Story = StoryObj;

interface WayIn {
  product: Product;
  /** What is pressed first. */
  button: TemplateResult;
  /** Where it stands in the window. */
  corner: string;
  /** In the menu, above what opens the panel. */
  besides?: TemplateResult;
  item: string;
  path?: string;
}

/** What a host has around the panel: a button in its corner, and a menu. */
function host({ product, button, corner, besides = html``, item, path = '' }: WayIn): () => TemplateResult {
  const router = memoryRouter(path);
  const open = (event: Event) => {
    const pressed = event.currentTarget as HTMLElement;
    pressed.closest<HTMLElement>('[popover]')!.hidePopover();
    void pressed.closest('main')!.querySelector('settings-panel')!.open('profile');
  };
  return () =>
    html`<main style="min-block-size: 480px; padding-block: 64px">
      <settings-panel arrangement=${product} .router=${router}></settings-panel>
      <button
        type="button"
        popovertarget="${product}-menu"
        style="${inCorner(corner)} min-block-size: 40px; border: 0; background: none; color: inherit"
      >
        ${button}
      </button>
      <div id="${product}-menu" popover style="inset: auto; ${inCorner(corner)} margin: 48px 0; padding: 12px">
        ${besides}
        <p><button type="button" @click=${open}>${item}</button></p>
      </div>
    </main>`;
}

const inCorner = (corner: string) => `position: fixed; z-index: 1; ${corner};`;
const heard = html`<span style="position: absolute; clip-path: inset(50%)">Menu</span>`;
const top = 'inset-block-start: 8px; inset-inline-end: 16px';
const bottom = 'inset-block-end: 8px; inset-inline-start: 16px';

const enter = (item: string, ...words: string[]): NonNullable<Story['play']> =>
  async function play({ canvasElement }) {
    canvasElement.querySelector<HTMLElement>('button[popovertarget]')!.click();
    await waitFor(() => expect(canvasElement.querySelector('[popover]:popover-open')).not.toBeNull());
    const items = [...canvasElement.querySelectorAll<HTMLElement>('[popover] button')];
    items.find((one) => one.textContent.trim() === item)!.click();
    await panelActor(canvasElement).reads(...words);
  };

/** Three dots at the lower corner, then "Profile settings". */
export const Chatwoot: Story = {
  render: host({ product: 'chatwoot', button: html`⋯${heard}`, corner: bottom, item: 'Profile settings' }),
  play: enter('Profile settings', 'Profile Settings'),
};

/** The name at the upper corner, with "Agent Chat, toggle Busy" and "My profile". */
export const Convrs: Story = {
  render: host({
    product: 'convrs',
    button: html`<profile-badge></profile-badge>${heard}`,
    corner: top,
    besides: html`<availability-switch variant="toggle"></availability-switch>`,
    item: 'My profile',
  }),
  play: enter('My profile', 'My Profile', 'General', 'Change password', 'Notifications', 'Settings'),
};

const opened = (product: Product, path: string, sections?: readonly string[]): NonNullable<Story['render']> => {
  const router = memoryRouter(path);
  return () => html`<settings-panel arrangement=${product} .router=${router} .sections=${sections}></settings-panel>`;
};
const reads = (...words: string[]): Pick<Story, 'play'> => ({
  play: ({ canvasElement }) => panelActor(canvasElement).inside.reads(...words),
});

export const ConvrsPassword: Story = {
  render: opened('convrs', 'password'),
  ...reads('Current password', 'New password', 'Change Password'),
};

export const ConvrsNotifications: Story = { render: opened('convrs', 'notifications'), ...reads('Browser notifications', 'Sounds') };

export const ConvrsSettings: Story = {
  render: opened('convrs', 'preferences'),
  ...reads('Capitalize the first letter when typing a message'),
};

/** The avatar at the lower corner, then "Edit". */
export const YCloud: Story = {
  render: host({ product: 'ycloud', button: html`<profile-badge></profile-badge>${heard}`, corner: bottom, item: 'Edit' }),
  play: enter('Edit', 'Your preference'),
};

export const YCloudSecurity: Story = { render: opened('ycloud', 'security'), ...reads('Two-factor authentication') };

/** Of Chatwoot’s page, the audio, email and push notifications. */
export const ChatwootNotifications: Story = {
  render: opened('chatwoot', '', ['audio-notifications', 'email-notifications', 'push-notifications']),
  ...reads('None', 'Assigned conversations', 'All conversations'),
};
