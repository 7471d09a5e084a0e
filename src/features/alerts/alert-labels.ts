import { wayOf } from './alerts-here.js';
import type { AlertsText } from './alert-view.js';
import { alertAudiences } from './alerts.js';

const includes = (names: readonly string[], name: string) => names.includes(name);

const sectionOf = { sound: 'sounds', popup: 'popups' } as const;

/** The label of the control that a member is changed with, far from its section; several may have the same. */
export function labelOf(member: string, text: AlertsText): string {
  const [area, name = ''] = member.split(':');
  if (area === 'quiet') return quietLabel(name, text);
  const way = wayOf(member) ?? 'sound';
  if (includes(alertAudiences, name)) return text(`${way}:for`);
  if (name === 'delay') return text(`${way}:delay`);
  if (name === 'repeat' || name === 'volume') return text(name);
  return text('labelOf', { section: text(sectionOf[way]), label: text(area === 'device' ? 'own' : (name as 'message')) });
}

function quietLabel(name: string, text: AlertsText): string {
  if (name === 'on') return text('quiet:on');
  if (name === 'zone') return text('zone');
  return text(name === 'from' || name === 'until' ? 'quietHours' : 'quietDays');
}

const areas = ['sound', 'popup', 'quiet'];
const placeOf = (member: string) => areas.indexOf(wayOf(member) ?? member.split(':')[0]!);

/** What is waiting for the save bar, section by section. A pause is answered where it stands. */
export const settingsAmong = (members: readonly string[]): string[] =>
  members.filter((member) => member !== 'pause:until').sort((one, other) => placeOf(one) - placeOf(other));
