import type { convrsMessages } from '../../panel/arrangements/convrs.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof convrsMessages> = {
  description: 'هنا يمكنك إدارة إعدادات ملفك الشخصي وتغيير كلمة المرور وضبط الإشعارات وتخصيص تفضيلاتك.',
  'panel.title': 'ملفي الشخصي',
  'panel.sections': 'ملفي الشخصي',
  'panel.section-profile': 'عام',
  'panel.hint-profile': 'معلوماتك الشخصية وصورة ملفك الشخصي',
  'panel.section-password': 'تغيير كلمة المرور',
  'panel.hint-password': 'للحفاظ على أمان حسابك',
  'panel.section-notifications': 'الإشعارات',
  'panel.hint-notifications': 'تنبيهات الرسائل الجديدة والمحادثات الواردة',
  'panel.section-preferences': 'الإعدادات',
  'panel.hint-preferences': 'تفضيلاتك الشخصية للواجهة',

  'profile.title': 'الإعدادات العامة للملف الشخصي',
  'profile.description': 'تحديث معلوماتك الشخصية وصورة ملفك الشخصي.',
  'profile.photo': 'صورة الملف الشخصي',
  'profile.photoUpload': 'رفع صورة جديدة',
  'profile.name': 'اسمك',
  'profile.nameHint': 'اسمك الكامل كما يظهر داخليًا للزملاء',
  'profile.publicName': 'اسمك المعروض',
  'profile.publicNameHint': 'الاسم الذي يظهر للعملاء في محادثات الويب',
  'profile.language': 'رمز لغتك',
  'profile.languageHint': 'لغتك المفضلة للترجمة التلقائية',
  'profile.landline': 'رقم هاتفك الأرضي',
  'profile.mobile': 'رقم هاتفك المحمول',

  'password.title': 'إدارة كلمة المرور',
  'password.change': 'تغيير كلمة المرور',

  'alerts.title': 'الإشعارات',
  'alerts.description': 'كيف تصلك تنبيهات الرسائل الجديدة والمحادثات الواردة.',
  'alerts.popups': 'إشعارات المتصفح',
  'alerts.popup:for': 'المحادثات المصحوبة بإشعار في المتصفح',
  'alerts.whenHint': 'عندما لا تكون النافذة نشطة',
  'alerts.conversation': 'محادثة واردة',

  'preferences.title': 'الإعدادات',
  'preferences.description': 'تخصيص تفضيلاتك الشخصية للواجهة.',
};
