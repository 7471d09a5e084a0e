import type { searchMessages } from '../../panel/search/search.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof searchMessages> = {
  results: 'نتائج البحث في الإعدادات',
  found: {
    zero: 'لم يتم العثور على أي إعداد',
    one: 'تم العثور على إعداد واحد',
    two: 'تم العثور على إعدادين',
    few: 'تم العثور على {count} إعدادات',
    many: 'تم العثور على {count} إعدادًا',
    other: 'تم العثور على {count} إعداد',
  },
  first: {
    zero: 'أول {shown} من أصل {count}',
    one: 'أول {shown} من أصل إعداد واحد',
    two: 'أول {shown} من أصل إعدادين',
    few: 'أول {shown} من أصل {count} إعدادات',
    many: 'أول {shown} من أصل {count} إعدادًا',
    other: 'أول {shown} من أصل {count} إعداد',
  },
  where: '{section} › {group}',
  none: 'لا نتائج لـ «{text}»',
  nearest: 'هل المقصود «{text}»؟',
};
