import type { availabilityMessages } from '../../features/availability/availability.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof availabilityMessages> = {
  title: 'Verfügbarkeit',

  online: 'Online',
  onlineHint: 'Neue Chats kommen zu Ihnen',
  busy: 'Beschäftigt',
  busyHint: 'Keine neuen Chats; die vorhandenen bleiben bei Ihnen',
  offline: 'Offline',
  offlineHint: 'Keine neuen Chats; das Team sieht, dass Sie abwesend sind',

  toggle: 'Agent-Chat: Beschäftigt',
  toggleHint: 'Keine neuen Chats, solange dies eingeschaltet ist',
  youAreOffline: 'Sie sind offline.',
  goOnline: 'Online gehen',

  howLong: 'Wie lange',
  untilTurnedBack: 'Bis ich es wieder ändere',
  forMinutes: { one: 'Für {count} Minute', other: 'Für {count} Minuten' },
  forHours: { one: 'Für {count} Stunde', other: 'Für {count} Stunden' },
  untilTime: 'Bis {time}\u00a0Uhr',
  untilTomorrow: 'Bis morgen, {time}\u00a0Uhr',
  untilOther: 'Andere Zeit\u00a0…',
  untilWhen: 'Bis wann',
  setTime: 'Festlegen',
  longer: '+ {time}',
  tooEarly: 'Zeitpunkt nach {time}\u00a0Uhr wählen',
  tooLate: 'Zeitpunkt vor {time}\u00a0Uhr wählen',
  backAt: 'Um {time}\u00a0Uhr wieder online, {left}',
  backOn: 'Am {day} um {time}\u00a0Uhr wieder online, {left}',
  backNow: 'Gleich wieder online',
  backLate: 'Rückkehr war für {time}\u00a0Uhr vorgesehen; noch keine Bestätigung',

  reason: 'Grund',
  reasonHint: 'Für das Team; kann leer bleiben',
  saveReason: 'Speichern',

  autoOffline: 'Automatisch auf offline stellen',
  autoOfflineHint: 'Wenn keine Seite dieses Helpdesks geöffnet ist',

  'problem-in-the-past': 'Nach der Uhr des Servers ist dieser Zeitpunkt schon vorbei',
  'problem-too-late': 'Nach der Uhr des Servers liegt dieser Zeitpunkt zu weit in der Zukunft',

  failedText: 'Ihre Verfügbarkeit konnte nicht geladen werden: {reason}.',
  forbidden: 'Ihnen fehlt die Berechtigung, Ihre Verfügbarkeit zu ändern.',
};
