import type { shortcutsMessages } from '../../panel/shortcuts.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof shortcutsMessages> = {
  title: 'キーボードショートカット',
  description: '1つのキーだけの操作は、設定画面で文字を入力していないときに使えます。',

  panel: '設定画面',
  search: '設定を検索',
  previous: '前のセクション',
  next: '次のセクション',
  save: '変更を保存',
  help: 'この一覧を表示',

  matrix: '通知の受け取り',
  matrixMove: 'チェックボックス間を移動',
  matrixFlip: 'オン/オフを切り替え',
  matrixRow: '行の先頭または末尾のチェックボックス',
  matrixAll: '全体の先頭または末尾のチェックボックス',

  toast: '変更した直後',
  toastReach: '表示中の「元に戻す」に移動',

  picker: 'チャットでの定型文',
  pickerOpen: '一覧を開く',
  pickerChoose: '定型文を選択',
  pickerInsert: '定型文を挿入',
  pickerGap: '次の空欄に移動',
  pickerClose: '一覧を閉じる',

  'key-space': 'Space',
  'key-enter': 'Enter',
  'key-tab': 'Tab',
  'key-escape': 'Esc',
  'key-home': 'Home',
  'key-end': 'End',
};
