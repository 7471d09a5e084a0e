/** English. */
export const listToolsMessages = {
  label: 'Label',
  anyLabel: 'Any label',
  language: 'Language',
  anyLanguage: 'Any language',
  attached: 'With a file',
  unused: 'Never used',
  clearFilters: 'Clear filters',

  atOnce: { one: 'At most {count} at once', other: 'At most {count} at once' },
  removeChosen: 'Delete',
  labelChosen: 'Label',
  clearChoice: 'Clear selection',
  labelTitle: { one: 'Label {count} canned response', other: 'Label {count} canned responses' },
  labelHint: 'Empty takes the label away',
  labelYes: 'Set label',
  labelled: { one: '{count} canned response has a new label', other: '{count} canned responses have a new label' },

  removed: '{code} was deleted',
  removedMany: { one: '{count} canned response was deleted', other: '{count} canned responses were deleted' },
  notBack: 'Too late: it is deleted already.',

  notSaved: 'Not saved',
  refused: 'Your change to {code} was refused: {reason}.',
  taken: 'you have this short code already',
  edit: 'Edit',
  more: { one: '{count} more needs your attention', other: '{count} more need your attention' },
  conflict: '{code} was changed elsewhere while you changed it.',

  none: 'No canned responses yet',
  noneText: 'Keep what you write often, and put it into a chat with a few keys.',
  noMatch: 'Nothing for “{text}”',
  noMatchText: 'Try a part of the short code, or a word of the message.',
  nearest: 'Did you mean {code}?',
  noneFiltered: 'None fits the filters',
  noneFilteredText: 'Take a filter away to see more.',
  clearSearch: 'Clear search',
};

export const listToolsBundle: { area: 'canned-list-tools'; base: typeof listToolsMessages } = {
  area: 'canned-list-tools',
  base: listToolsMessages,
};
