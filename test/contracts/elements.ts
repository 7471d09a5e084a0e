import type { MountOptions } from '../support/mount.js';
import { activityScenes, activityShows } from './activity-scenes.js';
import { alertScenes, alertShows } from './alert-scenes.js';
import { cannedManagerScenes, cannedManagerShows } from './canned-scenes.js';
import { availabilityScenes, availabilityShows, preferencesScenes, preferencesShows } from './habit-scenes.js';
import { accessTokenScenes, accessTokenShows, sessionListScenes, sessionListShows } from './list-scenes.js';
import { matrixScenes, matrixShows } from './matrix-scenes.js';
import { passwordScenes, passwordShows } from './password-scenes.js';
import { cannedPickerScenes, cannedPickerShows } from './picker-scenes.js';
import { pushScenes, pushShows } from './push-scenes.js';
import { welcomeScenes, welcomeShows } from './welcome-scenes.js';

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
    element: HTMLElement;
  }): Promise<void> | void;
}

export interface ElementUnderContract {
  tag: string;
  light: boolean;
  /** What it shows of the sample person (default: the name), and of another one, whom `options` make. */
  shows?: {
    word: string;
    other: string;
    options: MountOptions;
    /** What somebody does to see it. */
    reveal?(element: HTMLElement): Promise<void>;
  };
  scenes: readonly Scene[];
}

const away = (code: 'unavailable' | 'forbidden', on = 'profile.load') => ({ faults: [{ on, code }] });

const phasesOf = (group: string): readonly Scene[] => [
  { name: 'loading', options: { faults: [{ on: `${group}.load`, hang: true }], unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: away('unavailable', `${group}.load`), states: ['failed'] },
  { name: 'forbidden', options: away('forbidden', `${group}.load`), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { [group]: false } } }, states: ['unavailable'] },
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

const twoFactorScenes: readonly Scene[] = [
  ...phasesOf('twoFactor'),
  { name: 'on', options: { seed: { twoFactor: { since: { totp: '2026-03-12T09:00:00Z' }, recoveryLeft: 2 } } }, states: ['ready'] },
  {
    name: 'saving',
    options: { faults: [{ on: 'twoFactor.turnOn', hang: true }] },
    states: ['ready', 'saving'],
    act: ({ press }) => press('Turn on Email'),
  },
  {
    name: 'refused',
    options: away('forbidden', 'twoFactor.turnOn'),
    states: ['ready', 'refused'],
    act: ({ press }) => press('Turn on Email'),
  },
  {
    name: 'asking before the last method goes',
    options: { seed: { twoFactor: { since: { email: '2026-03-12T09:00:00Z' }, recoveryLeft: 16 } } },
    states: ['ready'],
    act: ({ press }) => press('Turn off Email'),
  },
  {
    name: 'readonly',
    options: { seed: { capabilities: { twoFactor: { readOnly: ['totp', 'sms', 'email'] } } } },
    states: ['ready', 'readonly'],
  },
];

/** Whose mailbox it is. */
const mailbox = {
  word: 'm•••@fernweh.example',
  other: 'p•••@elsewhere.example',
  options: { profile: { email: 'provider@elsewhere.example' } },
};

export const elements: readonly ElementUnderContract[] = [
  { tag: 'profile-form', light: true, scenes: [...phasesOf('profile'), ...fields] },
  { tag: 'password-form', light: true, shows: passwordShows, scenes: passwordScenes },
  { tag: 'session-list', light: false, shows: sessionListShows, scenes: [...phasesOf('sessions'), ...sessionListScenes] },
  {
    tag: 'access-token-manager',
    light: false,
    shows: accessTokenShows,
    scenes: [...phasesOf('accessTokens'), ...accessTokenScenes],
  },
  { tag: 'activity-log', light: false, shows: activityShows, scenes: activityScenes },
  { tag: 'canned-response-manager', light: false, shows: cannedManagerShows, scenes: cannedManagerScenes },
  { tag: 'canned-response-picker', light: false, shows: cannedPickerShows, scenes: cannedPickerScenes },
  { tag: 'profile-badge', light: false, scenes: phasesOf('profile') },
  { tag: 'alert-settings', light: false, shows: alertShows, scenes: [...phasesOf('alerts'), ...alertScenes] },
  { tag: 'availability-switch', light: false, shows: availabilityShows, scenes: [...phasesOf('availability'), ...availabilityScenes] },
  { tag: 'preferences-form', light: false, shows: preferencesShows, scenes: [...phasesOf('preferences'), ...preferencesScenes] },
  { tag: 'notification-matrix', light: false, shows: matrixShows, scenes: [...phasesOf('notifications'), ...matrixScenes] },
  { tag: 'push-subscription', light: false, shows: pushShows, scenes: [...phasesOf('push'), ...pushScenes] },
  { tag: 'two-factor-form', light: false, shows: mailbox, scenes: twoFactorScenes },
  { tag: 'welcome-message-editor', light: false, shows: welcomeShows, scenes: welcomeScenes },
];
