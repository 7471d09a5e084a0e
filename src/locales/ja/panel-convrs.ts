import type { convrsMessages } from '../../panel/arrangements/convrs.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof convrsMessages> = {
  description: 'プロフィールの管理、パスワードの変更、通知の設定のほか、画面や操作を自分好みに調整できます。',
  'panel.title': 'マイプロフィール',
  'panel.sections': 'マイプロフィール',
  'panel.section-profile': '全般',
  'panel.hint-profile': '個人情報とプロフィール写真',
  'panel.section-password': 'パスワードの変更',
  'panel.hint-password': 'アカウントの保護',
  'panel.section-notifications': '通知',
  'panel.hint-notifications': '新着メッセージと新しいチャットのアラート',
  'panel.section-preferences': '設定',
  'panel.hint-preferences': '画面や操作に関する自分用の設定',

  'profile.title': 'プロフィールの全般設定',
  'profile.description': '個人情報とプロフィール写真を更新します。',
  'profile.photo': 'プロフィール写真',
  'profile.photoUpload': '新しい画像をアップロード',
  'profile.name': '氏名',
  'profile.nameHint': '社内で他のエージェントに表示されるフルネーム',
  'profile.publicName': '公開名',
  'profile.publicNameHint': 'Webチャットの会話で顧客に表示される名前',
  'profile.language': '言語コード',
  'profile.languageHint': '自動翻訳で優先する言語',
  'profile.landline': '固定電話番号',
  'profile.mobile': '携帯電話番号',

  'password.title': 'パスワードの管理',
  'password.change': 'パスワードを変更',

  'alerts.title': '通知',
  'alerts.description': '新着メッセージと新しいチャットのアラートの受け取り方を設定します。',
  'alerts.popups': 'ブラウザ通知',
  'alerts.popup:for': 'ブラウザ通知を表示する対象',
  'alerts.whenHint': 'ウィンドウがアクティブでないとき',
  'alerts.conversation': '新しいチャット',

  'preferences.title': '設定',
  'preferences.description': '画面や操作を自分好みに設定します。',
};
