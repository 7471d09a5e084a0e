import { alertKinds, alertAudiences, alertWays, days } from '../../../src/features/alerts/alerts.js';
import { notificationsPatch, preferencesCapability } from '../people/habits.js';
import type { ShapeName } from './shapes.js';

type Words = Readonly<Record<string, string>>;

const each = <Name extends string>(names: readonly Name[], says: (name: Name) => [member: string, words: string]): Words =>
  Object.fromEntries<string>(names.map(says));

const whose = { mine: 'the person’s own conversations', unassigned: 'conversations that wait', others: 'conversations of colleagues' };
const what = {
  message: 'a customer’s message',
  conversation: 'a new conversation',
  assignment: 'a conversation that is assigned to the person',
  mention: 'a note that names the person',
};
const way = { sound: 'Make a sound', popup: 'Show a pop-up' };

const availability: Words = {
  status: '`online`: new conversations may be assigned. `busy` and `offline`: they are not.',
  reason: 'Why not, in the person’s own words, for colleagues; or empty. Empty while the status is `online`.',
  until: 'When the backend makes the person `online` by itself, by RFC 3339; or empty. At most seven days ahead.',
  autoOffline: 'While no page of the person is open they get no conversations, whatever the status.',
};

const alerts: Words = {
  ...Object.fromEntries<string>(
    alertWays.flatMap((one): [string, string][] => [
      ...alertAudiences.map((audience): [string, string] => [`${one}:${audience}`, `${way[one]} for what happens in ${whose[audience]}.`]),
      [`${one}:when`, '`always`, or `hidden`: only while the person looks at something else than the page.'],
      [`${one}:delay`, 'Seconds to wait: what is seen meanwhile does not alert.'],
    ]),
  ),
  ...each(alertKinds, (kind) => [`sound:${kind}`, `Name of the tone for ${what[kind]}; empty: silent.`]),
  ...each(alertKinds, (kind) => [`popup:${kind}`, `Show a pop-up for ${what[kind]}.`]),
  'sound:repeat': 'Sound again every 30 seconds until it is seen.',
  'sound:volume': 'In percent.',
  ...each(days, (day) => [`quiet:${day}`, `A quiet time begins on ${day[0]!.toUpperCase()}${day.slice(1)}.`]),
  'quiet:on': 'There are quiet times, in which nothing sounds or pops up.',
  'quiet:from': 'When they begin, as `HH:MM` on the wall clock of the zone.',
  'quiet:until': 'When they end; the same or an earlier time is one of the day after.',
  'quiet:zone': 'IANA time zone; empty: that of the device.',
  'pause:until': 'Nothing sounds or pops up until then, by RFC 3339; empty: not paused.',
};

const preferences: Words = {
  capitalize: 'The first letter of a message becomes a capital while it is typed.',
  sendKey: 'What sends a message: `enter`, or `mod-enter` for Ctrl or Command and Enter.',
  signature: 'Plain text over several lines; or empty.',
  interfaceLanguage: 'BCP 47; empty: that of the page.',
  textSize: 'How large text is.',
  theme: '`system`: as the device has it.',
};

const signatures = each(
  preferencesCapability.channels.map(({ id }) => id),
  (id) => [`signature:${id}`, `Messages by ${id} end with the signature.`],
);

const cells = each(Object.keys(notificationsPatch.entries), (cell) => {
  const [channel, event] = cell.split(':') as [string, string];
  return [cell, `\`${event}\` by ${channel}.`];
});

/** Of the capabilities. */
export const habitCapabilityWords = (group: (name: string) => Words): Words => ({
  'availability.statuses': 'In the order to show them. Missing: `online` and `busy`.',
  notifications: 'False: the person cannot choose what reaches them.',
  ...group('notifications'),
  'notifications.events': 'What a notification can be about, in the order to show them.',
  'notifications.events.id':
    'The last part of a member’s name. `conversation-created`, `conversation-assigned`, `mentioned`, `message-in-assigned`, ' +
    '`message-in-participating`, `sla-first-response`, `sla-next-response`, `sla-resolution` and `account-security` have words in the page.',
  'notifications.events.label': 'In the backend’s words, and in its language.',
  'notifications.events.hint': 'A sentence below the label.',
  'notifications.events.mine': 'It is about the person’s own work, so that it belongs to the scheme "Focus".',
  'notifications.channels': 'Where notifications go, in the order to show them.',
  'notifications.channels.id': 'The first part of a member’s name. `email`, `push`, `sms` and `desktop` have words in the page.',
  'notifications.channels.label': 'In the backend’s words, and in its language.',
  'notifications.channels.target': 'Where exactly, such as the address that mails go to.',
  push: 'False: nothing is pushed to browsers.',
  ...group('push'),
  alerts: 'False: the backend keeps no settings of sounds and pop-ups.',
  ...group('alerts'),
  'alerts.zone': 'IANA time zone of the team: what is offered first to whoever has chosen none.',
  preferences: 'False: no preferences here.',
  ...group('preferences'),
  'preferences.channels': 'What messages are sent by, in the order to show them.',
  'preferences.channels.id': 'The last part of `signature:<id>`. `chat`, `email`, `whatsapp` and `sms` have words in the page.',
  'preferences.channels.label': 'In the backend’s words, and in its language.',
  'preferences.languages': 'BCP 47 tags of the languages that the page can speak.',
});

/** `snapshot`: what every snapshot has. */
export const habitWords = (snapshot: Words) =>
  ({
    Availability: availability,
    AvailabilitySnapshot: snapshot,
    AvailabilityPatch: availability,
    NotificationPreferencesSnapshot: snapshot,
    NotificationPreferencesPatch: cells,
    AlertPreferences: alerts,
    AlertPreferencesSnapshot: snapshot,
    AlertPreferencesPatch: alerts,
    Preferences: preferences,
    PreferencesSnapshot: snapshot,
    PreferencesPatch: { ...preferences, ...signatures },
    Happening: {
      id: 'The same id is one happening, however often it is told.',
      kind: '`message`, `conversation`, `assignment` or `mention`.',
      conversation: 'Names the conversation; what is seen is told by it.',
      audience: 'Whose conversation it is: the person’s own (`mine`), nobody’s (`unassigned`) or a colleague’s (`others`).',
      at: 'When, by RFC 3339 and the backend’s clock.',
      title: 'Who, for a pop-up.',
      text: 'What, for a pop-up: an excerpt.',
    },
    ReadConversation: { conversation: 'Names the conversation.' },
  }) satisfies Partial<Record<ShapeName, Words>>;
