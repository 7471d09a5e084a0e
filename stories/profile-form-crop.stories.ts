import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { actor, shown } from './actor.js';
import { portrait } from './portrait.js';

const meta: Meta = {
  title: 'profile-form/Crop',
  component: 'profile-form',
  render: () => html`<profile-form></profile-form>`,
  parameters: {
    docs: {
      description: { component: 'Between choosing a photo and sending it. Everything can be done by hand, by click and by keyboard.' },
    },
  },
};
export default meta;
type Story = StoryObj;

const chosen =
  (width?: number, height?: number): Story['play'] =>
  async ({ canvasElement }) => {
    const file = await portrait(width, height);
    await actor(canvasElement).choose(file.name, file.type, file);
    await shown(canvasElement, 'Crop photo', 'Use photo');
  };

export const Crop: Story = { play: chosen() };

export const SmallPicture: Story = {
  async play(story) {
    await chosen(320, 240)!(story);
    await shown(story.canvasElement, 'Small picture: it may look blurred');
  },
};

/** Three times as wide as high: it is moved sideways only. */
export const Panorama: Story = { play: chosen(3600, 1200) };

export const Dark: Story = { globals: { theme: 'dark' }, play: chosen() };
export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: chosen() };
export const LightDom: Story = { render: () => html`<profile-form light-dom></profile-form>`, play: chosen() };
