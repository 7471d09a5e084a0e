import type { ResourceState } from '../../state/resource-state.js';
import { isDecided, isOfDevice, ownAlerts, type AlertPreferences, type AlertsCapability, type AlertWay } from './alerts.js';

/** `device:sound`: whether sounds are different on this device. */
export type AlertsHere = AlertPreferences & { [member in `device:${AlertWay}`]: boolean };
export type HereMember = keyof AlertsHere;
export type HereState = ResourceState<AlertsHere>;

type Value = AlertPreferences[keyof AlertPreferences];
export type Values = Readonly<Record<string, Value>>;

const ways = ['sound', 'popup'] as const satisfies readonly AlertWay[];

export const readyOf = <T>(state: ResourceState<T>): Extract<ResourceState<T>, { phase: 'ready' }> | undefined =>
  state.phase === 'ready' ? state : undefined;

/** Whether a member says that a way is different here. */
export const isSwitch = (member: string): boolean => member.startsWith('device:');

/** The way that a member of a device belongs to. */
export const wayOf = (member: string): AlertWay | undefined =>
  ways.find((way) => member === `device:${way}` || (isOfDevice(member) && member.startsWith(`${way}:`)));

export const pick = (values: Values, holds: (member: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([member]) => holds(member)));

export interface Here {
  /** What this device has for itself. */
  own: Values;
  /** What is chosen of it and not saved. */
  draft: Values;
  capability: AlertsCapability;
}

/** What this device has for itself of one way, and may have. */
export const ownOf = ({ own, capability }: Here, way: AlertWay): Values =>
  pick(ownAlerts(own, capability), (member) => wayOf(member) === way);

export const hasOwn = (here: Here, way: AlertWay): boolean => Object.keys(ownOf(here, way)).length > 0;

/** Whether an edit of this member is one of this device. */
export function isHere(here: Here, member: string): boolean {
  const way = wayOf(member);
  if (!way || isDecided(here.capability, member)) return false;
  return isSwitch(member) || Boolean(here.draft[`device:${way}`] ?? hasOwn(here, way));
}

/** Those of this device, and those of everywhere. */
export const splitAt = (here: Here, members: readonly string[]): [string[], (keyof AlertPreferences)[]] => [
  members.filter((member) => isHere(here, member)),
  members.filter((member) => !isHere(here, member)) as (keyof AlertPreferences)[],
];

/** What holds everywhere, under what holds on this device. */
export function composeHere(state: ResourceState<AlertPreferences>, here: Here): HereState {
  if (state.phase !== 'ready') return state;
  const own = pick({ ...ownOf(here, 'sound'), ...ownOf(here, 'popup') }, (member) => isHere(here, member));
  const switches = { 'device:sound': hasOwn(here, 'sound'), 'device:popup': hasOwn(here, 'popup') };
  const fields = [
    ...Object.entries(state.fields).filter(([member]) => !isHere(here, member)),
    ...Object.entries(here.draft).map(([member, value]) => [member, { is: 'draft', value }] as const),
  ];
  return {
    ...state,
    confirmed: { ...state.confirmed, ...own, ...switches },
    value: { ...state.value, ...own, ...switches, ...here.draft },
    fields: Object.fromEntries(fields),
  };
}
