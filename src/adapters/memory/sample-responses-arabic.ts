import { sampleFiles } from './sample-files.js';
import type { SampleResponse } from './sample-responses.js';

export const arabicResponses: readonly SampleResponse[] = [
  {
    shortCode: 'مرحبا',
    content: 'مرحبًا {{contact.first_name|بك}}، معك {{agent.first_name}} من {{company.name}}. كيف يمكنني مساعدتك؟',
    label: 'ترحيب',
    uses: 63,
    usedAgo: 4,
  },
  { shortCode: 'شكرا', content: 'شكرًا لتواصلك معنا، ونتمنى لك رحلة سعيدة! ✈️', label: 'ترحيب', uses: 58, usedAgo: 4.5 },
  {
    shortCode: 'استرداد',
    content: 'تم إرسال المبلغ المسترد، ويظهر عادةً في حسابك خلال ٣ إلى ٥ أيام عمل.',
    label: 'مدفوعات',
    uses: 24,
    usedAgo: 30,
  },
  { shortCode: 'تأخير', content: 'نعتذر عن تأخر الرحلة. الموعد الجديد للإقلاع هو {{|الوقت}}.', label: 'رحلات', uses: 11, usedAgo: 96 },
  { shortCode: 'رقم-الحجز', content: 'هل يمكنك إرسال رقم الحجز؟ تجده في أعلى رسالة التأكيد.', uses: 9, usedAgo: 100 },
  { shortCode: 'نقطة-اللقاء', content: 'نقطة اللقاء موضحة على الخريطة المرفقة.', label: 'جولات', attachments: [sampleFiles.map] },
  { scope: 'company', shortCode: 'تأشيرة', content: 'رسوم التأشيرة تُدفع للقنصلية مباشرةً ولا يمكننا استردادها.', uses: 1, usedAgo: 2000 },
];
