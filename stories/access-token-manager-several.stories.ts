import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleSeed, type AccessTokenSeed } from '../src/adapters/memory/index.js';
import { actor, shown } from './actor.js';
import { prove } from './two-factor-actor.js';

const meta: Meta = {
  title: 'access-token-manager/Several tokens',
  component: 'access-token-manager',
  render: () => html`<access-token-manager></access-token-manager>`,
  parameters: { docs: { description: { component: 'Tokens with a name, a scope and an end. Each is shown once: when it is made.' } } },
};
export default meta;
type Story = StoryObj;

const several = { mode: 'many', scopes: ['all', 'read'], lifetimes: [30, 90, 365, 0], graces: [0, 3600, 86_400], atMost: 20 };

const keeps = (settings: object = {}, seed: object = {}, capability: object = {}) => ({
  parameters: {
    backend: { ...settings, seed: { ...seed, capabilities: { ...sampleSeed.capabilities, accessTokens: { ...several, ...capability } } } },
  },
});

const at = (now: number, days: number) => new Date(now + days * 86_400_000).toISOString();
const ofEveryKind = (now: number): AccessTokenSeed[] => [
  { name: 'Night report', scope: 'read', lastUsedAt: at(now, -0.01), expiresAt: at(now, 200) },
  { name: 'Night report', scope: 'read', replaced: true, expiresAt: at(now, 0.04) },
  { name: 'Spreadsheet sync', expiresAt: at(now, 1.1) },
  { name: 'Last year’s audit', expiresAt: at(now, -2), lastUsedAt: at(now, -30) },
  { name: 'تصدير المحادثات', scope: 'contacts:write' },
  { name: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenbestellungen', lastUsedAt: at(now, -400) },
];

export const Ready: Story = { ...keeps(), play: ({ canvasElement }) => shown(canvasElement, 'Spreadsheet sync', 'Ends ') };
export const OfEveryKind: Story = {
  ...keeps({}, { accessTokens: ofEveryKind }),
  play: ({ canvasElement }) => shown(canvasElement, 'Replaced', 'Goes on until', 'Ended'),
};
export const None: Story = keeps({}, { accessTokens: () => [] });

export const NewToken: Story = {
  ...keeps(),
  async play({ canvasElement }) {
    await actor(canvasElement).press('New token');
    await shown(canvasElement, 'What it may do', 'How long it lives');
  },
};

const makes = (name: string, ...words: string[]): Story['play'] =>
  async function play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press('New token');
    await person.type('Name', name);
    await person.press('Make token');
    if (words.length) return shown(canvasElement, ...words);
    await prove(canvasElement);
    await shown(canvasElement, `“${name}” is ready.`, 'Hides by itself in');
  };

export const Made: Story = { ...keeps(), play: makes('Night report') };
export const WithoutName: Story = { ...keeps(), play: makes('', 'This cannot be empty') };
export const NotMade: Story = {
  ...keeps({ faults: [{ on: 'accessTokens.create', code: 'rate-limited' }] }),
  play: makes('Night report', 'Nothing was changed: the server asks to wait a while.'),
};
export const Making: Story = {
  ...keeps({ faults: [{ on: 'accessTokens.create', hang: true }] }),
  play: makes('Night report', 'Making it…'),
};
export const AsManyAsMayBe: Story = {
  ...keeps({}, {}, { atMost: 2 }),
  play: ({ canvasElement }) => shown(canvasElement, 'There may be 2 tokens.'),
};

const asks = (button: string, ...words: string[]): Story => ({
  ...keeps(),
  async play({ canvasElement }) {
    await actor(canvasElement).press(button);
    await shown(canvasElement, ...words);
  },
});
export const AsksToRoll: Story = asks('Roll Shift report', 'What becomes of the old one?', 'It goes on for');
export const AsksToDelete: Story = asks('Delete Shift report', 'Delete “Shift report”?');

const answers = (button: string, answer: string, ...words: string[]): Story => ({
  ...keeps(),
  async play({ canvasElement }) {
    const person = actor(canvasElement);
    await person.press(button);
    await person.answer(answer);
    await prove(canvasElement);
    await shown(canvasElement, ...words);
  },
});
export const Rolled: Story = answers('Roll Shift report', 'Roll token', '“Shift report” has a new token.');
export const Deleted: Story = answers('Delete Shift report', 'Delete token', '“Shift report” was deleted.');

export const Dark: Story = { ...keeps({}, { accessTokens: ofEveryKind }), globals: { theme: 'dark' } };
export const RightToLeft: Story = { ...keeps({}, { accessTokens: ofEveryKind }), globals: { direction: 'rtl' } };
export const Narrow: Story = {
  ...keeps({}, { accessTokens: ofEveryKind }),
  render: () => html`<div style="inline-size: 320px; max-inline-size: 100%"><access-token-manager></access-token-manager></div>`,
};
