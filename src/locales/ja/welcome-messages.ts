import type { welcomeMessagesMessages } from '../../features/welcome-messages/welcome-messages.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof welcomeMessagesMessages> = {
  title: 'ウェルカムメッセージ',
  description: '自分が担当するオープンな会話を顧客が開始したときに、1回だけ送信されます。',
  add: 'ウェルカムメッセージを追加',
  atMost: 'ウェルカムメッセージは{count}件までです。追加するには、どれかを削除します。',

  'kind-text': 'テキスト',
  'kind-image': '画像',
  'kind-video': '動画',
  'kind-audio': '音声',
  'kind-document': 'ドキュメント',
  'kind-template': 'テンプレート',
  'kind-buttons': 'ボタン',
  'kind-list': 'リスト',
  'kind-location': '位置情報',
  'kind-unknown': 'その他の種類',

  andMore: { other: '{phone}、他{count}件の番号' },
  numbers: { other: '{count}件の番号' },
  noNumber: '番号なし',
  sent: { other: '{count}回送信' },
  neverSent: '未送信',
  offSince: '{day}からオフ',
  neverOn: '一度もオンにしていません',
  unnamed: '名前なし',

  edit: '{name}を編集',
  remove: '{name}を削除',
  whyLocked: 'オンのメッセージは編集も削除もできません。先にオフにしてください。',
  isOn: '「{name}」をオンにしました',
  isOff: '「{name}」をオフにしました',
  removed: '「{name}」を削除しました',
  notBack: 'すでに削除されているため、元に戻せません。',
  notSaved: '保存できませんでした',

  numbersGone: { other: '設定した番号のうち{count}件が存在しなくなりました' },
  notConnected: { other: '{phones}は未接続のため、送信されません' },
  templateGone: '設定したテンプレートは存在しなくなりました',

  none: 'ウェルカムメッセージはまだありません',
  noneText: '顧客がいずれかの番号にメッセージを送ると、すぐに挨拶を返せます。',
  failedTitle: 'ウェルカムメッセージを読み込めませんでした',
  failedText: '原因：{reason}。データは失われていません。',
  forbidden: 'ウェルカムメッセージを使用する権限がありません。',
  unavailable: 'このサーバーはウェルカムメッセージを送信しません。',
  old: '表示が最新でない可能性があります：{reason}。',
  notLoaded: '一部を読み込めませんでした。',
};
