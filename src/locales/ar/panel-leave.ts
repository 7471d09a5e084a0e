import type { leaveMessages } from '../../panel/leave.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof leaveMessages> = {
  title: 'حفظ تغييراتك أولًا؟',
  unsavedIn: 'في «{section}»: {fields}.',
  stay: 'البقاء هنا',
  save: 'حفظ',
};
