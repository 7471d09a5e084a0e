import { sampleSeed } from '../../src/adapters/memory/index.js';
import type { AvailabilitySwitch } from '../../src/features/availability/index.js';
import { until, type MountOptions } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const available = (value: object, more: MountOptions = {}): MountOptions => ({
  ...more,
  seed: { ...more.seed, availability: { ...sampleSeed.availability, ...value } },
});
const broken = (on: string, fault: object): MountOptions => ({ faults: [{ on, ...fault }] });
const inTwentyMinutes = () => new Date(Date.now() + 20 * 60_000).toISOString();

const segment = (value: string) =>
  document.querySelector('availability-switch')!.shadowRoot!.querySelector<HTMLInputElement>(`[value="${value}"]`);
const chooseBusy = async () => {
  await until(() => segment('busy'));
  segment('busy')!.click();
};

export const availabilityShows: ElementUnderContract['shows'] = {
  word: 'New chats come to you',
  other: 'No new chats; those you have stay yours',
  options: available({ status: 'busy' }),
};

export const availabilityScenes: readonly Scene[] = [
  { name: 'busy for a while', options: available({ status: 'busy', reason: 'Lunch', until: inTwentyMinutes() }), states: ['ready'] },
  { name: 'offline', options: available({ status: 'offline' }), states: ['ready'] },
  {
    name: 'asking for a time',
    options: available({ status: 'busy' }),
    states: ['ready'],
    act: async ({ type, press, element }) => {
      type('For how long', 'other');
      await (element as AvailabilitySwitch).updateComplete;
      type('Until when', '2020-01-01T10:00');
      await press('Set');
    },
  },
  {
    name: 'dirty',
    options: available({ status: 'busy' }),
    states: ['ready', 'dirty'],
    act: ({ type }) => type('Reason', 'Training'),
  },
  { name: 'saving', options: broken('availability.save', { hang: true }), states: ['ready', 'saving'], act: chooseBusy },
  { name: 'pending', options: broken('availability.save', { code: 'unavailable' }), states: ['ready', 'pending'], act: chooseBusy },
  { name: 'refused', options: broken('availability.save', { code: 'forbidden' }), states: ['ready', 'refused'], act: chooseBusy },
  {
    name: 'readonly',
    options: available(
      { status: 'busy' },
      { seed: { capabilities: { availability: { locked: { status: 'administrator', until: 'administrator' } } } } },
    ),
    states: ['ready', 'readonly'],
  },
];

const signature = 'Signature';

export const preferencesShows: ElementUnderContract['shows'] = {
  word: 'Capitalize the first letter',
  other: 'Signed elsewhere',
  options: { seed: { preferences: { signature: 'Signed elsewhere', 'signature:chat': true } } },
};

export const preferencesScenes: readonly Scene[] = [
  { name: 'dirty', options: {}, states: ['ready', 'dirty'], act: ({ type }) => type(signature, 'Maya\nFernweh') },
  {
    name: 'invalid',
    options: {},
    states: ['ready', 'dirty'],
    act: async ({ type, press }) => (type(signature, 'x'.repeat(1001)), press('Save changes')),
  },
  {
    name: 'saving',
    options: broken('preferences.save', { hang: true }),
    states: ['ready', 'saving'],
    act: ({ type }) => type('Theme', 'dark'),
  },
  {
    name: 'pending',
    options: broken('preferences.save', { code: 'unavailable' }),
    states: ['ready', 'pending'],
    act: ({ type }) => type('Theme', 'dark'),
  },
  {
    name: 'refused',
    options: broken('preferences.save', { code: 'forbidden' }),
    states: ['ready', 'refused'],
    act: ({ type }) => type('Theme', 'dark'),
  },
  {
    name: 'conflict',
    options: { faults: [{ on: 'listen' }] },
    states: ['ready', 'conflict'],
    act: async ({ type, press, adapter }) => {
      type(signature, 'Maya\nFernweh');
      adapter.elsewhere('preferences', { signature: 'Maya L.' });
      await press('Save changes');
    },
  },
  {
    name: 'readonly',
    options: { seed: { capabilities: { preferences: { ...capability(), readOnly: Object.keys(sampleSeed.preferences) } } } },
    states: ['ready', 'readonly'],
  },
  { name: 'without members', options: { seed: { preferences: {} } }, states: ['ready'] },
];

function capability(): object {
  return sampleSeed.capabilities['preferences'] as object;
}
