import { memory } from '../../src/adapters/memory/index.js';
import type { SettingsElement } from '../../src/element/index.js';
import { welcomeMessages } from '../../src/features/welcome-messages/index.js';
import { until } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const broken = (on: string, fault: object) => ({ faults: [{ on: `welcomeMessages.${on}`, ...fault }] });

export const welcomeShows: ElementUnderContract['shows'] = {
  word: 'Summer hello',
  other: 'Hello of provider',
  options: { seed: { welcomeMessages: () => [{ name: 'Hello of provider', contents: [{ body: 'Hello' }] }] } },
};

const store = (element: HTMLElement) =>
  (element as SettingsElement & { shownSession: SettingsElement['session'] }).shownSession!.store(welcomeMessages);

const find = <E extends HTMLElement>(element: HTMLElement, selector: string) => element.shadowRoot!.querySelector<E>(selector)!;
/** By what stands in its row. */
const flip = (element: HTMLElement, id: string) => find(element, `#switch-${id}`).click();
const free = ({ element }: { element: HTMLElement }) => flip(element, 'welcome-season');
const written = ({ element }: { element: HTMLElement }) => void store(element).update('welcome-season', { name: 'Out of sight' });

async function writing(element: HTMLElement, button: string): Promise<void> {
  find(element, button).click();
  await until(() => find(element, '[data-kind="editing"]'), 'the form');
}

export const welcomeScenes: readonly Scene[] = [
  { name: 'loading', options: { ...broken('list', { hang: true }), unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: broken('list', { code: 'unavailable' }), states: ['failed'] },
  { name: 'forbidden', options: broken('list', { code: 'forbidden' }), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { welcomeMessages: false } } }, states: ['unavailable'] },
  { name: 'empty', options: { seed: { welcomeMessages: () => [] } }, states: ['ready'] },
  { name: 'without its numbers', options: { seed: { channels: { numbers: [], templates: [] } } }, states: ['ready'] },
  {
    name: 'clashing',
    options: {},
    states: ['ready'],
    async act({ element }) {
      flip(element, 'welcome-need');
      await until(() => find(element, '[part~="error"]'));
    },
  },
  {
    name: 'deleting',
    options: {},
    states: ['ready'],
    async act({ element }) {
      find(element, '[part~="row"] [part~="danger"]').click();
      await until(() => find(element, '[part="toast"]'));
    },
  },
  { name: 'adding', options: {}, states: ['ready'], act: ({ element }) => writing(element, '#add') },
  { name: 'editing', options: {}, states: ['ready'], act: ({ element }) => writing(element, '#edit-welcome-need') },
  { name: 'saving', options: broken('update', { hang: true }), states: ['ready', 'saving'], act: free },
  { name: 'pending', options: broken('update', { code: 'unavailable' }), states: ['ready', 'pending'], act: free },
  { name: 'refused', options: broken('update', { code: 'forbidden' }), states: ['ready', 'refused'], act: free },
  { name: 'refused in words', options: broken('update', { code: 'forbidden' }), states: ['ready', 'refused'], act: written },
  {
    name: 'conflict',
    options: { faults: [{ on: 'listen' }] },
    states: ['ready', 'conflict'],
    async act({ element, adapter }) {
      await until(() => adapter.requests.every(({ answer }) => answer));
      adapter.fail({ on: 'welcomeMessages.list', hang: true });
      const other = memory({ id: `elsewhere-${Math.random()}`, backend: adapter.backend }).welcomeMessages;
      const { rows } = await other.list({}, {});
      const { version } = rows.find(({ value }) => value.id === 'welcome-season')!;
      await other.update('welcome-season', { name: 'Theirs' }, { key: 'elsewhere', base: {}, version: version! });
      written({ element });
    },
  },
  {
    name: 'readonly',
    options: { seed: { capabilities: { welcomeMessages: { readOnly: ['contents', 'enabled'] } } } },
    states: ['ready', 'readonly'],
  },
];
