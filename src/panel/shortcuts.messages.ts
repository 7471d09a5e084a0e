import type { Translate } from '../locales/localizer.js';

/** English. `key-…`: as it is written on the keys of that language. */
export const shortcutsMessages = {
  title: 'Keyboard shortcuts',
  description: 'Single keys work while you are in the settings and not in a text field.',

  panel: 'In the settings',
  search: 'Search settings',
  previous: 'Previous section',
  next: 'Next section',
  save: 'Save what you have changed',
  help: 'Show this list',

  matrix: 'What reaches you',
  matrixMove: 'From box to box',
  matrixFlip: 'Turn one on or off',
  matrixRow: 'First and last box of a row',
  matrixAll: 'First and last box of all',

  toast: 'After a change',
  toastReach: 'To “Undo”, while it is offered',

  picker: 'Canned responses, in a chat',
  pickerOpen: 'Open the list',
  pickerChoose: 'Choose one',
  pickerInsert: 'Insert it',
  pickerGap: 'To the next gap to fill in',
  pickerClose: 'Close the list',

  'key-space': 'Space',
  'key-enter': 'Enter',
  'key-tab': 'Tab',
  'key-escape': 'Esc',
  'key-home': 'Home',
  'key-end': 'End',
};

export type ShortcutsText = Translate<typeof shortcutsMessages>;

export const shortcutsBundle: { area: 'panel-shortcuts'; base: typeof shortcutsMessages } = {
  area: 'panel-shortcuts',
  base: shortcutsMessages,
};
