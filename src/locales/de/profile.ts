import type { profileMessages } from '../../features/profile/profile.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof profileMessages> = {
  title: 'Profil',
  description: 'Wie Team und Kunden Sie sehen.',

  you: 'Zur Person',
  contact: 'Sprache und Telefon',
  contactWithEmail: 'Sprache und Kontakt',
  more: 'Weitere Angaben',
  work: 'Arbeit',

  photo: 'Foto',
  photoHint: '{types}, am besten ab {edge}\u00a0×\u00a0{edge}\u00a0px, bis {size}',
  photoDrop: 'Loslassen, um es als Foto zu verwenden',
  photoUpload: 'Foto hochladen',
  photoOpening: 'Wird geöffnet\u00a0…',
  photoGallery: 'Galerie',
  photoLook: 'Ihr Foto: vergrößern',
  photoLookOrRemove: 'Ihr Foto: vergrößern oder entfernen',
  photoNotOpened: 'Die Fotowerkzeuge konnten nicht geladen werden.',

  name: 'Vollständiger Name',
  nameHint: 'Für das Team sichtbar',
  publicName: 'Öffentlicher Name',
  publicNameHint: 'Für Kunden im Chat sichtbar',
  preview: 'Im Chat',
  previewHint: 'Was Kunden sehen, beim Tippen aktualisiert',
  previewNow: 'gerade eben',
  previewText: 'Hallo, ich sehe mir gerade Ihre Buchung an.',

  language: 'Sprache',
  languageHint: 'Chats werden für Sie in diese Sprache übersetzt',
  languageNone: 'Sprache wählen',
  landline: 'Festnetz',
  mobile: 'Mobil',
  phoneHint: 'Mit Ländervorwahl, zum Beispiel +49',
  email: 'E-Mail',

  username: 'Benutzername',
  role: 'Rolle',
  businessUnit: 'Geschäftsbereich',
  ask: 'Wenden Sie sich an {name}',
  askToChange: '{ask}, um etwas zu ändern.',

  update: 'Profil aktualisieren',
  updated: 'Ihr Profil wurde erfolgreich aktualisiert',

  failedTitle: 'Ihr Profil konnte nicht geladen werden',
  failedText: 'Grund: {reason}. Es ist nichts verloren gegangen.',
  unavailable: 'Ihr Profil ist in diesem Arbeitsbereich nicht verfügbar.',
  forbidden: 'Ihnen fehlt die Berechtigung, dieses Profil zu sehen.',

  busy: 'Beschäftigt',
  offline: 'Offline',
  awayUntil: 'bis {time}\u00a0Uhr',

  'problem-required-name': 'Das Team braucht einen Namen, um Sie anzusprechen',
  'problem-invalid-phone': 'Diese Telefonnummer gibt es nicht. Mit + und der Ländervorwahl beginnen',
  'problem-phone-no-country': 'Mit + und der Ländervorwahl beginnen, zum Beispiel +49',
  'problem-phone-too-short': 'Es fehlen Ziffern',
  'problem-phone-too-long': 'Zu viele Ziffern',
  'problem-one-at-a-time': 'Zuerst die neue E-Mail-Adresse speichern, dann die neue Nummer',
  'problem-in-use': 'Dorthin gehen Codes für die Bestätigung in zwei Schritten. Diese zuerst ausschalten',
  'problem-invalid-language': 'Eine Sprache aus der Liste wählen',
};
