import type { ActivityEntry } from '../../src/features/activity/index.js';
import type { MountOptions } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const at = new Date().toISOString();
const strange: ActivityEntry = { id: 'strange', what: 'moon-landing', at, by: 'system', name: '', device: 'Lynx, Plan 9', place: '' };

const broken = (fault: object): MountOptions => ({ faults: [{ on: 'activity.list', ...fault }] });

export const activityShows: ElementUnderContract['shows'] = {
  word: 'Edge, Linux',
  other: 'Lynx, Plan 9',
  options: { seed: { activity: () => [strange] } },
};

export const activityScenes: readonly Scene[] = [
  { name: 'loading', options: { ...broken({ hang: true }), unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: broken({ code: 'unavailable' }), states: ['failed'] },
  { name: 'forbidden', options: broken({ code: 'forbidden' }), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { activity: false } } }, states: ['unavailable'] },
  { name: 'empty', options: { seed: { activity: () => [] } }, states: ['ready'] },
  { name: 'unknown', options: { seed: { activity: () => [strange, { ...strange, id: '2', at: 'once upon a time' }] } }, states: ['ready'] },
  { name: 'whole', options: {}, states: ['ready'], act: ({ press }) => press('Show more') },
  {
    name: 'loading more',
    options: {},
    states: ['ready'],
    act: async ({ adapter, press }) => (adapter.fail({ on: 'activity.list', hang: true }), press('Show more')),
  },
  {
    name: 'not loading more',
    options: {},
    states: ['ready'],
    act: async ({ adapter, press }) => (adapter.fail({ on: 'activity.list', code: 'offline' }), press('Show more')),
  },
];
