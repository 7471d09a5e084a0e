import type { panelMessages } from '../../panel/panel.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof panelMessages> = {
  title: 'Einstellungen',
  sections: 'Einstellungen',

  'section-profile': 'Profil',
  'hint-profile': 'Foto, Namen, Sprache',
  'section-password': 'Passwort',
  'hint-password': 'Ändern, womit Sie sich anmelden',
  'section-security': 'Sicherheit',
  'hint-security': 'Bestätigung in zwei Schritten und Sitzungen',
  'section-access-tokens': 'Zugriffstoken',
  'hint-access-tokens': 'Für Skripte und Integrationen',
  'section-activity': 'Aktivitäten',
  'hint-activity': 'Was mit Ihrem Konto geschehen ist',
  'section-notifications': 'Benachrichtigungen',
  'hint-notifications': 'Was Sie erreicht, wo, und wann Ruhe herrscht',
  'section-preferences': 'Präferenzen',
  'hint-preferences': 'Schreiben, Darstellung, Verfügbarkeit',
  'section-canned-responses': 'Textbausteine',
  'hint-canned-responses': 'Was Sie oft schreiben',
  'section-welcome-messages': 'Begrüßungsnachrichten',
  'hint-welcome-messages': 'Wie Sie Kunden begrüßen',

  search: 'Einstellungen durchsuchen',
  unsavedIn: '{section}, nicht gespeichert',
  refusedIn: '{section}, muss überprüft werden',
  notLoadedTitle: 'Dieser Bereich konnte nicht geladen werden',
  notLoadedText: 'Es ist nichts verloren gegangen. Prüfen Sie Ihre Verbindung.',
  none: 'Hier gibt es nichts einzustellen.',

  saving: 'Wird gespeichert\u00a0…',
  allSaved: 'Alle Änderungen gespeichert',
  notSaved: { one: '{count} Änderung nicht gespeichert', other: '{count} Änderungen nicht gespeichert' },
  refused: { one: '{count} Änderung wurde nicht angenommen', other: '{count} Änderungen wurden nicht angenommen' },
  offline: 'Sie sind offline.',
  serverAway: 'Der Server antwortet nicht.',
  waits: {
    one: '{count} Änderung wartet und wird automatisch gesendet.',
    other: '{count} Änderungen warten und werden automatisch gesendet.',
  },
  waitsKept: {
    one: '{count} Änderung ist auf diesem Gerät zwischengespeichert und wird automatisch gesendet.',
    other: '{count} Änderungen sind auf diesem Gerät zwischengespeichert und werden automatisch gesendet.',
  },
  showThem: 'Anzeigen',
  retryNow: 'Jetzt erneut versuchen',
};
