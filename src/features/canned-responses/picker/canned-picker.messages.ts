/** English. */
export const cannedPickerMessages = {
  title: 'Canned responses',
  count: { one: '{count} canned response', other: '{count} canned responses' },
  first: { one: 'The best {shown} of {count}', other: 'The best {shown} of {count}' },
  none: 'No canned responses yet',
  noMatch: 'Nothing for “{text}”',
  searching: 'Searching…',
  loading: 'Loading…',
  failed: 'Canned responses did not load: {reason}.',
  partly: 'There may be more: {reason}.',

  company: 'Company',
  files: { one: '{count} file', other: '{count} files' },
  noFiles: 'no files',
  uses: { one: '{count} use', other: '{count} uses' },
  neverUsed: 'never used',
  unknown: 'The server does not know “{name}”',
  fillIn: 'To be filled in: {name}',

  choose: 'choose',
  insert: 'insert',
  close: 'close',
  inserted: '{code} inserted',
  insertedPart: '{code} inserted in part: there is no room for more',
  fillInAt: '{name}: fill-in {at} of {count}. Tab goes to the next.',
  fillInLast: '{name}: last fill-in.',
};

export const cannedPickerBundle: { area: 'canned-picker'; base: typeof cannedPickerMessages } = {
  area: 'canned-picker',
  base: cannedPickerMessages,
};

export type PickerText = (key: keyof typeof cannedPickerMessages, values?: Readonly<Record<string, string | number>>) => string;
