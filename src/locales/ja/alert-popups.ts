import type { alertPopupsMessages } from '../../features/alerts/alert-popups.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof alertPopupsMessages> = {
  message: 'New message',
  conversation: 'New conversation',
  assignment: 'A conversation was assigned to you',
  mention: 'You were mentioned',
  other: 'Something happened in your help desk',
};
