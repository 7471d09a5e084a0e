import type { convrsMessages } from '../../panel/arrangements/convrs.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof convrsMessages> = {
  description:
    'Verwalten Sie Ihre persönlichen Profileinstellungen, ändern Sie Ihr Passwort, richten Sie Benachrichtigungen ein und passen Sie Ihre Präferenzen an.',
  'panel.title': 'Mein Profil',
  'panel.sections': 'Mein Profil',
  'panel.section-profile': 'Allgemein',
  'panel.hint-profile': 'Ihre persönlichen Angaben und Ihr Profilfoto',
  'panel.section-password': 'Passwort ändern',
  'panel.hint-password': 'So bleibt Ihr Konto sicher',
  'panel.section-notifications': 'Benachrichtigungen',
  'panel.hint-notifications': 'Hinweise auf neue Nachrichten und eingehende Chats',
  'panel.section-preferences': 'Einstellungen',
  'panel.hint-preferences': 'Ihre persönlichen Präferenzen für die Oberfläche',

  'profile.title': 'Allgemeine Profileinstellungen',
  'profile.description': 'Aktualisieren Sie Ihre persönlichen Angaben und Ihr Profilfoto.',
  'profile.photo': 'Profilfoto',
  'profile.photoUpload': 'Neues Bild hochladen',
  'profile.name': 'Ihr Name',
  'profile.nameHint': 'Ihr vollständiger Name, wie ihn das Team intern sieht',
  'profile.publicName': 'Ihr öffentlicher Name',
  'profile.publicNameHint': 'Der Name, den Kunden im Webchat sehen',
  'profile.language': 'Ihr Sprachcode',
  'profile.languageHint': 'Ihre bevorzugte Sprache für automatische Übersetzungen',
  'profile.landline': 'Ihre Festnetznummer',
  'profile.mobile': 'Ihre Mobilnummer',

  'password.title': 'Passwortverwaltung',
  'password.change': 'Passwort ändern',

  'alerts.title': 'Benachrichtigungen',
  'alerts.description': 'Wie Sie auf neue Nachrichten und eingehende Chats hingewiesen werden.',
  'alerts.popups': 'Browser-Benachrichtigungen',
  'alerts.popup:for': 'Browser-Benachrichtigung anzeigen für',
  'alerts.whenHint': 'Wenn das Fenster nicht im Vordergrund ist',
  'alerts.conversation': 'Eingehender Chat',

  'preferences.title': 'Einstellungen',
  'preferences.description': 'Passen Sie die Oberfläche an Ihre persönlichen Präferenzen an.',
};
