import type { shortcutsMessages } from '../../panel/shortcuts.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof shortcutsMessages> = {
  title: 'Tastenkombinationen',
  description: 'Einzelne Tasten wirken, solange Sie in den Einstellungen und nicht in einem Textfeld sind.',

  panel: 'In den Einstellungen',
  search: 'Einstellungen durchsuchen',
  previous: 'Vorheriger Bereich',
  next: 'Nächster Bereich',
  save: 'Änderungen speichern',
  help: 'Diese Übersicht anzeigen',

  matrix: 'Ihre Benachrichtigungen',
  matrixMove: 'Von Kästchen zu Kästchen',
  matrixFlip: 'Kästchen ein- oder ausschalten',
  matrixRow: 'Erstes und letztes Kästchen der Zeile',
  matrixAll: 'Erstes und letztes Kästchen der Tabelle',

  toast: 'Nach einer Änderung',
  toastReach: 'Zu „Rückgängig“, solange es angeboten wird',

  picker: 'Textbausteine im Chat',
  pickerOpen: 'Liste öffnen',
  pickerChoose: 'Textbaustein auswählen',
  pickerInsert: 'Textbaustein einfügen',
  pickerGap: 'Zur nächsten Lücke',
  pickerClose: 'Liste schließen',

  'key-space': 'Leertaste',
  'key-enter': 'Enter',
  'key-tab': 'Tab',
  'key-escape': 'Esc',
  'key-home': 'Pos1',
  'key-end': 'Ende',
};
