import type { listToolsMessages } from '../../features/canned-responses/manager/list-tools.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof listToolsMessages> = {
  label: 'Label',
  anyLabel: 'Alle Labels',
  language: 'Sprache',
  anyLanguage: 'Alle Sprachen',
  attached: 'Mit Datei',
  unused: 'Nie verwendet',
  clearFilters: 'Filter zurücksetzen',

  atOnce: { one: 'Höchstens {count} auf einmal', other: 'Höchstens {count} auf einmal' },
  removeChosen: 'Löschen',
  labelChosen: 'Label festlegen',
  clearChoice: 'Auswahl aufheben',
  labelTitle: { one: 'Label für {count} Textbaustein', other: 'Label für {count} Textbausteine' },
  labelHint: 'Leer lassen, um das Label zu entfernen',
  labelYes: 'Label festlegen',
  labelled: { one: '{count} Textbaustein hat ein neues Label', other: '{count} Textbausteine haben ein neues Label' },

  removed: '{code} wurde gelöscht',
  removedMany: { one: '{count} Textbaustein wurde gelöscht', other: '{count} Textbausteine wurden gelöscht' },
  notBack: 'Zu spät: bereits gelöscht.',

  notSaved: 'Nicht gespeichert',
  refused: 'Ihre Änderung an {code} wurde abgelehnt: {reason}.',
  taken: 'Sie haben dieses Kürzel bereits',
  edit: 'Bearbeiten',
  more: { one: '{count} weiterer muss überprüft werden', other: '{count} weitere müssen überprüft werden' },
  conflict: '{code} wurde anderswo geändert, während Sie daran gearbeitet haben.',

  none: 'Noch keine Textbausteine',
  noneText: 'Speichern Sie, was Sie oft schreiben, und fügen Sie es mit wenigen Tasten in einen Chat ein.',
  noMatch: 'Keine Treffer für „{text}“',
  noMatchText: 'Versuchen Sie es mit einem Teil des Kürzels oder einem Wort der Nachricht.',
  nearest: 'Meinten Sie {code}?',
  noneFiltered: 'Keine Treffer mit diesen Filtern',
  noneFilteredText: 'Entfernen Sie einen Filter, um mehr zu sehen.',
  clearSearch: 'Suche zurücksetzen',
};
