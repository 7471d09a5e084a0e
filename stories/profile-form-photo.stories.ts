import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';
import { portrait } from './portrait.js';

const meta: Meta = {
  title: 'profile-form/Photo',
  component: 'profile-form',
  args: { explicitSave: false },
  argTypes: { explicitSave: { control: 'boolean' } },
  render: ({ explicitSave }) => html`<profile-form ?explicit-save=${explicitSave as boolean}></profile-form>`,
  parameters: {
    docs: {
      description: {
        component: 'A photo is chosen by button, drop, paste or from the gallery, cropped, and saves itself or waits for “Save changes”.',
      },
    },
  },
};
export default meta;
type Story = StoryObj;

const [, boat] = sampleSeed.gallery;
const backend = (settings: object) => ({ parameters: { backend: settings } });
const withPhoto = backend({ seed: { avatar: { url: boat!.url } } });
const look = 'Your photo: look closer or remove';

export const NoPhoto: Story = {};
export const Photo: Story = { ...withPhoto };

export const CloserLook: Story = {
  ...withPhoto,
  async play({ canvasElement }) {
    await actor(canvasElement).press(look);
    await shown(canvasElement, 'Remove photo');
  },
};

export const RemovalAsked: Story = {
  ...withPhoto,
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press(look);
    await person.press('Remove photo');
    await shown(canvasElement, 'Remove your photo?');
  },
};

const gallery = (settings: object, ...words: string[]): Story => ({
  ...settings,
  async play({ canvasElement }) {
    await actor(canvasElement).press('Gallery');
    await shown(canvasElement, ...words);
  },
});

export const Gallery: Story = gallery(withPhoto, 'Lighthouse');
export const GalleryLoading: Story = gallery(backend({ faults: [{ on: 'avatar.gallery', hang: true }] }));
export const GalleryEmpty: Story = gallery(backend({ seed: { gallery: [] } }), 'There are no pictures to choose from yet');
export const GalleryFailed: Story = gallery(
  backend({ faults: [{ on: 'avatar.gallery', code: 'unavailable' }] }),
  'The pictures did not arrive',
);

export const FileHeldOver: Story = {
  ...withPhoto,
  async play({ canvasElement }) {
    await actor(canvasElement).hold('me.png');
    await shown(canvasElement, 'Let go to use it as your photo');
  },
};

/** What becomes of a photo that was cropped. */
const uploads = (settings: object, words: string, explicitSave = false): Story => ({
  ...backend(settings),
  args: { explicitSave },
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    const file = await portrait();
    await person.choose(file.name, file.type, file);
    await person.press('Use photo');
    await shown(canvasElement, words);
  },
});

export const Uploading: Story = uploads({ faults: [{ on: 'avatar.upload', hang: true }] }, 'You can go on working meanwhile');
export const Saved: Story = uploads({}, 'Saved');
export const Failed: Story = uploads({ faults: [{ on: 'avatar.upload', code: 'offline' }] }, 'was not saved: you are offline');
export const Staged: Story = uploads({}, 'Not saved yet', true);

/** A file that is not even opened to be cropped. */
const refused = (name: string, type: string, content: BlobPart, ...words: string[]): Story => ({
  ...withPhoto,
  async play({ canvasElement }) {
    await actor(canvasElement).choose(name, type, content);
    await shown(canvasElement, ...words, 'Your photo stays as it is.');
  },
});

// Without the sizes, which are written as the interface language writes them.
export const TooLarge: Story = refused('team-offsite.png', 'image/png', new Uint8Array(7_200_000), 'Photos may have up to');
export const Heic: Story = refused('IMG_0001.heic', '', '?', 'IMG_0001.heic is a HEIC picture');
export const WrongType: Story = refused('contract.pdf', 'application/pdf', '%PDF-1.7', 'contract.pdf is a PDF, not a picture.');

/** This browser cannot show it, and the backend cannot either. */
export const Unreadable: Story = {
  ...refused('me.png', 'image/png', '?', 'me.png cannot be read as a picture.'),
  ...backend({ seed: { avatar: { url: boat!.url } }, faults: [{ on: 'avatar.upload', code: 'invalid' }] }),
};

export const ReadOnly: Story = backend({
  seed: { avatar: { url: boat!.url }, capabilities: { profile: {}, avatar: { locked: { url: 'directory' } } } },
});
