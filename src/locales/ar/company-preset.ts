import type { companyPresetMessages } from '../../features/canned-responses/company/company-preset.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof companyPresetMessages> = {
  title: 'ردود الشركة',
  description: 'يديرها المسؤولون',
  descriptionEdit: 'يراها الجميع، ويمكنك تغييرها.',
  search: 'البحث في ردود الشركة',
  searchHint: 'البحث بالاختصار أو الكلمات',
  count: {
    zero: 'لا توجد ردود',
    one: 'رد واحد',
    two: 'ردان',
    few: '{count} ردود',
    many: '{count} ردًا',
    other: '{count} رد',
  },
  badge: 'الشركة',
  copy: 'نسخ',
  copyNamed: 'نسخ {code} إلى ردودي',
  copied: 'تم النسخ',
  copiedAs: 'تم النسخ باسم {code}',
  notCopied: 'لم يتم النسخ: {reason}.',
  add: 'إضافة رد للشركة',
  edit: 'تعديل {code}',
  remove: 'حذف {code}',
  none: 'لا شيء هنا بعد',
  noneText: 'لم يُعدّ المسؤولون ردودًا للجميع.',
  noMatch: 'لا نتائج لـ «{text}»',
  notLoaded: 'تعذّر تحميلها.',
};
