import type { phoneMessages } from '../../features/welcome-messages/preview/phone.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof phoneMessages> = {
  phone: 'على هاتف العميل',
  business: 'حساب أعمال',
  company: 'شركتك',
  chat: 'الرسائل',
  today: 'اليوم',
  hello: 'مرحبًا؟',
  light: 'فاتح',
  dark: 'داكن',
  scheme: 'مظهر الهاتف',
  nothing: 'يظهر هنا ما يقرؤه العملاء.',
  picture: 'الصورة المرسلة',
  video: 'الفيديو المرسل',
  audio: 'المقطع الصوتي المرسل',
  noFile: 'لا ملف بعد',
  noPlace: 'لا موقع بعد',
  noTemplate: 'لا قالب بعد',
  openList: 'يفتح القائمة',
};
