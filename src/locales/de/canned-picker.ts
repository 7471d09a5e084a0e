import type { cannedPickerMessages } from '../../features/canned-responses/picker/canned-picker.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof cannedPickerMessages> = {
  title: 'Textbausteine',
  count: { one: '{count} Textbaustein', other: '{count} Textbausteine' },
  first: { one: 'Die besten {shown} von {count}', other: 'Die besten {shown} von {count}' },
  none: 'Noch keine Textbausteine',
  noMatch: 'Keine Treffer für „{text}“',
  searching: 'Wird gesucht\u00a0…',
  loading: 'Wird geladen\u00a0…',
  failed: 'Die Textbausteine konnten nicht geladen werden: {reason}.',
  partly: 'Möglicherweise gibt es mehr: {reason}.',

  company: 'Unternehmen',
  files: { one: '{count} Datei', other: '{count} Dateien' },
  noFiles: 'keine Dateien',
  uses: { one: '{count}-mal verwendet', other: '{count}-mal verwendet' },
  neverUsed: 'nie verwendet',
  unknown: 'Der Server kennt „{name}“ nicht',
  fillIn: 'Auszufüllen: {name}',

  choose: 'wählen',
  insert: 'einfügen',
  close: 'schließen',
  inserted: '{code} eingefügt',
  insertedPart: '{code} teilweise eingefügt: kein Platz für mehr',
  fillInAt: '{name}: Lücke {at} von {count}. Die Tabulatortaste führt zur nächsten.',
  fillInLast: '{name}: letzte Lücke.',
};
