import type { listToolsMessages } from '../../features/canned-responses/manager/list-tools.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof listToolsMessages> = {
  label: 'ラベル',
  anyLabel: 'すべてのラベル',
  language: '言語',
  anyLanguage: 'すべての言語',
  attached: 'ファイルあり',
  unused: '未使用',
  clearFilters: 'フィルターを解除',

  atOnce: { other: '一度に{count}件まで' },
  removeChosen: '削除',
  labelChosen: 'ラベル',
  clearChoice: '選択を解除',
  labelTitle: { other: '{count}件の定型文にラベルを設定' },
  labelHint: '空にするとラベルが外れます',
  labelYes: 'ラベルを設定',
  labelled: { other: '{count}件の定型文のラベルを変更しました' },

  removed: '{code}を削除しました',
  removedMany: { other: '{count}件の定型文を削除しました' },
  notBack: 'すでに削除されているため、元に戻せません。',

  notSaved: '保存できませんでした',
  refused: '{code}の変更は受け付けられませんでした：{reason}。',
  taken: 'このショートコードはすでに使用しています',
  edit: '編集',
  more: { other: '確認が必要な項目が他に{count}件あります' },
  conflict: '{code}は、編集中に別の場所で変更されました。',

  none: '定型文はまだありません',
  noneText: 'よく使う文を登録しておくと、数回のキー操作でチャットに入力できます。',
  noMatch: '「{text}」に一致するものはありません',
  noMatchText: 'ショートコードの一部や、メッセージに含まれる語句でも検索できます。',
  nearest: 'もしかして：{code}',
  noneFiltered: 'フィルターに一致する定型文はありません',
  noneFilteredText: 'フィルターを減らすと、表示が増えます。',
  clearSearch: '検索をクリア',
};
