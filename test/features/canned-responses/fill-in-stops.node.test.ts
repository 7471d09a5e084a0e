import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { movedStops } from '../../../src/features/canned-responses/picker/fill-in-stops.js';

/** `[…]` are the fill-ins of a text, the one with `<…>` is being filled in, and `|` is the caret. */
function parse(marked: string) {
  const stops: { from: number; to: number }[] = [];
  let text = '';
  let [current, caret] = [-1, -1];
  for (const sign of marked) {
    if (sign === '[' || sign === '<') {
      if (sign === '<') current = stops.length;
      stops.push({ from: text.length, to: 0 });
    } else if (sign === ']' || sign === '>') stops.at(-1)!.to = text.length;
    else if (sign === '|') caret = text.length;
    else text += sign;
  }
  return { text, stops, current: stops[current]!, caret: caret < 0 ? text.length : caret };
}

describe('fill-ins, while somebody types', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['a word over the placeholder', 'by <day> or [week].', 'by <F|> or [week].'],
    ['on in it', 'by <F> or [week].', 'by <Fr|> or [week].'],
    ['a letter that the placeholder has too', 'by <day> or [day].', 'by <d|> or [day].'],
    ['what stands behind the fill-in', 'by <>.', 'by <.|>.'],
    ['at the edge of two', '<a>[b]', '<ax|>[b]'],
    ['before all of them', 'Hi <day>', 'Hi! |<day>'],
    ['behind all of them', 'Hi <day> ', 'Hi <day> you|'],
    ['between two', '<a> or [b]', '<a> x|or [b]'],
    ['nothing over a word', 'by <day> or [week]', 'by <|> or [week]'],
    ['nothing at all', 'by <day>', 'by <day>'],
  ];
  for (const [what, before, after] of cases)
    it(`stay where they are when somebody types ${what}`, () => {
      const [was, is] = [parse(before), parse(after)];
      const moved = movedStops(was.stops, was.current, was.text, is.text, is.caret);
      assert.deepEqual([...moved.values()], is.stops);
    });

  it('are gone when more than they is deleted', () => {
    const { text, stops, current } = parse('Hi <day> or [week].');
    assert.deepEqual([...movedStops(stops, current, text, 'Hi .', 3).values()], []);
    assert.deepEqual([...movedStops(stops, current, text, '', 0).values()], []);
  });
});
