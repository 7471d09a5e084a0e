import { notificationEvents, type NotificationCell, type NotificationPreferences, type NotificationsCapability } from './notifications.js';

/** A ready-made setting of the whole matrix. */
export type NotificationScheme = 'everything' | 'focus' | 'nothing';

export const schemes: readonly NotificationScheme[] = ['everything', 'focus', 'nothing'];

export const cellOf = (channel: string, event: string): NotificationCell => `${channel}:${event}`;

/** A channel's id has no colon; an event's may. */
export function partsOf(cell: string): { channel: string; event: string } {
  const at = cell.indexOf(':');
  return { channel: cell.slice(0, at), event: cell.slice(at + 1) };
}

/** Whether an event is about the person's own work: as the backend says, else as we know it, else not. */
export const isMine = (event: string, { events }: NotificationsCapability = {}): boolean =>
  events?.find(({ id }) => id === event)?.mine ?? (Object.hasOwn(notificationEvents, event) && notificationEvents[event]!.mine);

/** Why a cell cannot be changed, as a code; undefined: it can. */
export function lockOf(cell: string, { locked = {}, readOnly = [] }: NotificationsCapability): string | undefined {
  if (Object.hasOwn(locked, cell)) return locked[cell];
  return readOnly.includes(cell) ? 'read-only' : undefined;
}

const cellsIn = (preferences: NotificationPreferences) =>
  Object.keys(preferences).filter(
    (cell): cell is NotificationCell => cell.includes(':') && typeof preferences[cell as NotificationCell] === 'boolean',
  );

const ordered = (declared: readonly { id: string }[] = [], found: readonly string[]): string[] => {
  const there = new Set(found);
  return [...new Set([...declared.map(({ id }) => id).filter((id) => there.has(id)), ...there])];
};

/** Those that the backend names, in its order, then those that only the value has. */
export const channelsIn = (preferences: NotificationPreferences, { channels }: NotificationsCapability = {}): string[] =>
  ordered(
    channels,
    cellsIn(preferences).map((cell) => partsOf(cell).channel),
  );

export const eventsIn = (preferences: NotificationPreferences, { events }: NotificationsCapability = {}): string[] =>
  ordered(
    events,
    cellsIn(preferences).map((cell) => partsOf(cell).event),
  );

/** Every cell as it would be: what is locked stays as it is. */
export function cellsOfScheme(
  scheme: NotificationScheme,
  preferences: NotificationPreferences,
  capability: NotificationsCapability = {},
): NotificationPreferences {
  const mine = new Set(scheme === 'focus' ? eventsIn(preferences).filter((event) => isMine(event, capability)) : []);
  const wanted = (cell: NotificationCell) => {
    if (lockOf(cell, capability)) return preferences[cell]!;
    return scheme === 'everything' || mine.has(partsOf(cell).event);
  };
  return Object.fromEntries(cellsIn(preferences).map((cell) => [cell, wanted(cell)]));
}

const isAlike = (one: NotificationPreferences, other: NotificationPreferences) => cellsIn(one).every((cell) => one[cell] === other[cell]);

/** Those that do something of their own: where all is about one's own work, "Focus" would be another word for "Everything". */
export function schemesFor(preferences: NotificationPreferences, capability: NotificationsCapability = {}): NotificationScheme[] {
  const cells = (scheme: NotificationScheme) => cellsOfScheme(scheme, preferences, capability);
  const [everything, focus, nothing] = [cells('everything'), cells('focus'), cells('nothing')];
  if (isAlike(everything, nothing)) return [];
  const isFocusOther = !isAlike(focus, everything) && !isAlike(focus, nothing);
  return schemes.filter((scheme) => scheme !== 'focus' || isFocusOther);
}

/** The scheme that holds, or none: somebody chose cell by cell, or nothing can be chosen. */
export const schemeOf = (preferences: NotificationPreferences, capability: NotificationsCapability = {}): NotificationScheme | undefined =>
  schemesFor(preferences, capability).find((scheme) => isAlike(cellsOfScheme(scheme, preferences, capability), preferences));

/** What one channel brings. */
export interface ChannelEffect {
  channel: string;
  reach: 'everything' | 'mine' | 'some' | 'nothing';
  /** The events it tells about. */
  on: readonly string[];
  /** How many it could tell about. */
  of: number;
}

/** The facts of the sentence that says what will happen, one for each channel. Locked cells count: they reach the person, too. */
export function effectOf(preferences: NotificationPreferences, capability: NotificationsCapability = {}): ChannelEffect[] {
  const events = eventsIn(preferences, capability);
  return channelsIn(preferences, capability).map((channel) => {
    const offered = events.filter((event) => typeof preferences[cellOf(channel, event)] === 'boolean');
    const on = offered.filter((event) => preferences[cellOf(channel, event)]);
    return { channel, reach: reachOf(offered, on, capability), on, of: offered.length };
  });
}

function reachOf(offered: readonly string[], on: readonly string[], capability: NotificationsCapability): ChannelEffect['reach'] {
  if (!on.length) return 'nothing';
  if (on.length === offered.length) return 'everything';
  return offered.every((event) => on.includes(event) === isMine(event, capability)) ? 'mine' : 'some';
}

/** Not even a person who wants their peace is kept from hearing that somebody may be in their account. */
const evenWhenQuiet = 'account-security';

/**
 * By which channels a person hears of an event: those that are on for it, in the order of the preferences.
 * `quiet`: they have paused, or it is their quiet time; then nothing is pushed, and mail waits for them anyway.
 */
export const notifyBy = (preferences: NotificationPreferences, event: string, { quiet }: { quiet: boolean }): string[] =>
  Object.entries(preferences)
    .filter(([cell, on]) => on && partsOf(cell).event === event)
    .map(([cell]) => partsOf(cell).channel)
    .filter((channel) => channel !== 'push' || !quiet || event === evenWhenQuiet);
