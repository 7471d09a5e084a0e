import type { cannedResponsesMessages } from '../../features/canned-responses/canned-responses.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof cannedResponsesMessages> = {
  title: 'Textbausteine',
  description: 'Im Chat {key} eingeben, um einen zu verwenden.',
  add: 'Textbaustein hinzufügen',
  preset: 'Unternehmensbausteine',
  import: 'Importieren',
  export: 'Exportieren',

  search: 'Textbausteine durchsuchen',
  searchHint: 'Nach Kürzel oder Wörtern suchen',
  order: 'Sortierung',
  orderBest: 'Beste Treffer',
  orderCode: 'Nach Kürzel',
  orderUsed: 'Am meisten verwendet',
  orderRecent: 'Zuletzt verwendet',
  filter: 'Filter',
  filtered: { one: 'Filter, {count} gesetzt', other: 'Filter, {count} gesetzt' },

  count: { one: '{count} Textbaustein', other: '{count} Textbausteine' },
  found: { one: '{found} von {count} Textbaustein', other: '{found} von {count} Textbausteinen' },
  loaded: { one: '{found} von {count} bisher geladen', other: '{found} von {count} bisher geladen' },
  atMost: 'Höchstens {count} sind möglich. Löschen Sie einen, um einen neuen hinzuzufügen.',
  keys: 'Mit den Pfeiltasten bewegen.',

  edit: '{code} bearbeiten',
  duplicate: '{code} duplizieren',
  remove: '{code} löschen',
  select: '{code} auswählen',
  uses: { one: '{count}-mal verwendet', other: '{count}-mal verwendet' },
  neverUsed: 'nie verwendet',
  files: { one: '{count} Datei', other: '{count} Dateien' },

  selectAll: 'Alle auswählen',
  selected: { one: '{count} ausgewählt', other: '{count} ausgewählt' },

  failedTitle: 'Ihre Textbausteine konnten nicht geladen werden',
  failedText: 'Es ist nichts verloren gegangen. Grund: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung für Textbausteine.',
  unavailable: 'Auf diesem Server gibt es keine Textbausteine.',
  old: 'Was hier steht, ist möglicherweise veraltet: {reason}.',
  notLoaded: 'Dieser Teil konnte nicht geladen werden.',
};
