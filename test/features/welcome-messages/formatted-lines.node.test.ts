import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formattedLines } from '../../../src/features/welcome-messages/rules/formatted-lines.js';

/** Runs as `<b>`, `<i>`, `<s>`, `<m>`; lines parted by `⏎`. */
const shown = (text: string): string =>
  formattedLines(text)
    .map((runs) =>
      runs
        .map(({ text: words, bold, italic, strike, mono }) => {
          const styles = `${bold ? 'b' : ''}${italic ? 'i' : ''}${strike ? 's' : ''}${mono ? 'm' : ''}`;
          return styles ? `<${styles}>${words}</>` : words;
        })
        .join(''),
    )
    .join('⏎');

describe('WhatsApp’s formatting', () => {
  for (const [what, text, wanted] of [
    ['leaves plain words', 'Hello there', 'Hello there'],
    ['shows bold, italic, struck and mono', '*a* _b_ ~c~ ```d```', '<b>a</> <i>b</> <s>c</> <m>d</>'],
    ['goes over several words', 'so *very much* so', 'so <b>very much</> so'],
    ['goes inside each other', '*_both_ and bold*', '<bi>both</><b> and bold</>'],
    ['goes three deep', '*_~all~_*', '<bis>all</>'],
    ['puts mono into bold', '*see ```code``` here*', '<b>see </><bm>code</><b> here</>'],
    ['does not look for marks in mono', '```*a* _b_```', '<m>*a* _b_</>'],
    ['does not end bold inside mono', '*a ```b* c```', '*a <m>b* c</>'],
    ['wants something against the mark inside', '* a* *b *', '* a* *b *'],
    ['wants no letter against it outside', 'snake_case_name 2*3*4', 'snake_case_name 2*3*4'],
    ['takes a sign against it outside', '(*a*), “_b_”!', '(<b>a</>), “<i>b</>”!'],
    ['leaves marks alone that have no twin', '*a _b ~c', '*a _b ~c'],
    ['leaves empty pairs', '** __ ~~ ``````', '** __ ~~ ``````'],
    ['shows the outer ones of doubled marks', '**a**', '*<b>a</>*'],
    ['leaves what crosses, and keeps the first', '*a _b* c_', '<b>a _b</> c_'],
    ['does not go over lines', '*a\nb*', '*a⏎b*'],
    ['starts anew on each line', '*a*\n\n_b_', '<b>a</>⏎⏎<i>b</>'],
    ['goes over lines in mono', 'x\n```a\nb```\ny', 'x⏎<m>a</>⏎<m>b</>⏎y'],
    ['does not go over lines of mono', '*a ```b\nc``` d*', '*a <m>b</>⏎<m>c</> d*'],
    ['leaves an open fence', '```a\n*b*', '```a⏎<b>b</>'],
    ['reads other line ends', '*a*\r\n_b_\rc', '<b>a</>⏎<i>b</>⏎c'],
    ['stands against emoji', '👋*hello*👋🏽 _you_', '👋<b>hello</>👋🏽 <i>you</>'],
    ['holds emoji', '*👩‍👩‍👧* ~🏳️‍🌈~', '<b>👩‍👩‍👧</> <s>🏳️‍🌈</>'],
    ['reads text from right to left', 'مرحبًا *أمينة*، _أهلًا_', 'مرحبًا <b>أمينة</>، <i>أهلًا</>'],
    ['knows letters beyond the first plane', '𝒳*a* *a*𝒳', '𝒳*a* *a*𝒳'],
    ['knows vowel signs for letters', 'مً*a*', 'مً*a*'],
    ['leaves addresses', 'https://a.example/x_y_z?q=*', 'https://a.example/x_y_z?q=*'],
    ['has one line of nothing', '', ''],
  ] as const)
    it(what, () => assert.equal(shown(text), wanted));

  it('loses no character but the marks of a pair', () => {
    const parts = ['*', '_', '~', '```', ' ', '\n', 'a', 'é', '👋'];
    // Every text of up to five parts.
    const texts = parts.flatMap((a) =>
      parts.flatMap((b) => parts.flatMap((c) => parts.flatMap((d) => parts.map((e) => a + b + c + d + e)))),
    );
    for (const text of texts) {
      const words = formattedLines(text).map((runs) => runs.map((run) => run.text).join(''));
      const without = (marked: string) => marked.replace(/[*_~`]/gu, '');
      assert.equal(without(words.join('\n')), without(text), JSON.stringify(text));
      assert.equal(words.length, text.split('\n').length);
      assert.ok(!/[\uD800-\uDFFF]/u.test(words.join('')), JSON.stringify(text));
    }
  });

  it('reads the longest text of nothing but openings', () => {
    for (const opening of ['*a ', '*_~', '```a ', '*a ```b '])
      assert.equal(formattedLines(opening.repeat(Math.ceil(4_096 / opening.length))).length, 1);
  });
});
