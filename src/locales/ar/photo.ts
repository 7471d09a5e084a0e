import type { photoMessages } from '../../features/profile/photo.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoMessages> = {
  meanwhile: 'يمكنك متابعة العمل في هذه الأثناء',
  another: 'اختيار صورة أخرى',
  uploading: 'جارٍ رفع الصورة',
  progress: '{percent} من {size}',
  cancel: 'إلغاء الرفع',
  saved: 'تم حفظ الصورة',
  removed: 'تمت إزالة الصورة',
  staged: 'لم يتم الحفظ بعد',
  undo: 'التراجع عن الصورة الجديدة',

  stays: 'تبقى صورتك كما هي.',
  onlyOne: 'صورة واحدة في كل مرة.',
  notAFile: 'هذا ليس ملف صورة.',
  tooLarge: 'حجم {name} هو {size}. الحد الأقصى لحجم الصورة {limit}.',
  wrongType: 'الملف {name} ليس بتنسيق {types}.',
  wrongFormat: 'الملف {name} صورة بتنسيق {format} لا تستطيع شاشات كثيرة عرضه. يمكنك حفظها بتنسيق {type} ثم اختيارها.',
  pdf: 'الملف {name} مستند PDF وليس صورة.',
  video: 'الملف {name} فيديو وليس صورة.',
  empty: 'الملف {name} فارغ.',
  gone: 'لم يعد ممكنًا قراءة {name}. ربما تم نقله أو حذفه.',
  unreadable: 'تعذّرت قراءة {name} كصورة.',
  tooLargeForServer: 'لم يُحفظ {name}: الخادم لا يقبل ملفات بهذا الحجم.',
  failed: 'لم يُحفظ {name}: {reason}.',
  notRemoved: 'لم تتم إزالة صورتك: {reason}.',
  cropNotLoaded: 'لم يُفتح {name}: تعذّر تحميل أداة الاقتصاص.',

  closer: 'صورتك',
  remove: 'إزالة الصورة',
  removeQuestion: 'إزالة صورتك؟',
  removeYes: 'إزالة',
  removeNo: 'إبقاء',

  gallery: 'صور المعرض',
  galleryKeys: 'مفاتيح الأسهم للاختيار، ومفتاح Enter أو المسافة لاستخدام الصورة',
  galleryLoading: 'جارٍ تحميل الصور',
  galleryEmpty: 'لا توجد صور للاختيار منها بعد',
  galleryFailed: 'تعذّر تحميل الصور: {reason}.',
};
