import type { leaveMessages } from '../../panel/leave.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof leaveMessages> = {
  title: '先に変更を保存しますか？',
  unsavedIn: '{section}：{fields}。',
  stay: 'このページに残る',
  save: '保存',
};
