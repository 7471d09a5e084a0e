import type { phoneMessages } from '../../features/welcome-messages/preview/phone.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof phoneMessages> = {
  phone: '顧客のスマートフォンでの表示',
  business: 'ビジネスアカウント',
  company: '会社名',
  chat: 'メッセージ',
  today: '今日',
  hello: 'こんにちは',
  light: 'ライト',
  dark: 'ダーク',
  scheme: 'スマートフォンの表示モード',
  nothing: '顧客に見える内容がここに表示されます。',
  picture: '送信される画像',
  video: '送信される動画',
  audio: '送信される音声',
  noFile: 'ファイル未選択',
  noPlace: '場所未設定',
  noTemplate: 'テンプレート未選択',
  openList: 'リストを開く',
};
