import { memory } from '../../src/adapters/memory/index.js';
import type { CannedResponse } from '../../src/features/canned-responses/index.js';
import { cannedResponses } from '../../src/features/canned-responses/index.js';
import type { SettingsElement } from '../../src/element/index.js';
import { until } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const broken = (on: string, fault: object) => ({ faults: [{ on: `cannedResponses.${on}`, ...fault }] });

export const cannedManagerShows: ElementUnderContract['shows'] = {
  word: 'booking-number',
  other: 'from-provider',
  options: { seed: { cannedResponses: () => [{ shortCode: 'from-provider', content: 'Text' }] } },
};

const store = (element: HTMLElement) =>
  (element as SettingsElement & { shownSession: SettingsElement['session'] }).shownSession!.store(cannedResponses);
const refund = (element: HTMLElement): CannedResponse =>
  store(element)
    .$responses.get()
    .rows.find(({ row }) => row.shortCode === 'refund')!.row;

const changed = ({ element }: { element: HTMLElement }) => void store(element).update(refund(element).id, { label: 'Changed' });

export const cannedManagerScenes: readonly Scene[] = [
  { name: 'loading', options: { ...broken('list', { hang: true }), unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: broken('list', { code: 'unavailable' }), states: ['failed'] },
  { name: 'forbidden', options: broken('list', { code: 'forbidden' }), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { cannedResponses: false } } }, states: ['unavailable'] },
  { name: 'empty', options: { seed: { cannedResponses: () => [] } }, states: ['ready'] },
  { name: 'filtering', options: {}, states: ['ready'], act: ({ press }) => press('Filter') },
  {
    name: 'chosen',
    options: {},
    states: ['ready'],
    act: ({ element }) => element.shadowRoot!.querySelector<HTMLElement>('[part~="row"] input')!.click(),
  },
  {
    name: 'finding nothing',
    options: {},
    states: ['ready'],
    async act({ element }) {
      const search = element.shadowRoot!.querySelector<HTMLInputElement>('[type="search"]')!;
      search.value = 'zzzz';
      search.dispatchEvent(new Event('input'));
      await until(() => element.shadowRoot!.querySelector('[part~="empty"]'));
    },
  },
  {
    name: 'deleting',
    options: {},
    states: ['ready'],
    async act({ element }) {
      element.shadowRoot!.querySelector<HTMLElement>('[part~="row"] [part~="danger"]')!.click();
      await until(() => element.shadowRoot!.querySelector('[part="toast"]'));
    },
  },
  {
    name: 'with the company’s beside it',
    options: {},
    states: ['ready'],
    async act({ press, element }) {
      await press('Company preset');
      await until(() => element.shadowRoot!.querySelector('[part~="drawer"] [part~="row"]'));
    },
  },
  { name: 'saving', options: broken('update', { hang: true }), states: ['ready', 'saving'], act: changed },
  { name: 'pending', options: broken('update', { code: 'unavailable' }), states: ['ready', 'pending'], act: changed },
  { name: 'refused', options: broken('update', { code: 'forbidden' }), states: ['ready', 'refused'], act: changed },
  {
    name: 'conflict',
    options: { faults: [{ on: 'listen' }] },
    states: ['ready', 'conflict'],
    async act({ element, adapter }) {
      const { id } = refund(element);
      await until(() => adapter.requests.every(({ answer }) => answer));
      const other = memory({ id: `elsewhere-${Math.random()}`, backend: adapter.backend }).cannedResponses;
      const { rows } = await other.list({}, {});
      const { version } = rows.find(({ value }) => value.id === id)!;
      await other.update(id, { label: 'Theirs' }, { key: 'elsewhere', base: {}, version: version! });
      changed({ element });
    },
  },
  {
    name: 'readonly',
    options: { seed: { capabilities: { cannedResponses: { readOnly: ['content'] } } } },
    states: ['ready', 'readonly'],
  },
];
