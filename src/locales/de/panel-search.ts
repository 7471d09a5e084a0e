import type { searchMessages } from '../../panel/search/search.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof searchMessages> = {
  results: 'Gefundene Einstellungen',
  found: { one: '{count} Einstellung gefunden', other: '{count} Einstellungen gefunden' },
  first: 'Die ersten {shown} von {count} gefundenen Einstellungen',
  where: '{section} › {group}',
  none: 'Keine Treffer für „{text}“',
  nearest: 'Meinten Sie „{text}“?',
};
