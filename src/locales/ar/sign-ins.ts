import type { signInsMessages } from '../../features/security/sign-ins.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof signInsMessages> = {
  title: 'الجلسات',
  description: 'جلسة ليست لك؟ يجب تسجيل الخروج منها وتغيير كلمة المرور.',

  name: '\u200f{browser} على {system}',
  nameWithoutSystem: '\u200f{browser} على نظام غير معروف',
  nameWithoutBrowser: 'متصفح غير معروف على {system}',
  nameUnknown: 'جهاز غير معروف',
  thisDevice: 'هذا الجهاز',
  placeUnknown: 'مكان غير معروف',
  activeNow: 'نشطة الآن',
  startedAt: 'تسجيل الدخول {when}',

  signOut: 'تسجيل الخروج',
  signOutNamed: 'تسجيل الخروج من {name}',
  signingOut: 'جارٍ تسجيل الخروج…',
  signedOut: 'تم تسجيل الخروج',
  announced: 'تم تسجيل الخروج من {name}.',
  failed: 'لا تزال الجلسة مفتوحة: {reason}.',

  others: {
    zero: 'لا جلسات أخرى لتسجيل الخروج منها',
    one: 'تسجيل الخروج من الجلسة الأخرى',
    two: 'تسجيل الخروج من الجلستين الأخريين',
    few: 'تسجيل الخروج من {count} جلسات أخرى',
    many: 'تسجيل الخروج من {count} جلسة أخرى',
    other: 'تسجيل الخروج من {count} جلسة أخرى',
  },
  othersQuestion: {
    zero: 'لا جلسات أخرى لتسجيل الخروج منها',
    one: 'تسجيل الخروج من الجلسة الأخرى؟',
    two: 'تسجيل الخروج من الجلستين الأخريين؟',
    few: 'تسجيل الخروج من {count} جلسات أخرى؟',
    many: 'تسجيل الخروج من {count} جلسة أخرى؟',
    other: 'تسجيل الخروج من {count} جلسة أخرى؟',
  },
  othersEffect: 'تنتهي فورًا أينما كانت مفتوحة، وقد يضيع ما لم يُحفظ فيها. تبقى جلستك هنا مفتوحة.',
  othersAnnounced: {
    zero: 'لم يتم تسجيل الخروج من أي جلسة أخرى.',
    one: 'تم تسجيل الخروج من الجلسة الأخرى.',
    two: 'تم تسجيل الخروج من الجلستين الأخريين.',
    few: 'تم تسجيل الخروج من {count} جلسات أخرى.',
    many: 'تم تسجيل الخروج من {count} جلسة أخرى.',
    other: 'تم تسجيل الخروج من {count} جلسة أخرى.',
  },
  onlyThis: 'ليست لديك جلسة مفتوحة في أي مكان آخر.',

  leave: 'تسجيل الخروج من هذا الجهاز',
  leaveQuestion: 'تسجيل الخروج من هذا الجهاز؟',
  leaveEffect: 'تلزمك كلمة المرور للعودة. ويبقى ما لم يُرسل بعد مخزّنًا هنا حتى ذلك الحين.',

  none: 'لا توجد جلسات لعرضها',
  noneText: 'لا يعرض الخادم أي جلسة لك.',
  failedTitle: 'تعذّر تحميل جلساتك',
  failedText: 'تبقى كلها كما هي: {reason}.',
  forbidden: 'ليس لديك إذن بعرض جلساتك.',
  unavailable: 'لا يمكن عرض الجلسات هنا.',
};
