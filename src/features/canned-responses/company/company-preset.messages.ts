/** English. */
export const companyPresetMessages = {
  title: 'Company preset',
  description: 'Kept by your administrators',
  descriptionEdit: 'Everybody sees them. You may change them.',
  search: 'Search company preset',
  searchHint: 'Search by code or words',
  count: { one: '{count} response', other: '{count} responses' },
  badge: 'Company',
  copy: 'Copy',
  copyNamed: 'Copy {code} to mine',
  copied: 'Copied',
  copiedAs: 'Copied as {code}',
  notCopied: 'Not copied: {reason}.',
  add: 'Add company response',
  edit: 'Edit {code}',
  remove: 'Delete {code}',
  none: 'Nothing here yet',
  noneText: 'Your administrators keep no responses for everybody.',
  noMatch: 'Nothing for “{text}”',
  notLoaded: 'They did not load.',
};

export const companyPresetBundle: { area: 'company-preset'; base: typeof companyPresetMessages } = {
  area: 'company-preset',
  base: companyPresetMessages,
};
