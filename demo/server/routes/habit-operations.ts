import { saves, type Description } from '../openapi/operation.js';
import type { ShapeName } from '../openapi/shapes.js';

export interface Habit {
  path: string;
  shape: ShapeName;
  read: Omit<Description, 'answers'>;
  save: Description;
}

/** Two examples, so that one of them changes something, whatever is stored. */
const bodies = (shape: ShapeName, one: object, other: object = one): NonNullable<Description['body']> => ({
  'application/merge-patch+json': { shape, example: one },
  'application/json': { shape, example: other },
});

const nullMeans =
  'Only the members that are to change; null stands for what holds at first. A patch that changes nothing keeps the version.';

/** What the document says about each object of this kind. */
export const habits = {
  availability: {
    path: '/availability',
    shape: 'AvailabilitySnapshot',
    read: { id: 'readAvailability', tag: 'availability', summary: 'Read the availability' },
    save: {
      id: 'saveAvailability',
      tag: 'availability',
      summary: 'Say whether new conversations may be assigned',
      text:
        `${nullMeans}\n\nThe last change wins, so it names no version. \`online\` takes reason and time away. At the time \`until\` the backend ` +
        'makes the person `online` again, and tells it as any other change. With `autoOffline` a person of whom no page has been open for ' +
        '45 seconds gets no conversations either; the status stays what they said.',
      once: true,
      body: bodies('AvailabilityPatch', { reason: 'Lunch', status: 'busy' }),
      answers: saves('AvailabilitySnapshot'),
    },
  },
  notifications: {
    path: '/notification-preferences',
    shape: 'NotificationPreferencesSnapshot',
    read: {
      id: 'readNotificationPreferences',
      tag: 'notifications',
      summary: 'Read what reaches the person, and how',
      text: 'Members are `<channel>:<event>`, with the ids of the capabilities. What cannot be had is no member.',
    },
    save: {
      id: 'saveNotificationPreferences',
      tag: 'notifications',
      summary: 'Change what reaches the person',
      text: `${nullMeans}\n\nThe members are those of the reference backend; yours are those that you answer.`,
      once: true,
      version: 'required',
      body: bodies('NotificationPreferencesPatch', { 'email:mentioned': true }, { 'email:mentioned': false }),
      answers: saves('NotificationPreferencesSnapshot'),
      problems: ['read-only'],
    },
  },
  alerts: {
    path: '/alerts',
    shape: 'AlertPreferencesSnapshot',
    read: { id: 'readAlertPreferences', tag: 'alerts', summary: 'Read how the person is alerted while a page is open' },
    save: {
      id: 'saveAlertPreferences',
      tag: 'alerts',
      summary: 'Change how the person is alerted',
      text: nullMeans,
      once: true,
      version: 'required',
      body: bodies('AlertPreferencesPatch', { 'sound:volume': 40, 'sound:mine': true }, { 'sound:volume': 60 }),
      answers: saves('AlertPreferencesSnapshot'),
    },
  },
  preferences: {
    path: '/preferences',
    shape: 'PreferencesSnapshot',
    read: {
      id: 'readPreferences',
      tag: 'preferences',
      summary: 'Read how the person likes to work',
      text: 'A backend answers as many of the members as it can keep; the others are not offered.',
    },
    save: {
      id: 'savePreferences',
      tag: 'preferences',
      summary: 'Change how the person likes to work',
      text: nullMeans,
      once: true,
      version: 'required',
      body: bodies('PreferencesPatch', { signature: 'Maya from Fernweh', 'signature:chat': true }),
      answers: saves('PreferencesSnapshot'),
    },
  },
} as const satisfies Readonly<Record<string, Habit>>;

export type HabitName = keyof typeof habits;
