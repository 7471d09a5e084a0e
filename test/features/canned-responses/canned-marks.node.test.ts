import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../../src/features/canned-responses/canned-marks.js';
import { hitsIn } from '../../../src/ui/marks.js';

/** The text with its hits in brackets. */
function bracketed(text: string, words: string): string {
  let at = 0;
  const pieces = hitsIn(text, words).map(([from, to]) => {
    const piece = `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

describe('Marks of what was searched', () => {
  for (const [text, words, wanted] of [
    ['Your refund, refunded', 'REFUND', 'Your [refund], [refund]ed'],
    ['Your refund for the visa', 'visa refund', 'Your [refund] for the [visa]'],
    ['refunds', 'fund refu', '[refund]s'],
    ['aaaa', 'aa', '[aaaa]'],
    ['شكراً لك', 'شكر', '[شكر]اً لك'],
    ['ご予約を確認しました', '確認', 'ご予約を[確認]しました'],
    ['СПАСИБО', 'спас', '[СПАС]ИБО'],
    ['İstanbul’a uçuş', 'istanbul', 'İstanbul’a uçuş'],
    ['In İzmir', 'zmir', 'In İ[zmir]'],
    ['Caf\u0065\u0301 au lait', 'café', '[Caf\u0065\u0301] au lait'],
    ['👋🏽 Hello', 'hello', '👋🏽 [Hello]'],
    ['a.b*c', '.b*', 'a[.b*]c'],
    ['Nothing', '', 'Nothing'],
    ['Nothing', '  ', 'Nothing'],
  ] as const)
    it(`are in ${wanted}`, () => assert.equal(bracketed(text, words), wanted));

  it('are brought into sight where they stand far behind', () => {
    const text = `${'Many words come before it. '.repeat(20)}Here is the refund that was meant.`;
    const line = excerpt(text, 'refund');
    assert.match(line, /^…\S.{0,24}refund that was meant\.$/u);
  });

  it('cut no letter apart where there are no spaces', () => {
    const line = excerpt(`${'👨‍👩‍👧'.repeat(40)}確認`, '確認');
    assert.ok(!/^…[\u200d\uDC00-\uDFFF]/u.test(line), line);
    assert.ok(line.endsWith('確認'));
  });

  it('leave a text that begins with them as it is, on one line', () => {
    assert.equal(excerpt('Hello\n\n  there', 'hello'), 'Hello there');
  });
});
