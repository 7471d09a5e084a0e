import type { Find, SearchableIn } from '../../element/searchable.js';
import { alertAudiences, alertKinds, type AlertsCapability, type AlertWay } from './alerts.js';
import { alertsBundle, type alertsMessages } from './alerts.messages.js';

type Key = keyof typeof alertsMessages;

/** What sounds and pop-ups have both. */
const fieldsOf = (way: AlertWay): readonly Find<Key>[] => [
  { label: `${way}:for`, member: `${way}:mine` },
  ...alertAudiences.map((audience) => ({ label: audience, member: `${way}:${audience}` })),
  ...alertKinds.map((kind) => ({ label: kind, member: `${way}:${kind}` })),
  { label: 'when', hint: 'whenHint', member: `${way}:when` },
  { label: `${way}:delay`, hint: 'delayHint', member: `${way}:delay` },
  { label: 'here' },
  { label: 'own', hint: 'ownHint' },
];

export const alertsSearch: SearchableIn<typeof alertsMessages> = {
  tag: 'alert-settings',
  bundle: alertsBundle,
  groups: [
    { heading: 'title', hint: 'description', finds: [{ label: 'pauseTitle', seek: 'pause', member: 'pause:until' }] },
    {
      heading: 'sounds',
      finds: [...fieldsOf('sound'), { label: 'volume', member: 'sound:volume' }, { label: 'repeat', member: 'sound:repeat' }],
    },
    { heading: 'popups', finds: fieldsOf('popup') },
    {
      heading: 'quiet',
      hint: 'quietDescription',
      finds: [
        { label: 'quiet:on', member: 'quiet:on' },
        { label: 'quietDays', member: 'quiet:monday' },
        { label: 'quietHours', member: 'quiet:from' },
        { label: 'zone', member: 'quiet:zone' },
      ],
    },
  ],
  has(member, { $capabilities }) {
    const { lacks } = ($capabilities.get()['alerts'] || {}) as AlertsCapability;
    return !lacks?.some((lacking) => lacking === member);
  },
};
