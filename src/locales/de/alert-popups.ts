import type { alertPopupsMessages } from '../../features/alerts/alert-popups.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof alertPopupsMessages> = {
  message: 'Neue Nachricht',
  conversation: 'Neue Konversation',
  assignment: 'Eine Konversation wurde Ihnen zugewiesen',
  mention: 'Sie wurden erwähnt',
  other: 'In Ihrem Helpdesk ist etwas geschehen',
};
