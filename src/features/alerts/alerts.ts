import type { GroupCapability, ResourceGroup } from '../../contract/index.js';

/** What happens in a help desk that an agent may want to hear or see at once. */
export const alertKinds = ['message', 'conversation', 'assignment', 'mention'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Whose conversation it happens in: the person's own, nobody's, a colleague's. */
export const alertAudiences = ['mine', 'unassigned', 'others'] as const;
export type AlertAudience = (typeof alertAudiences)[number];

export const alertWays = ['sound', 'popup'] as const;
export type AlertWay = (typeof alertWays)[number];

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

/** `hidden`: only while the person looks at something else than this page. */
export type AlertWhen = 'always' | 'hidden';

/** How a person wants to be alerted while a page of the desk is open, and when they want to be left alone. */
export type AlertPreferences = {
  /** In whose conversations. */
  [member in `${AlertWay}:${AlertAudience}`]: boolean;
} & {
  /** A tone's name, or empty: silent. */
  [member in `sound:${AlertKind}`]: string;
} & {
  [member in `popup:${AlertKind}`]: boolean;
} & {
  [member in `${AlertWay}:when`]: AlertWhen;
} & {
  /** Seconds to wait, so that what is seen meanwhile does not alert; 0 to {@link alertLimits}.delay. */
  [member in `${AlertWay}:delay`]: number;
} & {
  /** Again every {@link alertLimits}.repeat seconds until it is seen. */
  'sound:repeat': boolean;
  /** Percent. */
  'sound:volume': number;
} & {
  /** A quiet time begins on these days. */
  [member in `quiet:${Day}`]: boolean;
} & {
  'quiet:on': boolean;
  /** `HH:MM` on the wall clock of the zone. Until the same or an earlier time: it ends the day after. */
  'quiet:from': string;
  'quiet:until': string;
  /** IANA time zone, or empty: that of the device. */
  'quiet:zone': string;
  /** RFC 3339, or empty: not paused. */
  'pause:until': string;
};

/** The tones that come with the library: what `sound:<kind>` may name, in the order to offer them. */
export const alertTones = [
  'soft-tap',
  'harbour-bell',
  'two-steps',
  'glass',
  'raindrop',
  'marimba',
  'woodpecker',
  'morning',
  'low-tide',
  'spark',
] as const;
export type AlertTone = (typeof alertTones)[number];

const flags = <Name extends string>(names: readonly Name[], on: (name: Name) => boolean) =>
  Object.fromEntries(names.map((name) => [name, on(name)])) as Record<Name, boolean>;

/** What holds for a person who has chosen nothing yet, and for members that an older record lacks. */
export const defaultAlerts: AlertPreferences = {
  ...flags(
    alertWays.flatMap((way) => alertAudiences.map((audience) => `${way}:${audience}` as const)),
    (member) => member.endsWith(':mine'),
  ),
  'sound:message': 'soft-tap',
  'sound:conversation': 'harbour-bell',
  'sound:assignment': 'two-steps',
  'sound:mention': 'glass',
  'popup:message': true,
  'popup:conversation': true,
  'popup:assignment': true,
  'popup:mention': true,
  'sound:when': 'hidden',
  'popup:when': 'hidden',
  'sound:delay': 0,
  'popup:delay': 0,
  'sound:repeat': false,
  'sound:volume': 70,
  ...flags(
    days.map((day) => `quiet:${day}` as const),
    (member) => member !== 'quiet:saturday' && member !== 'quiet:sunday',
  ),
  'quiet:on': false,
  'quiet:from': '18:00',
  'quiet:until': '08:00',
  'quiet:zone': '',
  'pause:until': '',
};

export interface AlertsCapability extends GroupCapability {
  /** IANA time zone of the team: what a person who has chosen none is offered first. */
  zone?: string;
  /** Members that this backend does not have. They are not shown; what the adapter says of them holds. */
  lacks?: readonly (keyof AlertPreferences)[];
}

/** Seconds. `stale`: what is older when it is heard was missed, and makes no sound any more. */
export const alertLimits = { delay: 60, repeat: 30, stale: 60 } as const;

/** Members that a device may have for itself: what is heard and seen there. Being left alone holds for the person, everywhere. */
export const isOfDevice = (member: string): boolean => member.startsWith('sound:') || member.startsWith('popup:');

/** What somebody else decides, or the backend does not have, is the same on every device. */
export const isDecided = ({ locked = {}, readOnly = [], lacks = [] }: AlertsCapability, member: string): boolean =>
  member in locked || readOnly.includes(member) || lacks.some((lacking) => lacking === member);

/** Of what a device keeps for itself, what holds there: what it may have, and what an older library would not have kept otherwise. */
export const ownAlerts = (kept: object, capability: AlertsCapability): Partial<AlertPreferences> =>
  Object.fromEntries(
    Object.entries(kept).filter(
      ([member, value]) =>
        isOfDevice(member) && typeof value === typeof defaultAlerts[member as keyof AlertPreferences] && !isDecided(capability, member),
    ),
  );

export type AlertsGroup = ResourceGroup<AlertPreferences>;

/** Something that happened, as a backend tells it to one person. */
export interface Happening {
  /** The same id is one happening, however often it is told. */
  id: string;
  kind: AlertKind;
  /** Id of the conversation; what is seen is told by it. */
  conversation: string;
  audience: AlertAudience;
  /** RFC 3339, by the backend's clock. */
  at: string;
  /** For a pop-up: who, and what. */
  title?: string;
  text?: string;
}
