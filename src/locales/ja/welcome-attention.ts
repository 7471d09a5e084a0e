import type { welcomeAttentionMessages } from '../../features/welcome-messages/list/welcome-attention.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof welcomeAttentionMessages> = {
  notOn: 'オンにできませんでした：{reason}。',
  notOff: 'オフにできませんでした：{reason}。',
  notDeleted: '削除できませんでした：{reason}。',
  clash: { other: '{phones}ではすでに{names}がオンになっています' },
  clashUnknown: 'いずれかの番号で、すでに別のメッセージがオンになっています',
  quoted: '「{name}」',
  swap: '{names}をオフにして、こちらを使用',
  swapUnknown: 'もう一方をオフにして、こちらを使用',
  leaveOff: 'オフのままにする',
  leaveOn: 'オンのままにする',
  keep: '削除しない',
  reasonNoNumber: '番号が設定されていません',
  reasonNumberGone: '設定した番号の一部が存在しなくなりました',
  reasonTemplateGone: '設定したテンプレートは存在しなくなりました',
  reasonContent: '先に内容の修正が必要です',

  refusedNew: '新しいメッセージ{name}は受け付けられませんでした：{reason}。',
  refused: '{name}の変更は受け付けられませんでした：{reason}。',
  conflict: '{name}は、編集中に別の場所で変更されました。',
  edit: '編集',
  isOn: 'オンになっているため、先にオフにする必要があります',
  tooMany: '件数の上限に達しています',
  member: '{label}：{reason}',
  name: '名前',
  kind: '種類',
  numbers: '送信元',
  contents: 'メッセージ',
  languageOther: 'その他の言語',
  more: { other: '確認が必要な項目が他に{count}件あります' },
};
