import type { ycloudMessages } from '../../panel/arrangements/ycloud.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof ycloudMessages> = {
  'panel.title': 'تفضيلاتك',
  'panel.sections': 'تفضيلاتك',
  'panel.section-profile': 'الملف الشخصي',
  'panel.hint-profile': 'الاسم والصورة ورقم الهاتف واللغة وكلمة المرور',
  'panel.section-security': 'الأمان',
  'panel.hint-security': 'ما يحمي حسابك',
  'panel.section-notifications': 'الإشعارات',
  'panel.hint-notifications': 'توقيت الأصوات وإشعارات المتصفح المنبثقة',
  'panel.section-canned-responses': 'الردود الجاهزة الشخصية',
  'panel.hint-canned-responses': 'ردودك، وردود الشركة للرجوع إليها',
  'panel.section-welcome-messages': 'رسالة الترحيب',
  'panel.hint-welcome-messages': 'طريقة ترحيبك بالعملاء',

  'profile.title': 'الملف الشخصي',
  'profile.photo': 'صورة الملف الشخصي',
  'profile.photoHint': 'الأبعاد الموصى بها {edge}\u00a0×\u00a0{edge}\u00a0بكسل، والحجم أقل من {size}. {types}',
  'profile.name': 'الاسم',
  'profile.nameHint': 'يعرّف بك داخل النظام بوضوح ودقة',
  'profile.mobile': 'رقم الهاتف',
  'profile.problem-in-use': 'تصل إليه رموز المصادقة الثنائية. يجب إيقافها أولًا',
  'verified.modify-mobile': 'تعديل رقم الهاتف',

  'preferences.title': 'تغيير اللغة',
  'preferences.description': 'يمكنك التبديل إلى لغة النظام التي تناسبك.',
  'preferences.interfaceLanguage': 'لغة النظام',

  'password.title': 'تغيير كلمة المرور',

  'security.twoFactor': 'المصادقة الثنائية',
  'security.twoFactorHint': 'كلمة مرور لمرة واحدة عبر رسالة نصية أو البريد الإلكتروني أو تطبيق. يتطلب تغييرها إدخال رمز أولًا.',
  'security.lastOffQuestion': 'إيقاف المصادقة الثنائية؟',
  'security.required': 'تشترط شركتك المصادقة الثنائية: يجب أن تبقى إحدى الطرق مفعّلة',
  'security.failedTitle': 'تعذّر تحميل المصادقة الثنائية',
  'security.unavailable': 'المصادقة الثنائية غير متاحة في مساحة العمل هذه.',

  'alerts.title': 'الإشعارات',
  'alerts.description': 'متى تصدر إشعارات صندوق الوارد.',
  'alerts.sounds': 'التنبيهات الصوتية',
  'alerts.popups': 'تنبيهات المتصفح المنبثقة',

  'canned-responses.title': 'الردود الجاهزة الشخصية',
  'canned-responses.preset': 'عرض ردود الشركة',
  'canned-responses.add': 'إضافة رد جاهز',

  'welcome-messages.title': 'رسالة الترحيب',
  'welcome-messages.add': 'إضافة رسالة ترحيب',
};
