import type { CannedResponsePicker } from '../../src/features/canned-responses/index.js';
import { until } from '../support/mount.js';
import type { ElementUnderContract, Scene } from './elements.js';

const broken = (fault: object) => ({ faults: [{ on: 'cannedResponses.list', ...fault }] });

/** Opens it at a field, which goes with it. */
async function open(element: HTMLElement, words = ''): Promise<void> {
  const picker = element as CannedResponsePicker;
  const field = picker.querySelector('textarea') ?? document.createElement('textarea');
  field.setAttribute('aria-label', 'Reply');
  field.value = '';
  picker.append(field);
  picker.target = field;
  await picker.updateComplete;
  picker.open();
  if (words) document.execCommand('insertText', false, words);
  await until(() => picker.querySelector(':popover-open [part~="option"], :popover-open [data-kind]'));
}

export const cannedPickerShows: ElementUnderContract['shows'] = {
  word: 'booking-number',
  other: 'from-provider',
  options: { seed: { cannedResponses: () => [{ shortCode: 'from-provider', content: 'Text' }] } },
  reveal: (element) => open(element, 'o'),
};

export const cannedPickerScenes: readonly Scene[] = [
  { name: 'loading', options: { ...broken({ hang: true }), unsettled: true }, states: ['loading'] },
  { name: 'ready', options: {}, states: ['ready'] },
  { name: 'failed', options: broken({ code: 'unavailable' }), states: ['failed'] },
  { name: 'forbidden', options: broken({ code: 'forbidden' }), states: ['unavailable'] },
  { name: 'unavailable', options: { seed: { capabilities: { cannedResponses: false } } }, states: ['unavailable'] },
  { name: 'open', options: {}, states: ['ready'], act: ({ element }) => open(element, 'refund') },
  { name: 'open and finding nothing', options: {}, states: ['ready'], act: ({ element }) => open(element, 'zzzz') },
  {
    name: 'open while it is loading',
    options: { ...broken({ hang: true }), unsettled: true },
    states: ['loading'],
    act: ({ element }) => open(element),
  },
  { name: 'open and failed', options: broken({ code: 'unavailable' }), states: ['failed'], act: ({ element }) => open(element) },
];
