import { sampleSeed, type SignInSeed } from '../../src/adapters/memory/index.js';
import type { AccessTokensCapability } from '../../src/features/access-tokens/index.js';
import { until, type MountOptions } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const lynx: SignInSeed = {
  id: 'lynx',
  browser: 'Lynx',
  system: 'Plan 9',
  device: '',
  address: '',
  place: '',
  startedAt: '',
  lastActiveAt: '',
};

const signOut = 'Sign out Firefox on Windows';
const broken = (on: string, fault: object) => ({ faults: [{ on, ...fault }] });

export const sessionListShows: ElementUnderContract['shows'] = {
  word: 'Firefox on Windows',
  other: 'Lynx on Plan 9',
  options: { seed: { signIns: () => [lynx] } },
};

export const sessionListScenes: readonly Scene[] = [
  { name: 'asking', options: {}, states: ['ready'], act: ({ press }) => press('Sign out the other 3') },
  { name: 'unknown', options: { seed: { signIns: () => [lynx, { ...lynx, id: '2', browser: '', system: '' }] } }, states: ['ready'] },
  { name: 'alone', options: { seed: { signIns: () => [] } }, states: ['ready'] },
  {
    name: 'saving',
    options: broken('sessions.revoke', { hang: true }),
    states: ['ready', 'saving'],
    act: ({ press }) => press(signOut),
  },
  {
    name: 'refused',
    options: broken('sessions.revoke', { code: 'unavailable' }),
    states: ['ready', 'refused'],
    act: ({ press }) => press(signOut),
  },
];

const several: AccessTokensCapability = { mode: 'many', scopes: ['all', 'read'], lifetimes: [30, 0], graces: [0, 3600], atMost: 20 };
const many = (seed: MountOptions['seed'] = {}): MountOptions => ({
  seed: { ...seed, capabilities: { ...sampleSeed.capabilities, accessTokens: several } },
});

export const accessTokenShows: ElementUnderContract['shows'] = {
  word: 'Made for you',
  other: 'From Provider',
  options: many({ accessTokens: () => [{ name: 'From Provider' }] }),
};

export const accessTokenScenes: readonly Scene[] = [
  { name: 'several', options: many(), states: ['ready'] },
  { name: 'empty', options: many({ accessTokens: () => [] }), states: ['ready'] },
  { name: 'writing', options: many(), states: ['ready'], act: ({ press }) => press('New token') },
  {
    name: 'invalid',
    options: many(),
    states: ['ready'],
    act: async ({ press }) => (await press('New token'), press('Make token')),
  },
  { name: 'asking', options: many(), states: ['ready'], act: ({ press }) => press('Roll Shift report') },
  {
    name: 'shown',
    options: {},
    states: ['ready'],
    async act({ press, adapter }) {
      let isShown = false;
      const reveal = async ({ id }: { id: string }) => ((isShown = true), { id, secret: 'fw_0123456789abcdef0123456789abcdef' });
      Object.assign(adapter.accessTokens, { reveal });
      await press('Show your token');
      await until(() => isShown);
    },
  },
  {
    name: 'saving',
    options: broken('accessTokens.reveal', { hang: true }),
    states: ['ready', 'saving'],
    act: ({ press }) => press('Copy your token'),
  },
  {
    name: 'refused',
    options: broken('accessTokens.reveal', { code: 'unavailable' }),
    states: ['ready', 'refused'],
    act: ({ press }) => press('Show your token'),
  },
];
