import type { CannedResponse } from '../../src/features/canned-responses/canned-responses.js';
import { randomFrom } from '../support/simulation.js';

const common = 'your order will arrive within two days please send us the number and we look into it for you thank refund delivery'.split(
  ' ',
);
const scripts = [
  ['ba', 'ter', 'mo', 'lin', 'ra', 'ske', 'vo', 'dun', 'pel', 'ni'],
  ['طل', 'بك', 'مر', 'سو', 'عن', 'لي', 'نا', 'شر', 'قد', 'حا'],
  ['返', '品', '配', '送', 'の', '確', '認', 'お', '客', '様'],
];

/** Responses as a large team has them, the same for the same count: common words, rare ones, and every fifth in another script. */
export function cannedRows(count: number): CannedResponse[] {
  const random = randomFrom(count);
  const upTo = (end: number) => Math.floor(random() * end);
  const oneOf = <T>(list: readonly T[]) => list[upTo(list.length)]!;
  const rare = (script: readonly string[]) => Array.from({ length: 2 + upTo(3) }, () => oneOf(script)).join('');
  return Array.from({ length: count }, (_, at): CannedResponse => {
    const script = at % 5 === 0 ? scripts[1 + upTo(2)]! : scripts[0]!;
    const words = Array.from({ length: 24 }, () => (random() < 0.3 && script === scripts[0] ? oneOf(common) : rare(script)));
    return {
      id: `response-${at}`,
      scope: at % 7 ? 'personal' : 'company',
      shortCode: `${oneOf(common)}-${rare(scripts[0]!)}-${at}`,
      content: `${words.slice(0, 12).join(' ')}, {{contact.first_name|there}}.\n${words.slice(12).join(' ')}.`,
      label: at % 3 ? '' : 'Orders',
      language: script === scripts[0] ? 'en' : 'ar',
      attachments: at % 20 ? [] : [{ id: `file-${at}`, name: 'prices.pdf', type: 'application/pdf', size: 1200, url: `/files/${at}` }],
      uses: at % 4 ? upTo(60) : 0,
      usedAt: at % 4 ? new Date(1_750_000_000_000 + upTo(1e10)).toISOString() : '',
      updatedAt: '2026-01-01T00:00:00.000Z',
    };
  }).sort((a, b) => (a.shortCode < b.shortCode ? -1 : 1));
}
