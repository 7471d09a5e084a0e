import type { welcomeMessagesMessages } from '../../features/welcome-messages/welcome-messages.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof welcomeMessagesMessages> = {
  title: 'Begrüßungsnachrichten',
  description: 'Werden einmal gesendet, wenn ein Kunde eine offene Konversation beginnt, die Ihnen zugewiesen ist.',
  add: 'Begrüßungsnachricht hinzufügen',
  atMost: 'Höchstens {count} sind möglich. Löschen Sie eine, um eine neue hinzuzufügen.',

  'kind-text': 'Text',
  'kind-image': 'Bild',
  'kind-video': 'Video',
  'kind-audio': 'Audio',
  'kind-document': 'Dokument',
  'kind-template': 'Vorlage',
  'kind-buttons': 'Buttons',
  'kind-list': 'Liste',
  'kind-location': 'Standort',
  'kind-unknown': 'Andere Art',

  andMore: { one: '{phone} und {count} weitere Nummer', other: '{phone} und {count} weitere Nummern' },
  numbers: { one: '{count} Nummer', other: '{count} Nummern' },
  noNumber: 'keine Nummer',
  sent: { one: '{count}-mal gesendet', other: '{count}-mal gesendet' },
  neverSent: 'noch nicht gesendet',
  offSince: 'ausgeschaltet seit {day}',
  neverOn: 'noch nie eingeschaltet',
  unnamed: 'ohne Namen',

  edit: '{name} bearbeiten',
  remove: '{name} löschen',
  whyLocked: 'Eine eingeschaltete Nachricht kann nicht bearbeitet oder gelöscht werden. Schalten Sie sie zuerst aus.',
  isOn: '„{name}“ ist eingeschaltet',
  isOff: '„{name}“ ist ausgeschaltet',
  removed: '„{name}“ wurde gelöscht',
  notBack: 'Zu spät: bereits gelöscht.',
  notSaved: 'Nicht gespeichert',

  numbersGone: {
    one: '{count} der Nummern ist nicht mehr vorhanden',
    other: '{count} der Nummern sind nicht mehr vorhanden',
  },
  notConnected: {
    one: '{phones} ist nicht verbunden und begrüßt niemanden',
    other: '{phones} sind nicht verbunden und begrüßen niemanden',
  },
  templateGone: 'Die Vorlage ist nicht mehr vorhanden',

  none: 'Noch keine Begrüßungsnachrichten',
  noneText: 'Begrüßen Sie Kunden sofort, wenn sie an eine Ihrer Nummern schreiben.',
  failedTitle: 'Ihre Begrüßungsnachrichten konnten nicht geladen werden',
  failedText: 'Es ist nichts verloren gegangen. Grund: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung für Begrüßungsnachrichten.',
  unavailable: 'Dieser Server sendet keine Begrüßungsnachrichten.',
  old: 'Was hier steht, ist möglicherweise veraltet: {reason}.',
  notLoaded: 'Dieser Teil konnte nicht geladen werden.',
};
