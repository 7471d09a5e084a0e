/** English. Ways through the settings: what is there before the search and the list of keys are loaded. */
export const waysMessages = {
  searchNotLoaded: 'The search did not load.',
  shortcuts: 'Keyboard shortcuts',
  shortcutsNotLoaded: 'They did not load.',
};

export const waysBundle: { area: 'panel-ways'; base: typeof waysMessages } = { area: 'panel-ways', base: waysMessages };
