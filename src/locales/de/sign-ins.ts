import type { signInsMessages } from '../../features/security/sign-ins.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof signInsMessages> = {
  title: 'Sitzungen',
  description: 'Nicht von Ihnen? Abmelden und Passwort ändern.',

  name: '{browser} unter {system}',
  nameWithoutSystem: '{browser} unter einem unbekannten System',
  nameWithoutBrowser: 'Unbekannter Browser unter {system}',
  nameUnknown: 'Unbekanntes Gerät',
  thisDevice: 'Dieses Gerät',
  placeUnknown: 'Unbekannter Ort',
  activeNow: 'jetzt aktiv',
  startedAt: '{when} angemeldet',

  signOut: 'Abmelden',
  signOutNamed: '{name} abmelden',
  signingOut: 'Wird abgemeldet\u00a0…',
  signedOut: 'Abgemeldet',
  announced: '{name} wurde abgemeldet.',
  failed: 'Weiterhin angemeldet: {reason}.',

  others: { one: 'Andere Sitzung beenden', other: 'Die anderen {count} Sitzungen beenden' },
  othersQuestion: { one: 'Die andere Sitzung beenden?', other: 'Die anderen {count} Sitzungen beenden?' },
  othersEffect:
    'Gilt sofort, wo immer Sie sonst angemeldet sind. Dort nicht Gespeichertes kann verloren gehen. Hier bleiben Sie angemeldet.',
  othersAnnounced: { one: 'Die andere Sitzung wurde beendet.', other: 'Die anderen {count} Sitzungen wurden beendet.' },
  onlyThis: 'Sie sind nirgendwo sonst angemeldet.',

  leave: 'Dieses Gerät abmelden',
  leaveQuestion: 'Dieses Gerät abmelden?',
  leaveEffect: 'Zum erneuten Anmelden brauchen Sie Ihr Passwort. Was noch nicht gesendet ist, bleibt bis dahin hier zwischengespeichert.',

  none: 'Keine Sitzungen anzuzeigen',
  noneText: 'Der Server führt für Sie keine auf.',
  failedTitle: 'Ihre Sitzungen konnten nicht geladen werden',
  failedText: 'Alles bleibt, wie es ist. Grund: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung, Ihre Anmeldungen zu sehen.',
  unavailable: 'Sitzungen können hier nicht angezeigt werden.',
};
