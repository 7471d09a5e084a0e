import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Snapshot } from '../contract/index.js';
import type { CannedResponse, CannedResponsesCapability } from '../features/canned-responses/canned-responses.js';
import { assert, newKey } from './suite.js';

type Written = Partial<Omit<CannedResponse, 'id'>>;

/** No other run has it. */
export const newCode = (): string => `contract-${newKey().replaceAll('-', '').slice(0, 12)}`;

export const newRow = (words: Written = {}): Omit<CannedResponse, 'id'> => ({
  scope: 'personal',
  shortCode: newCode(),
  content: 'Your booking is safe.',
  label: '',
  language: '',
  attachments: [],
  uses: 0,
  usedAt: '',
  updatedAt: '',
  ...words,
});

export const create = ({ cannedResponses }: SettingsAdapter, words: Written = {}, key = newKey()): Promise<Snapshot<CannedResponse>> =>
  cannedResponses!.create(newRow(words), { key, base: {} });

/** On what was seen. */
export const update = (
  { cannedResponses }: SettingsAdapter,
  { value, version }: Snapshot<CannedResponse>,
  patch: Written,
): Promise<Snapshot<CannedResponse>> =>
  cannedResponses!.update(value.id, patch, { key: newKey(), base: value, ...(version !== undefined && { version }) });

export const remove = ({ cannedResponses }: SettingsAdapter, { value, version }: Snapshot<CannedResponse>): Promise<void> =>
  cannedResponses!.remove(value.id, { key: newKey(), base: {}, ...(version !== undefined && { version }) });

/** As the backend has it now. */
export async function read(adapter: SettingsAdapter, { id, shortCode }: CannedResponse): Promise<Snapshot<CannedResponse> | undefined> {
  const { rows } = await adapter.cannedResponses!.list({ text: shortCode }, {});
  return rows.find(({ value }) => value.id === id);
}

export async function readSurely(adapter: SettingsAdapter, row: CannedResponse): Promise<Snapshot<CannedResponse>> {
  const found = await read(adapter, row);
  assert(found, `the response ${row.shortCode} to be found by its short code`);
  return found;
}

/** Gives back what a test has made. */
export async function clear(adapter: SettingsAdapter, ...made: Snapshot<CannedResponse>[]): Promise<void> {
  for (const { value } of made) await remove(adapter, await readSurely(adapter, value));
}

export async function cannedCapability({ capabilities }: SettingsAdapter): Promise<CannedResponsesCapability> {
  const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
  return known?.['cannedResponses'] || {};
}
