import type { companyPresetMessages } from '../../features/canned-responses/company/company-preset.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof companyPresetMessages> = {
  title: '会社共通の定型文',
  description: '管理者が管理しています',
  descriptionEdit: '全員に表示されます。変更する権限があります。',
  search: '会社共通の定型文を検索',
  searchHint: 'コードまたは語句で検索',
  count: { other: '定型文{count}件' },
  badge: '会社共通',
  copy: 'コピー',
  copyNamed: '{code}を自分の定型文にコピー',
  copied: 'コピーしました',
  copiedAs: '{code}としてコピーしました',
  notCopied: 'コピーできませんでした：{reason}。',
  add: '会社共通の定型文を追加',
  edit: '{code}を編集',
  remove: '{code}を削除',
  none: 'まだ何もありません',
  noneText: '会社共通の定型文は登録されていません。',
  noMatch: '「{text}」に一致するものはありません',
  notLoaded: '読み込めませんでした。',
};
