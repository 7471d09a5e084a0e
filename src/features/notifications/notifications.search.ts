import type { SearchableIn } from '../../element/searchable.js';
import type { Session } from '../../session/session.js';
import { channelsIn, eventsIn } from './notifications-rules.js';
import { notificationsBundle, type notificationsMessages } from './notifications.messages.js';
import { notifications } from './notifications.store.js';
import { notificationEvents, type NotificationsCapability } from './notifications.js';

const capabilityOf = ({ $capabilities }: Session): NotificationsCapability => $capabilities.get()['notifications'] || {};

const valueOf = (session: Session) => {
  const state = session.store(notifications).$notifications.get();
  return state.phase === 'ready' ? state.value : undefined;
};

type Key = keyof typeof notificationsMessages;

const events = Object.keys(notificationEvents).map((id) => ({
  label: `event-${id}` as Key,
  hint: `hint-${id}` as Key,
  member: `event:${id}`,
}));

const channels = ['email', 'push', 'sms', 'desktop'].map((id) => ({ label: `channel-${id}` as Key, member: `channel:${id}` }));

export const notificationsSearch: SearchableIn<typeof notificationsMessages> = {
  tag: 'notification-matrix',
  bundle: notificationsBundle,
  groups: [{ heading: 'title', hint: 'description', finds: [...events, ...channels, { label: 'schemes' }] }],
  /** Those that have another name here are among its own. */
  has(member, session) {
    const [kind, id] = [member.slice(0, member.indexOf(':')), member.slice(member.indexOf(':') + 1)];
    const [value, capability] = [valueOf(session), capabilityOf(session)];
    const told = kind === 'event' ? capability.events : capability.channels;
    if (told?.some((one) => one.id === id && one.label)) return false;
    if (value) return (kind === 'event' ? eventsIn : channelsIn)(value, capability).includes(id);
    return !told || told.some((one) => one.id === id);
  },
  own(session) {
    const { events: told = [], channels: ways = [] } = capabilityOf(session);
    return [
      ...told.flatMap(({ label, hint }) => (label ? { heading: 'title', label, ...(hint && { hint }) } : [])),
      ...ways.flatMap(({ label }) => (label ? { heading: 'title', label } : [])),
    ];
  },
};
