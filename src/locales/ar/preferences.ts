import type { preferencesMessages } from '../../features/preferences/preferences.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof preferencesMessages> = {
  title: 'التفضيلات',
  description: 'طريقة العمل التي تناسبك.',

  writing: 'الكتابة',
  capitalize: 'بدء الرسائل بحرف كبير أثناء الكتابة',
  sendKey: 'مفتاح الإرسال',
  keyEnter: 'Enter',
  keyWithEnter: '{key} + Enter',
  sendKeyHintEnter: 'لبدء سطر جديد: Shift + Enter',
  sendKeyHintModEnter: 'لبدء سطر جديد: Enter',

  signatureSection: 'التوقيع',
  signature: 'التوقيع',
  signatureHint: 'نص عادي، بأي عدد من الأسطر',
  signatureLength: 'عدد الأحرف: {length} من {limit}',
  preview: 'كيف تنتهي الرسالة',
  previewBy: 'عبر {channel}',
  previewOff: 'لا توجد قناة مفعّلة',
  previewText: 'تذاكرك الجديدة في الطريق إليك.',
  channels: 'إضافة التوقيع إلى الرسائل عبر',
  signatureBy: 'التوقيع عبر {channel}',
  'channel-chat': 'الدردشة',
  'channel-email': 'البريد الإلكتروني',
  'channel-whatsapp': 'WhatsApp',
  'channel-sms': 'الرسائل النصية',

  appearance: 'المظهر',
  theme: 'السمة',
  'theme-system': 'مثل النظام',
  'theme-light': 'فاتحة',
  'theme-dark': 'داكنة',
  textSize: 'حجم النص',
  'textSize-small': 'صغير',
  'textSize-normal': 'عادي',
  'textSize-large': 'كبير',
  'textSize-larger': 'أكبر',
  interfaceLanguage: 'لغة الواجهة',
  interfaceLanguageNone: 'مثل الصفحة',

  'problem-invalid-characters': 'يحتوي النص على أحرف لا يمكن عرضها',

  none: 'لا يوجد ما يمكن ضبطه هنا.',
  failedTitle: 'تعذّر تحميل تفضيلاتك',
  failedText: 'تبقى كلها كما هي: {reason}.',
  forbidden: 'ليس لديك إذن بعرض هذه التفضيلات.',
  unavailable: 'لا توجد تفضيلات في مساحة العمل هذه.',
};
