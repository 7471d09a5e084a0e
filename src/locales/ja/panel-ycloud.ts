import type { ycloudMessages } from '../../panel/arrangements/ycloud.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof ycloudMessages> = {
  'panel.title': '個人設定',
  'panel.sections': '個人設定',
  'panel.section-profile': 'プロフィール',
  'panel.hint-profile': '名前、画像、電話番号、言語、パスワード',
  'panel.section-security': 'セキュリティ',
  'panel.hint-security': 'アカウントの保護',
  'panel.section-notifications': '通知',
  'panel.hint-notifications': '通知音とブラウザのポップアップのタイミング',
  'panel.section-canned-responses': '個人の定型文',
  'panel.hint-canned-responses': '自分の定型文と、参照用の会社共通の定型文',
  'panel.section-welcome-messages': 'ウェルカムメッセージ',
  'panel.hint-welcome-messages': '自分から顧客への挨拶',

  'profile.title': '個人プロフィール',
  'profile.photo': 'プロフィール画像',
  'profile.photoHint': '推奨サイズ{edge}\u00a0×\u00a0{edge}\u00a0px、{size}未満、{types}',
  'profile.name': '名前',
  'profile.nameHint': 'システム内で本人だとはっきりわかる正確な名前',
  'profile.mobile': '電話番号',
  'profile.problem-in-use': '2要素認証のコードの送信先です。先に2要素認証での使用をオフにしてください',
  'verified.modify-mobile': '電話番号を変更',

  'preferences.title': '言語の変更',
  'preferences.description': 'システムの言語を切り替えます。',
  'preferences.interfaceLanguage': 'システムの言語',

  'password.title': 'パスワードの変更',

  'security.twoFactor': '2要素認証',
  'security.twoFactorHint': 'SMS、メール、またはアプリのワンタイムパスワードを使用します。設定の変更には確認コードが必要です。',
  'security.lastOffQuestion': '2要素認証をオフにしますか？',
  'security.required': '会社で2要素認証が必須のため、少なくとも1つの方法をオンにしておく必要があります',
  'security.failedTitle': '2要素認証の設定を読み込めませんでした',
  'security.unavailable': 'このワークスペースでは2要素認証を利用できません。',

  'alerts.title': '通知',
  'alerts.description': '受信トレイの通知が届くタイミングを設定します。',
  'alerts.sounds': 'サウンド通知',
  'alerts.popups': 'ブラウザのポップアップ通知',

  'canned-responses.title': '個人の定型文',
  'canned-responses.preset': '会社共通の定型文を確認',
  'canned-responses.add': '定型文を追加',

  'welcome-messages.title': 'ウェルカムメッセージ',
  'welcome-messages.add': 'ウェルカムメッセージを追加',
};
