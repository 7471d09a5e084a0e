import type { cannedPickerMessages } from '../../features/canned-responses/picker/canned-picker.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof cannedPickerMessages> = {
  title: 'الردود الجاهزة',
  count: {
    zero: 'لا توجد ردود جاهزة',
    one: 'رد جاهز واحد',
    two: 'ردان جاهزان',
    few: '{count} ردود جاهزة',
    many: '{count} ردًا جاهزًا',
    other: '{count} رد جاهز',
  },
  first: {
    zero: 'أفضل {shown} من أصل {count}',
    one: 'أفضل {shown} من أصل رد واحد',
    two: 'أفضل {shown} من أصل ردين',
    few: 'أفضل {shown} من أصل {count} ردود',
    many: 'أفضل {shown} من أصل {count} ردًا',
    other: 'أفضل {shown} من أصل {count} رد',
  },
  none: 'لا توجد ردود جاهزة بعد',
  noMatch: 'لا نتائج لـ «{text}»',
  searching: 'جارٍ البحث…',
  loading: 'جارٍ التحميل…',
  failed: 'تعذّر تحميل الردود الجاهزة: {reason}.',
  partly: 'قد يكون هناك المزيد: {reason}.',

  company: 'الشركة',
  files: {
    zero: 'بلا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '{count} ملفات',
    many: '{count} ملفًا',
    other: '{count} ملف',
  },
  noFiles: 'بلا ملفات',
  uses: {
    zero: 'لم يُستخدم بعد',
    one: 'استخدام واحد',
    two: 'استخدامان',
    few: '{count} استخدامات',
    many: '{count} استخدامًا',
    other: '{count} استخدام',
  },
  neverUsed: 'لم يُستخدم بعد',
  unknown: 'الخادم لا يعرف «{name}»',
  fillIn: 'فراغ مطلوب ملؤه: {name}',

  choose: 'اختيار',
  insert: 'إدراج',
  close: 'إغلاق',
  inserted: 'تم إدراج {code}',
  insertedPart: 'تم إدراج جزء من {code}: لا متسع للمزيد',
  fillInAt: '{name}: الفراغ {at} من {count}. للانتقال إلى التالي: Tab.',
  fillInLast: '{name}: الفراغ الأخير.',
};
