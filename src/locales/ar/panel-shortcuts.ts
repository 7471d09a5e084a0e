import type { shortcutsMessages } from '../../panel/shortcuts.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof shortcutsMessages> = {
  title: 'اختصارات لوحة المفاتيح',
  description: 'تعمل المفاتيح المفردة داخل الإعدادات ما لم تكن الكتابة في حقل نص.',

  panel: 'في الإعدادات',
  search: 'البحث في الإعدادات',
  previous: 'القسم السابق',
  next: 'القسم التالي',
  save: 'حفظ تغييراتك',
  help: 'عرض هذه القائمة',

  matrix: 'ما يصلك',
  matrixMove: 'التنقل بين المربعات',
  matrixFlip: 'تفعيل مربع أو إيقافه',
  matrixRow: 'أول مربع وآخر مربع في الصف',
  matrixAll: 'أول مربع وآخر مربع في الجدول كله',

  toast: 'بعد إجراء تغيير',
  toastReach: 'الانتقال إلى «تراجع» أثناء ظهوره',

  picker: 'الردود الجاهزة في المحادثة',
  pickerOpen: 'فتح القائمة',
  pickerChoose: 'اختيار رد',
  pickerInsert: 'إدراج الرد',
  pickerGap: 'الانتقال إلى الفراغ التالي المطلوب ملؤه',
  pickerClose: 'إغلاق القائمة',

  'key-space': 'المسافة',
  'key-enter': 'Enter',
  'key-tab': 'Tab',
  'key-escape': 'Esc',
  'key-home': 'Home',
  'key-end': 'End',
};
