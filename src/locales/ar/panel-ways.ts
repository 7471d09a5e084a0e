import type { waysMessages } from '../../panel/ways.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof waysMessages> = {
  searchNotLoaded: 'تعذّر تحميل البحث.',
  shortcuts: 'اختصارات لوحة المفاتيح',
  shortcutsNotLoaded: 'تعذّر تحميلها.',
};
