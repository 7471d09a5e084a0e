import type { ycloudMessages } from '../../panel/arrangements/ycloud.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof ycloudMessages> = {
  'panel.title': 'Ihre Präferenzen',
  'panel.sections': 'Ihre Präferenzen',
  'panel.section-profile': 'Profil',
  'panel.hint-profile': 'Name, Bild, Telefonnummer, Sprache, Passwort',
  'panel.section-security': 'Sicherheit',
  'panel.hint-security': 'Was Ihr Konto schützt',
  'panel.section-notifications': 'Benachrichtigungen',
  'panel.hint-notifications': 'Wann Sie Töne und Browser-Pop-ups erhalten',
  'panel.section-canned-responses': 'Persönliche Textbausteine',
  'panel.hint-canned-responses': 'Ihre eigenen und zum Nachschlagen die des Unternehmens',
  'panel.section-welcome-messages': 'Begrüßungsnachricht',
  'panel.hint-welcome-messages': 'Wie Sie Kunden begrüßen',

  'profile.title': 'Persönliches Profil',
  'profile.photo': 'Profilbild',
  'profile.photoHint': 'Empfohlen: {edge}\u00a0×\u00a0{edge}\u00a0px, weniger als {size}. {types}',
  'profile.name': 'Name',
  'profile.nameHint': 'Macht Sie im System klar und eindeutig erkennbar',
  'profile.mobile': 'Telefonnummer',
  'profile.problem-in-use': 'Dorthin gehen Codes für die Zwei-Faktor-Authentifizierung. Diese zuerst ausschalten',
  'verified.modify-mobile': 'Telefonnummer ändern',

  'preferences.title': 'Sprache ändern',
  'preferences.description': 'Wechseln Sie zur gewünschten Systemsprache.',
  'preferences.interfaceLanguage': 'Systemsprache',

  'password.title': 'Passwort ändern',

  'security.twoFactor': 'Zwei-Faktor-Authentifizierung',
  'security.twoFactorHint': 'Ein Einmalpasswort per SMS, E-Mail oder App. Vor jedem Ein- oder Ausschalten wird ein Code abgefragt.',
  'security.lastOffQuestion': 'Zwei-Faktor-Authentifizierung ausschalten?',
  'security.required': 'Ihr Unternehmen verlangt die Zwei-Faktor-Authentifizierung: Eine Methode muss eingeschaltet bleiben',
  'security.failedTitle': 'Die Zwei-Faktor-Authentifizierung konnte nicht geladen werden',
  'security.unavailable': 'Die Zwei-Faktor-Authentifizierung ist in diesem Arbeitsbereich nicht verfügbar.',

  'alerts.title': 'Benachrichtigungen',
  'alerts.description': 'Wann der Posteingang Benachrichtigungen auslöst.',
  'alerts.sounds': 'Tonhinweise',
  'alerts.popups': 'Pop-up-Hinweise im Browser',

  'canned-responses.title': 'Persönliche Textbausteine',
  'canned-responses.preset': 'Unternehmensbausteine ansehen',
  'canned-responses.add': 'Textbaustein hinzufügen',

  'welcome-messages.title': 'Begrüßungsnachricht',
  'welcome-messages.add': 'Begrüßungsnachricht hinzufügen',
};
