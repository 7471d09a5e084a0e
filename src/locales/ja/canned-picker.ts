import type { cannedPickerMessages } from '../../features/canned-responses/picker/canned-picker.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof cannedPickerMessages> = {
  title: '定型文',
  count: { other: '定型文{count}件' },
  first: { other: '{count}件中、上位{shown}件' },
  none: '定型文はまだありません',
  noMatch: '「{text}」に一致するものはありません',
  searching: '検索中…',
  loading: '読み込み中…',
  failed: '定型文を読み込めませんでした：{reason}。',
  partly: '他にもある可能性があります：{reason}。',

  company: '会社共通',
  files: { other: 'ファイル{count}件' },
  noFiles: 'ファイルなし',
  uses: { other: '{count}回使用' },
  neverUsed: '未使用',
  unknown: '「{name}」はサーバーに登録されていません',
  fillIn: '入力する空欄：{name}',

  choose: '選択',
  insert: '挿入',
  close: '閉じる',
  inserted: '{code}を挿入しました',
  insertedPart: '{code}の一部を挿入しました：文字数の上限に達しました',
  fillInAt: '{name}：空欄{at}/{count}。Tabキーで次に移動します。',
  fillInLast: '{name}：最後の空欄。',
};
