import type { cannedResponsesMessages } from '../../features/canned-responses/canned-responses.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof cannedResponsesMessages> = {
  title: '定型文',
  description: 'チャットで{key}を入力すると使用できます。',
  add: '定型文を追加',
  preset: '会社共通の定型文',
  import: 'インポート',
  export: 'エクスポート',

  search: '定型文を検索',
  searchHint: 'コードまたは語句で検索',
  order: '並べ替え',
  orderBest: '関連度順',
  orderCode: 'ショートコード順',
  orderUsed: '使用回数順',
  orderRecent: '最終使用順',
  filter: 'フィルター',
  filtered: { other: 'フィルター（{count}件設定中）' },

  count: { other: '定型文{count}件' },
  found: { other: '定型文{count}件中{found}件' },
  loaded: { other: '{count}件中{found}件を読み込み済み' },
  atMost: '定型文は{count}件までです。追加するには、どれかを削除します。',
  keys: '矢印キーで移動します。',

  edit: '{code}を編集',
  duplicate: '{code}を複製',
  remove: '{code}を削除',
  select: '{code}を選択',
  uses: { other: '{count}回使用' },
  neverUsed: '未使用',
  files: { other: 'ファイル{count}件' },

  selectAll: 'すべて選択',
  selected: { other: '{count}件選択中' },

  failedTitle: '定型文を読み込めませんでした',
  failedText: '原因：{reason}。データは失われていません。',
  forbidden: '定型文を使用する権限がありません。',
  unavailable: 'このサーバーでは定型文を保存できません。',
  old: '表示が最新でない可能性があります：{reason}。',
  notLoaded: '一部を読み込めませんでした。',
};
