import type { alertPopupsMessages } from '../../features/alerts/alert-popups.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof alertPopupsMessages> = {
  message: '新着メッセージ',
  conversation: '新しい会話',
  assignment: '会話が割り当てられました',
  mention: 'メンションされました',
  other: 'ヘルプデスクに新しい動きがあります',
};
