import type { preferencesMessages } from '../../features/preferences/preferences.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof preferencesMessages> = {
  title: 'Präferenzen',
  description: 'Wie Sie am liebsten arbeiten.',

  writing: 'Schreiben',
  capitalize: 'Ersten Buchstaben beim Schreiben einer Nachricht großschreiben',
  sendKey: 'Senden mit',
  keyEnter: 'Enter',
  keyWithEnter: '{key} + Enter',
  sendKeyHintEnter: 'Umschalt + Enter beginnt eine neue Zeile',
  sendKeyHintModEnter: 'Enter beginnt eine neue Zeile',

  signatureSection: 'Signatur',
  signature: 'Signatur',
  signatureHint: 'Nur Text, beliebig viele Zeilen',
  signatureLength: '{length} von {limit} Zeichen',
  preview: 'So endet eine Nachricht',
  previewBy: 'Per {channel}',
  previewOff: 'Kein Kanal eingeschaltet',
  previewText: 'Ihre neuen Tickets sind unterwegs.',
  channels: 'Hinzufügen zu Nachrichten per',
  signatureBy: 'Signatur per {channel}',
  'channel-chat': 'Chat',
  'channel-email': 'E-Mail',
  'channel-whatsapp': 'WhatsApp',
  'channel-sms': 'SMS',

  appearance: 'Darstellung',
  theme: 'Design',
  'theme-system': 'Wie das System',
  'theme-light': 'Hell',
  'theme-dark': 'Dunkel',
  textSize: 'Textgröße',
  'textSize-small': 'Klein',
  'textSize-normal': 'Normal',
  'textSize-large': 'Groß',
  'textSize-larger': 'Sehr groß',
  interfaceLanguage: 'Sprache der Oberfläche',
  interfaceLanguageNone: 'Wie die Seite',

  'problem-invalid-characters': 'Enthält Zeichen, die nicht dargestellt werden können',

  none: 'Hier gibt es nichts einzustellen.',
  failedTitle: 'Ihre Präferenzen konnten nicht geladen werden',
  failedText: 'Alles bleibt, wie es ist. Grund: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung, diese Präferenzen zu sehen.',
  unavailable: 'In diesem Arbeitsbereich gibt es keine Präferenzen.',
};
