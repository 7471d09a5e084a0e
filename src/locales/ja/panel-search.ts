import type { searchMessages } from '../../panel/search/search.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof searchMessages> = {
  results: '見つかった設定',
  found: { other: '{count}件の設定が見つかりました' },
  first: '見つかった設定{count}件中、上位{shown}件',
  where: '{section} › {group}',
  none: '「{text}」に一致するものはありません',
  nearest: 'もしかして：「{text}」',
};
