import type { recoveryCodesMessages } from '../../features/security/recovery-codes.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof recoveryCodesMessages> = {
  title: 'حفظ رموز الاسترداد',
  first: 'يعمل كل رمز مرة واحدة، عندما لا يمكنك الحصول على رمز بأي طريقة أخرى.',
  renewed: 'يعمل كل رمز مرة واحدة. الرموز القديمة لم تعد صالحة.',
  list: 'رموز الاسترداد الخاصة بك',
  download: 'تنزيل',
  copy: 'نسخ',
  print: 'طباعة',
  kept: 'احتفظت بها في مكان آمن',
  done: 'تم',
  notKept: 'لن تظهر مرة أخرى. يجب الاحتفاظ بها أولًا ثم تحديد هذا المربع',
  closeAnyway: 'إغلاق على أي حال',
  closed: 'لم تعد رموز الاسترداد ظاهرة',

  fileName: 'recovery-codes.txt',
  fileTitle: 'رموز استرداد {person}، أُنشئت في {day}',
  fileTitleNobody: 'رموز الاسترداد، أُنشئت في {day}',
};
