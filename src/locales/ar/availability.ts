import type { availabilityMessages } from '../../features/availability/availability.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof availabilityMessages> = {
  title: 'حالة التوفّر',

  online: 'متصل',
  onlineHint: 'تصلك المحادثات الجديدة',
  busy: 'مشغول',
  busyHint: 'لا محادثات جديدة، وتبقى محادثاتك الحالية لك',
  offline: 'غير متصل',
  offlineHint: 'لا محادثات جديدة، ويظهر غيابك للزملاء',

  toggle: 'محادثات الدعم: مشغول',
  toggleHint: 'لا محادثات جديدة أثناء تفعيله',
  youAreOffline: 'حالتك «غير متصل».',
  goOnline: 'العودة إلى «متصل»',

  howLong: 'المدة',
  untilTurnedBack: 'إلى أن أغيّرها بنفسي',
  forMinutes: {
    zero: 'لأقل من دقيقة',
    one: 'لمدة دقيقة واحدة',
    two: 'لمدة دقيقتين',
    few: 'لمدة {count} دقائق',
    many: 'لمدة {count} دقيقة',
    other: 'لمدة {count} دقيقة',
  },
  forHours: {
    zero: 'لأقل من ساعة',
    one: 'لمدة ساعة واحدة',
    two: 'لمدة ساعتين',
    few: 'لمدة {count} ساعات',
    many: 'لمدة {count} ساعة',
    other: 'لمدة {count} ساعة',
  },
  untilTime: 'حتى {time}',
  untilTomorrow: 'حتى الغد، {time}',
  untilOther: 'وقت آخر…',
  untilWhen: 'حتى متى',
  setTime: 'تحديد',
  longer: '+ {time}',
  tooEarly: 'يجب اختيار وقت بعد {time}',
  tooLate: 'يجب اختيار وقت قبل {time}',
  backAt: 'العودة إلى «متصل» الساعة {time}، {left}',
  backOn: 'العودة إلى «متصل» يوم {day} الساعة {time}، {left}',
  backNow: 'العودة إلى «متصل» في أي لحظة',
  backLate: 'كانت العودة إلى «متصل» متوقعة الساعة {time}، ولم يصل ما يؤكدها بعد',

  reason: 'السبب',
  reasonHint: 'للزملاء، ويمكن تركه فارغًا',
  saveReason: 'حفظ',

  autoOffline: 'تحويل حالتي إلى «غير متصل» تلقائيًا',
  autoOfflineHint: 'عندما لا تكون أي صفحة من مكتب المساعدة مفتوحة',

  'problem-in-the-past': 'مضى هذا الوقت بحسب ساعة الخادم',
  'problem-too-late': 'هذا الوقت بعيد جدًا بحسب ساعة الخادم',

  failedText: 'تعذّر تحميل حالة التوفّر: {reason}.',
  forbidden: 'ليس لديك إذن بتغيير حالة توفّرك.',
};
