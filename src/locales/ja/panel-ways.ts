import type { waysMessages } from '../../panel/ways.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof waysMessages> = {
  searchNotLoaded: '検索機能を読み込めませんでした。',
  shortcuts: 'キーボードショートカット',
  shortcutsNotLoaded: '一覧を読み込めませんでした。',
};
