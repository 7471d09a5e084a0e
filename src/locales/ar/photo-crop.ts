import type { photoCropMessages } from '../../features/profile/photo-crop.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoCropMessages> = {
  title: 'اقتصاص الصورة',
  area: 'الصورة. التحريك بمفاتيح الأسهم، والتكبير والتصغير بمفتاحي الزائد والناقص',
  keys: 'مع مفتاح Shift تصبح الخطوات أكبر. التدوير بمفتاح R أو القوسين المربعين.',
  hint: 'يمكن السحب، أو النقر على ما يجب أن يتوسّط الصورة',
  small: 'صورة صغيرة: قد تبدو غير واضحة',
  profile: 'الملف الشخصي',
  chat: 'المحادثة',
  list: 'القائمة',
  zoom: 'التكبير أو التصغير',
  rotateLeft: 'تدوير إلى اليسار',
  rotateRight: 'تدوير إلى اليمين',
  rotated: 'التدوير: {degrees}',
  edge: 'تنتهي الصورة هنا',
  reset: 'إعادة الضبط',
  cancel: 'إلغاء',
  use: 'استخدام الصورة',
  failed: 'لم يتمكّن هذا المتصفح من إنشاء الصورة. تبقى صورتك كما هي.',
};
