import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Snapshot } from '../contract/index.js';
import { emptyContent, type WelcomeMessage, type WelcomeMessagesCapability } from '../features/welcome-messages/welcome-messages.js';
import { assert, newKey } from './suite.js';

export type Welcome = Snapshot<WelcomeMessage>;
type Written = Partial<Omit<WelcomeMessage, 'id'>>;

export const newWelcome = (words: Written = {}): Omit<WelcomeMessage, 'id'> => ({
  name: 'A message of the contract',
  kind: 'text',
  numbers: [],
  contents: [{ ...emptyContent, body: 'Hello from the contract.' }],
  enabled: false,
  sent: 0,
  switchedAt: '',
  updatedAt: '',
  ...words,
});

export const listed = async ({ welcomeMessages }: SettingsAdapter): Promise<Welcome[]> => (await welcomeMessages!.list({}, {})).rows;

/** The first number that messages can be sent from. */
export async function aNumber({ channels }: SettingsAdapter): Promise<string> {
  const { value } = await channels!.load({});
  const number = value.numbers.find(({ connected }) => connected);
  assert(number, 'a number that messages can be sent from');
  return number.id;
}

export async function create(adapter: SettingsAdapter, words: Written = {}, key = newKey()): Promise<Welcome> {
  const numbers = words.numbers ?? [await aNumber(adapter)];
  return adapter.welcomeMessages!.create(newWelcome({ ...words, numbers }), { key, base: {} });
}

const seen = ({ value, version }: Welcome) => ({ key: newKey(), base: value, ...(version !== undefined && { version }) });

/** On what was seen. */
export const update = ({ welcomeMessages }: SettingsAdapter, row: Welcome, patch: Written): Promise<Welcome> =>
  welcomeMessages!.update(row.value.id, patch, seen(row));

export const remove = ({ welcomeMessages }: SettingsAdapter, row: Welcome): Promise<void> =>
  welcomeMessages!.remove(row.value.id, seen(row));

/** As the backend has it now. */
export const read = async (adapter: SettingsAdapter, { value: { id } }: Welcome): Promise<Welcome | undefined> =>
  (await listed(adapter)).find(({ value }) => value.id === id);

export async function readSurely(adapter: SettingsAdapter, row: Welcome): Promise<Welcome> {
  const found = await read(adapter, row);
  assert(found, `the message ${row.value.name} to be there`);
  return found;
}

/** Gives back what a test has made. */
export async function clear(adapter: SettingsAdapter, ...made: Welcome[]): Promise<void> {
  for (const row of made) {
    const now = await readSurely(adapter, row);
    await remove(adapter, now.value.enabled ? await update(adapter, now, { enabled: false }) : now);
  }
}

/** With none of the person’s messages on for a number, and as they were afterwards. */
export async function onFreeNumber(adapter: SettingsAdapter, run: (number: string) => Promise<void>): Promise<void> {
  const number = await aNumber(adapter);
  const rivals = (await listed(adapter)).filter(({ value }) => value.enabled && value.numbers.includes(number));
  for (const rival of rivals) await update(adapter, rival, { enabled: false });
  await run(number);
  for (const rival of rivals) await update(adapter, await readSurely(adapter, rival), { enabled: true });
}

export async function welcomeCapability({ capabilities }: SettingsAdapter): Promise<WelcomeMessagesCapability> {
  const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
  return known?.['welcomeMessages'] || {};
}
