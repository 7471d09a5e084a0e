import type { verifiedMessages } from '../../features/profile/verified-field.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof verifiedMessages> = {
  modify: 'تعديل',
  'modify-email': 'تعديل عنوان البريد الإلكتروني',
  'modify-mobile': 'تعديل رقم الهاتف المحمول',
  'modifyHint-email': 'سيُرسل رمز إلى العنوان الجديد',
  'modifyHint-mobile': 'سيُرسل رمز إلى الرقم الجديد',
  unconfirmed: 'لم يتم التأكيد بعد.',
  confirmNow: 'التأكيد الآن',
  takeBack: 'سحب التغيير',
};
