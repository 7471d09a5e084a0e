import type { alertPopupsMessages } from '../../features/alerts/alert-popups.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof alertPopupsMessages> = {
  message: 'رسالة جديدة',
  conversation: 'محادثة جديدة',
  assignment: 'أُسندت إليك محادثة',
  mention: 'تمت الإشارة إليك',
  other: 'هناك جديد في مكتب المساعدة',
};
