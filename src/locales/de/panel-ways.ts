import type { waysMessages } from '../../panel/ways.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof waysMessages> = {
  searchNotLoaded: 'Die Suche konnte nicht geladen werden.',
  shortcuts: 'Tastenkombinationen',
  shortcutsNotLoaded: 'Sie konnten nicht geladen werden.',
};
