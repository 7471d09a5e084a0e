import type { profileMessages } from '../../features/profile/profile.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof profileMessages> = {
  title: 'الملف الشخصي',
  description: 'ما يراه الزملاء والعملاء عنك.',

  you: 'أنت',
  contact: 'اللغة والهواتف',
  contactWithEmail: 'اللغة وبيانات الاتصال',
  more: 'معلومات إضافية عنك',
  work: 'العمل',

  photo: 'الصورة',
  photoHint: '{types}، ويُفضّل أن تكون {edge}\u00a0×\u00a0{edge}\u00a0بكسل فأكثر، وبحد أقصى {size}',
  photoDrop: 'عند الإفلات تصبح هذه صورتك',
  photoUpload: 'رفع صورة',
  photoOpening: 'جارٍ الفتح…',
  photoGallery: 'المعرض',
  photoLook: 'صورتك: عرض أكبر',
  photoLookOrRemove: 'صورتك: عرض أكبر أو إزالة',
  photoNotOpened: 'تعذّر تحميل أدوات الصور.',

  name: 'الاسم الكامل',
  nameHint: 'يظهر للزملاء',
  publicName: 'الاسم المعروض',
  publicNameHint: 'يظهر للعملاء في المحادثة',
  preview: 'في المحادثة',
  previewHint: 'ما يراه العملاء، ويتغيّر أثناء الكتابة',
  previewNow: 'الآن',
  previewText: 'مرحبًا، أراجع حجزك الآن.',

  language: 'اللغة',
  languageHint: 'تُترجم لك المحادثات إليها',
  languageNone: 'اختيار لغة',
  landline: 'الهاتف الأرضي',
  mobile: 'الهاتف المحمول',
  phoneHint: 'مع رمز البلد، مثل \u2066+46\u2069',
  email: 'البريد الإلكتروني',

  username: 'اسم المستخدم',
  role: 'الدور',
  businessUnit: 'وحدة الأعمال',
  ask: 'التواصل مع {name}',
  askToChange: 'لتغيير أي من هذه المعلومات: {ask}.',

  update: 'تحديث الملف الشخصي',
  updated: 'تم تحديث ملفك الشخصي بنجاح',

  failedTitle: 'تعذّر تحميل ملفك الشخصي',
  failedText: 'السبب: {reason}. لم يُفقد أي شيء من بياناتك.',
  unavailable: 'ملفك الشخصي غير متاح في مساحة العمل هذه.',
  forbidden: 'ليس لديك إذن بعرض هذا الملف الشخصي.',

  busy: 'مشغول',
  offline: 'غير متصل',
  awayUntil: 'حتى {time}',

  'problem-required-name': 'يحتاج الزملاء إلى اسم ينادونك به',
  'problem-invalid-phone': 'رقم الهاتف هذا غير موجود. يجب أن يبدأ بعلامة + ورمز البلد',
  'problem-phone-no-country': 'يجب أن يبدأ الرقم بعلامة + ورمز البلد، مثل \u2066+46\u2069',
  'problem-phone-too-short': 'الرقم ناقص',
  'problem-phone-too-long': 'الرقم أطول من اللازم',
  'problem-one-at-a-time': 'يجب حفظ البريد الإلكتروني الجديد أولًا، ثم الرقم الجديد',
  'problem-in-use': 'تصل إليه رموز التحقق بخطوتين. يجب إيقافها أولًا',
  'problem-invalid-language': 'يجب اختيار لغة من القائمة',
};
