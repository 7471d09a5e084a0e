/** English. */
export const cannedResponsesMessages = {
  title: 'Canned responses',
  description: 'Type {key} in a chat to use one.',
  add: 'Add canned response',
  preset: 'Company preset',
  import: 'Import',
  export: 'Export',

  search: 'Search canned responses',
  searchHint: 'Search by code or words',
  order: 'Order',
  orderBest: 'Best match',
  orderCode: 'By short code',
  orderUsed: 'Most used',
  orderRecent: 'Last used',
  filter: 'Filter',
  filtered: { one: 'Filter, {count} set', other: 'Filter, {count} set' },

  count: { one: '{count} canned response', other: '{count} canned responses' },
  found: { one: '{found} of {count} canned response', other: '{found} of {count} canned responses' },
  loaded: { one: '{found} of {count} loaded so far', other: '{found} of {count} loaded so far' },
  atMost: 'The limit is {count}. Delete one to add another.',
  keys: 'Move with arrow keys.',

  edit: 'Edit {code}',
  duplicate: 'Duplicate {code}',
  remove: 'Delete {code}',
  select: 'Select {code}',
  uses: { one: '{count} use', other: '{count} uses' },
  neverUsed: 'never used',
  files: { one: '{count} file', other: '{count} files' },

  selectAll: 'Select all',
  selected: { one: '{count} selected', other: '{count} selected' },

  failedTitle: 'Your canned responses did not load',
  failedText: 'Nothing is lost: {reason}.',
  forbidden: 'You may not have canned responses.',
  unavailable: 'This server keeps no canned responses.',
  old: 'What stands here may be old: {reason}.',
  notLoaded: 'That part did not load.',
};

export const cannedResponsesBundle: { area: 'canned-responses'; base: typeof cannedResponsesMessages } = {
  area: 'canned-responses',
  base: cannedResponsesMessages,
};
