import type { phoneMessages } from '../../features/welcome-messages/preview/phone.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof phoneMessages> = {
  phone: 'Auf dem Telefon der Kunden',
  business: 'Unternehmenskonto',
  company: 'Ihr Unternehmen',
  chat: 'Nachrichten',
  today: 'Heute',
  hello: 'Hallo?',
  light: 'Hell',
  dark: 'Dunkel',
  scheme: 'Darstellung des Telefons',
  nothing: 'Hier erscheint, was Kunden lesen.',
  picture: 'Das gesendete Bild',
  video: 'Das gesendete Video',
  audio: 'Die gesendete Audiodatei',
  noFile: 'Noch keine Datei',
  noPlace: 'Noch kein Standort',
  noTemplate: 'Noch keine Vorlage',
  openList: 'Öffnet die Liste',
};
