import { sampleSeed } from '../../src/adapters/memory/index.js';
import { until, type MountOptions } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const broken = (fault: object): MountOptions => ({ faults: [{ on: 'notifications.save', ...fault }] });
const cell = 'push:message-in-assigned' as const;

const box = (name: string) =>
  document.querySelector('notification-matrix')!.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`);
const click = (name: string) => async () => {
  await until(() => box(name));
  box(name)!.click();
};

const saying = (said: object): MountOptions['seed'] => ({
  capabilities: { ...sampleSeed.capabilities, notifications: { ...sampleSeed.capabilities['notifications'], ...said } },
});
const locked = Object.fromEntries(Object.keys(sampleSeed.notifications).map((name) => [name, 'administrator']));
const channels = ['email', 'push', 'sms', 'desktop', 'pager', 'fax'].map((id) => ({ id }));

export const matrixShows: ElementUnderContract['shows'] = {
  word: 'Security of your account',
  other: 'Survey answered',
  options: { seed: { ...saying({ events: [{ id: 'survey', label: 'Survey answered' }] }), notifications: { 'email:survey': true } } },
};

export const matrixScenes: readonly Scene[] = [
  { name: 'saving', options: broken({ hang: true }), states: ['ready', 'saving'], act: click(cell) },
  { name: 'pending', options: broken({ code: 'unavailable' }), states: ['ready', 'pending'], act: click(cell) },
  { name: 'refused', options: broken({ code: 'forbidden' }), states: ['ready', 'refused'], act: click(cell) },
  { name: 'refused in many cells', options: broken({ code: 'forbidden' }), states: ['ready', 'refused'], act: click('push:*') },
  {
    name: 'conflict',
    options: { faults: [{ on: 'listen' }] },
    states: ['ready', 'conflict'],
    act: (tools) => {
      tools.adapter.elsewhere('notifications', { [cell]: undefined });
      return click(cell)();
    },
  },
  { name: 'readonly', options: { seed: saying({ locked }) }, states: ['ready', 'readonly'] },
  { name: 'locked in part', options: { seed: saying({ readOnly: [cell] }) }, states: ['ready'] },
  { name: 'empty', options: { seed: { notifications: {} } }, states: ['ready'] },
  {
    name: 'wide',
    options: { seed: { ...saying({ channels }), notifications: Object.fromEntries(channels.map(({ id }) => [`${id}:mentioned`, true])) } },
    states: ['ready'],
  },
];
