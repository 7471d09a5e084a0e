import type { Person } from '../database/schema.js';

type Habits = Partial<Pick<Person, 'notifications' | 'alerts' | 'preferences'>>;

/** What the people of the first day have set themselves, by username; all else is as for a new person. */
export const seededHabits: Readonly<Record<string, Habits>> = {
  mlindqvist: {
    notifications: { 'email:mentioned': true, 'push:mentioned': true, 'push:message-in-assigned': true },
    preferences: { signature: 'Maya from Fernweh', 'signature:email': true },
  },
  ohaddad: {
    notifications: { 'email:conversation-assigned': false, 'push:mentioned': true },
    alerts: { 'sound:unassigned': true, 'popup:unassigned': true, 'sound:volume': 40, 'quiet:zone': 'Asia/Dubai' },
    preferences: { sendKey: 'mod-enter', signature: 'عمر من فيرنويه', 'signature:whatsapp': true },
  },
  trey: {
    notifications: {
      'email:conversation-assigned': false,
      'push:conversation-assigned': false,
      'email:sla-first-response': true,
      'email:sla-next-response': true,
      'email:sla-resolution': true,
    },
    alerts: { 'sound:mine': false },
    preferences: { capitalize: false },
  },
};
