import type { panelMessages } from '../../panel/panel.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof panelMessages> = {
  title: '設定',
  sections: '設定',

  'section-profile': 'プロフィール',
  'hint-profile': '写真、名前、言語',
  'section-password': 'パスワード',
  'hint-password': 'サインイン用のパスワードの変更',
  'section-security': 'セキュリティ',
  'hint-security': '2段階認証とサインイン',
  'section-access-tokens': 'アクセストークン',
  'hint-access-tokens': 'スクリプトや連携用',
  'section-activity': 'アクティビティ',
  'hint-activity': 'アカウントの操作履歴',
  'section-notifications': '通知',
  'hint-notifications': '受け取る通知と送信先、通知を止める時間帯',
  'section-preferences': '環境設定',
  'hint-preferences': '入力、外観、在席状況',
  'section-canned-responses': '定型文',
  'hint-canned-responses': 'よく使う文',
  'section-welcome-messages': 'ウェルカムメッセージ',
  'hint-welcome-messages': '顧客への最初の挨拶',

  search: '設定を検索',
  unsavedIn: '{section}、未保存',
  refusedIn: '{section}、確認が必要',
  notLoadedTitle: 'このセクションを読み込めませんでした',
  notLoadedText: 'データは失われていません。接続を確認してください。',
  none: 'ここで設定できる項目はありません。',

  saving: '保存中…',
  allSaved: 'すべての変更を保存しました',
  notSaved: { other: '{count}件の変更を保存できませんでした' },
  refused: { other: '{count}件の変更は受け付けられませんでした' },
  offline: 'オフラインです。',
  serverAway: 'サーバーが応答しません。',
  waits: { other: '{count}件の変更が送信待ちです。自動で送信されます。' },
  waitsKept: { other: '{count}件の変更をこのデバイスに一時保存しています。自動で送信されます。' },
  showThem: '変更を表示',
  retryNow: '今すぐ再試行',
};
