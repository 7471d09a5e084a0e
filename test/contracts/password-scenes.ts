import { sampleSeed } from '../../src/adapters/memory/index.js';
import type { MountOptions } from '../support/mount.js';
import type { Scene } from './elements.js';

type Tools = Parameters<NonNullable<Scene['act']>>[0];

const passwordsAre = (password: object): MountOptions => ({
  seed: { capabilities: { ...sampleSeed.capabilities, password: { ...(sampleSeed.capabilities['password'] as object), ...password } } },
});
const changing = (fault: object): MountOptions => ({ faults: [{ on: 'password.change', ...fault }] });

const send =
  (next: string, current = sampleSeed.password, repeat = next) =>
  async ({ type, press }: Tools) => {
    type('Current password', current);
    type('New password', next);
    type('Repeat new password', repeat);
    await press('Change password');
  };
const good = 'Quiet-7-otters!';

/** The name of the sample person is one of the words that a password may not have. */
export const passwordShows = { word: 'Maya', other: 'Otherwise', options: passwordsAre({ policy: { words: ['Otherwise'] } }) };

export const passwordScenes: readonly Scene[] = [
  { name: 'loading', options: { faults: [{ on: 'capabilities', hang: true }], unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'unavailable', options: { seed: { capabilities: { password: false } } }, states: ['unavailable'] },
  { name: 'ready without a policy', options: { seed: { capabilities: { password: {} } } }, states: ['ready'] },
  { name: 'readonly', options: passwordsAre({ readOnly: ['newPassword'] }), states: ['ready', 'readonly'] },
  { name: 'about to end the session', options: passwordsAre({ endsSession: true }), states: ['ready'] },
  { name: 'dirty', options: {}, states: ['ready', 'dirty'], act: ({ type }) => type('New password', 'Quiet otters') },
  { name: 'dirty with a suggestion', options: {}, states: ['ready', 'dirty'], act: ({ press }) => press('Suggest a strong password') },
  { name: 'invalid', options: {}, states: ['ready', 'dirty'], act: send('otters', 'x', 'other') },
  { name: 'saving', options: changing({ hang: true }), states: ['ready', 'saving'], act: send(good) },
  { name: 'refused at a field', options: {}, states: ['ready', 'refused'], act: send(good, 'Not-mine-1!') },
  { name: 'refused as a whole', options: changing({ code: 'timeout' }), states: ['ready', 'refused'], act: send(good) },
];
