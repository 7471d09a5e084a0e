import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, read } from './sources.js';
import { rowsOf } from './table-rows.js';

const page = 'stories/accessibility.mdx';

/** What has to be answered: criteria of WCAG 2.2, each with the places where settings meet it, and what no checker finds. */
const points = [
  '1.3.5 Purpose of inputs: the person’s own data',
  '1.3.5 Purpose of inputs: names and passwords of a sign-in',
  '1.3.5 Purpose of inputs: codes',
  '1.4.2 Sounds end',
  '1.4.4 Text twice as large',
  '1.4.10 Reflow at 320 px',
  '1.4.10 Reflow at 320 px: the matrix',
  '1.4.10 Reflow at 320 px: dialogs',
  '1.4.11 Contrast of controls',
  '1.4.11 Contrast of the states of switches',
  '1.4.12 Spacing of text',
  '2.1.4 Keys of one character: “/” of the picker',
  '2.1.4 Keys of one character: the panel',
  '2.2.1 Time to undo',
  '2.2.1 Time of a code',
  '2.2.1 Time of a secret that is shown',
  '2.4.7 Focus that is seen',
  '2.4.11 Focus that is not covered: save bar',
  '2.4.11 Focus that is not covered: toast',
  '2.5.3 Label in the name',
  '2.5.7 Instead of dragging: the photo',
  '2.5.7 Instead of dragging: order',
  '2.5.7 Instead of dragging: files',
  '2.5.8 Size of targets: all, also boxes of the matrix and copying a token',
  '2.5.8 Size of targets: toast',
  '2.5.8 Size of targets: boxes of rows',
  '3.1.2 Language of parts: canned responses',
  '3.1.2 Language of parts: welcome messages',
  '3.2.2 Nothing happens by choosing',
  '3.3.1 Errors are named: words, and the first of them',
  '3.3.1 Errors are named: tied to the control',
  '3.3.3 Errors say what to do',
  '3.3.7 Nothing is typed twice: after a code',
  '3.3.7 Nothing is typed twice: after a sign-in',
  '3.3.7 Nothing is typed twice: a new password',
  '3.3.8 Signing in without a test of memory: password managers',
  '3.3.8 Signing in without a test of memory: paste',
  '3.3.8 Signing in without a test of memory: one box for a code',
  '4.1.3 Status: saved, kept, refused',
  '4.1.3 Status: many at once',
  '4.1.3 Status: countdowns',
  'axe, for what it finds',
  'Forced colours',
  'More contrast',
  'Zoom of 200 % and 400 %',
  'Less motion',
  'Keyboard alone: the panel',
  'Keyboard alone: profile and photo',
  'Keyboard alone: security',
  'Keyboard alone: notifications and preferences',
  'Keyboard alone: canned responses',
  'Keyboard alone: welcome messages',
  'Names and roles',
  '1.2.1 to 1.2.5 Captions and audio descriptions',
  '2.1.1 A path that only a hand can draw',
  '2.5.4 Motion of the device',
  '2.4.1 and 2.4.2 Bypass and title of the page',
  '3.2.6 Consistent help',
];

/** The tests that a cell names: a path, and words of names. */
const named = (cell: string) =>
  [...cell.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([whole, path, words]) => ({ whole, path: path!, words: words! }));

/** Names of tests as they are written, with what is filled in later. */
const titlesIn = (path: string) => [...read(path).matchAll(/\bit\(\s*(['`])(.*?)(?<!\\)\1/g)].map(([, , title]) => title!);

describe('the table of accessibility', () => {
  const rows = rowsOf(read(page));

  it('answers every point once, and no other', () => {
    assert.deepEqual(rows.map(({ cells }) => cells[0]).sort(), [...points].sort());
    assert.equal(new Set(points).size, points.length);
  });

  it('answers each by tests or by a reason', () => {
    const open = rows.filter(({ cells: [, how = '', answer = ''] }) => {
      const tests = named(answer);
      const rest = tests.reduce((text, { whole }) => text.replace(whole, ''), answer);
      return how.length < 4 || !(/^Reason: .{20}/.test(answer) || (tests.length > 0 && /^[;, ]*$/.test(rest)));
    });
    assert.deepEqual(
      open.map(({ cells }) => cells.join(' | ')),
      [],
    );
  });

  it('names tests that are there', () => {
    const all = rows.flatMap(({ cells }) => named(cells[2]!));
    assert.ok(all.length > 50);
    const missing = all.filter(({ path, words }) => {
      return !files.includes(path) || !path.startsWith('test/') || !titlesIn(path).some((title) => title.startsWith(words));
    });
    assert.deepEqual(
      missing.map(({ whole }) => whole),
      [],
    );
  });
});
