import { sampleSeed } from '../../src/adapters/memory/index.js';
import type { GroupCapability } from '../../src/contract/index.js';
import { defaultAlerts, type AlertPreferences } from '../../src/features/alerts/index.js';
import type { MountOptions } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

export const alertsOf = (patch: Partial<AlertPreferences>): MountOptions => ({ seed: { alerts: { ...defaultAlerts, ...patch } } });

const allowing = (alerts: GroupCapability): MountOptions => ({ seed: { capabilities: { ...sampleSeed.capabilities, alerts } } });
const away = (code: 'unavailable' | 'forbidden'): MountOptions => ({ faults: [{ on: 'alerts.save', code }] });
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

export const alertShows: ElementUnderContract['shows'] = {
  word: 'My chats',
  other: 'Paused for',
  options: alertsOf({ 'pause:until': inAnHour() }),
};

export const alertScenes: readonly Scene[] = [
  { name: 'paused', options: alertsOf({ 'pause:until': inAnHour(), 'quiet:on': true }), states: ['ready'] },
  { name: 'asking how long to pause', options: {}, states: ['ready'], act: ({ press }) => press('Pause') },
  {
    name: 'choosing finely',
    options: alertsOf({ 'sound:unassigned': true, 'sound:message': '', 'quiet:until': '18:00', 'quiet:zone': 'Pacific/Auckland' }),
    states: ['ready'],
  },
  {
    name: 'saving',
    options: { faults: [{ on: 'alerts.save', hang: true }], ...alertsOf({ 'pause:until': inAnHour() }) },
    states: ['ready', 'saving'],
    act: ({ press }) => press('Resume now'),
  },
  {
    name: 'pending',
    options: { ...away('unavailable'), ...alertsOf({ 'pause:until': inAnHour() }) },
    states: ['ready', 'pending'],
    act: ({ press }) => press('Resume now'),
  },
  {
    name: 'refused',
    options: { ...away('forbidden'), ...alertsOf({ 'pause:until': inAnHour() }) },
    states: ['ready', 'refused'],
    act: ({ press }) => press('Resume now'),
  },
  {
    name: 'partly locked',
    options: allowing({ locked: { 'sound:others': 'administrator', 'quiet:from': 'administrator' } }),
    states: ['ready'],
  },
  { name: 'readonly', options: allowing({ readOnly: Object.keys(defaultAlerts) }), states: ['ready', 'readonly'] },
];
