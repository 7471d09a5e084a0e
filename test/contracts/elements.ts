import type { MountOptions } from '../support/mount.js';

/** One way an element can be, and how to bring it there. */
export interface Scene {
  name: string;
  options: MountOptions;
  /** `:state()` names that hold then. */
  states: readonly string[];
  act?(tools: {
    type(label: string, text: string): void;
    press(name: string): Promise<void>;
    adapter: NonNullable<MountOptions['adapter']>;
  }): Promise<void> | void;
}

export interface ElementUnderContract {
  tag: string;
  light: boolean;
  scenes: readonly Scene[];
}

const away = (code: 'unavailable' | 'forbidden', on = 'profile.load') => ({ faults: [{ on, code }] });

const phases: readonly Scene[] = [
  { name: 'loading', options: { faults: [{ on: 'profile.load', hang: true }], unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: away('unavailable'), states: ['failed'] },
  { name: 'forbidden', options: away('forbidden'), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { profile: false } } }, states: ['unavailable'] },
];

const name = 'Public name';
const typed = ({ type }: { type(label: string, text: string): void }) => type(name, 'Maya from Fernweh');

const fields: readonly Scene[] = [
  { name: 'dirty', options: {}, states: ['ready', 'dirty'], act: typed },
  {
    name: 'invalid',
    options: {},
    states: ['ready', 'dirty'],
    act: async ({ type, press }) => (type('Full name', ''), press('Save changes')),
  },
  {
    name: 'saving',
    options: { faults: [{ on: 'profile.save', hang: true }] },
    states: ['ready', 'saving'],
    act: async (tools) => (typed(tools), tools.press('Save changes')),
  },
  {
    name: 'pending',
    options: away('unavailable', 'profile.save'),
    states: ['ready', 'pending'],
    act: async (tools) => (typed(tools), tools.press('Save changes')),
  },
  {
    name: 'refused',
    options: away('forbidden', 'profile.save'),
    states: ['ready', 'refused'],
    act: async (tools) => (typed(tools), tools.press('Save changes')),
  },
  {
    name: 'conflict',
    options: { faults: [{ on: 'listen' }] },
    states: ['ready', 'conflict'],
    act: async (tools) => {
      typed(tools);
      tools.adapter.elsewhere('profile', { publicName: 'Maya · Travel care' });
      await tools.press('Save changes');
    },
  },
  {
    name: 'readonly',
    options: { seed: { capabilities: { profile: { readOnly: ['name', 'publicName', 'email', 'language', 'landline', 'mobile'] } } } },
    states: ['ready', 'readonly'],
  },
];

export const elements: readonly ElementUnderContract[] = [
  { tag: 'profile-form', light: true, scenes: [...phases, ...fields] },
  { tag: 'profile-badge', light: false, scenes: phases },
];
