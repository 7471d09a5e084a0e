import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  emptyDraft,
  foldedCode,
  oddCharacter,
  problemsOf,
  readable,
  rebased,
  tidy,
} from '../../../src/features/canned-responses/editor/canned-draft.js';

const rules = { limit: 20, isTaken: (code: string) => foldedCode(code) === 'straße', hasFiles: false };
const codeProblem = (shortCode: string) => problemsOf({ ...emptyDraft, shortCode, content: 'x' }, rules).shortCode?.code;
const contentProblem = (content: string) => problemsOf({ ...emptyDraft, shortCode: 'a', content }, rules).content?.code;

describe('the rules of a written response', () => {
  it('judges short codes', () => {
    const truth: [string, string | undefined][] = [
      ['refund', undefined],
      ['/refund', undefined],
      ['  refund ', undefined],
      ['日本語', undefined],
      ['تأشيرة', undefined],
      ['a.b_c-d', undefined],
      ['', 'required'],
      ['/', 'required'],
      ['x'.repeat(33), 'too-long'],
      ['late order', 'invalid-characters'],
      ['a/b', 'invalid-characters'],
      ['a\u0000b', 'invalid-characters'],
      ['-late', 'invalid-edge'],
      ['late.', 'invalid-edge'],
      ['STRASSE', undefined],
      ['Straße', 'taken'],
      ['STRAẞE', 'taken'],
    ];
    for (const [code, expected] of truth) assert.equal(codeProblem(code), expected, JSON.stringify(code));
  });

  it('takes one way to write an accent for the other', () => {
    assert.equal(foldedCode('CAFE\u0301'), foldedCode('caf\u00e9'));
    assert.equal(tidy({ ...emptyDraft, shortCode: '/cafe\u0301' }).shortCode, 'caf\u00e9');
  });

  it('names the first character that no short code has', () => {
    assert.equal(oddCharacter('late order#'), ' ');
    assert.equal(oddCharacter('a👋'), '👋');
    assert.equal(oddCharacter('fine'), undefined);
  });

  it('judges messages', () => {
    const truth: [string, string | undefined][] = [
      ['Hello\n👋\t', undefined],
      ['a\r\nb', undefined],
      [' \n ', 'required'],
      ['x'.repeat(21), 'too-long'],
      ['a\u0000', 'invalid-characters'],
      ['a\ud83d', 'invalid-characters'],
    ];
    for (const [content, expected] of truth) assert.equal(contentProblem(content), expected, JSON.stringify(content));
  });

  it('needs no message where there is a file, or one on its way', () => {
    const draft = { ...emptyDraft, shortCode: 'a' };
    const file = { id: '1', name: 'a.pdf', type: 'application/pdf', size: 1, url: '' };
    assert.deepEqual(problemsOf({ ...draft, attachments: [file] }, rules), {});
    assert.deepEqual(problemsOf(draft, { ...rules, hasFiles: true }), {});
  });

  it('takes out what nobody can read, and leaves the rest', () => {
    assert.equal(readable('a\u0000\r\nb\udc00👨‍👩‍👧\u200f\tc'), 'a\nb👨‍👩‍👧\u200f\tc');
  });
});

describe('what somebody else changed meanwhile', () => {
  const base = { ...emptyDraft, shortCode: 'a', content: 'one', label: 'x' };

  it('is taken over where nobody typed', () => {
    const found = rebased({ ...base, label: 'mine' }, base, { ...base, content: 'two' });
    assert.equal(found.draft.content, 'two');
    assert.equal(found.draft.label, 'mine');
    assert.equal(found.base.content, 'two');
    assert.deepEqual(found.clashes, []);
  });

  it('clashes where both typed something else', () => {
    const found = rebased({ ...base, content: 'mine' }, base, { ...base, content: 'theirs' });
    assert.deepEqual(found.clashes, ['content']);
    assert.equal(found.draft.content, 'mine');
    assert.equal(found.base.content, 'one');
  });

  it('does not clash where both typed the same', () => {
    const found = rebased({ ...base, content: 'same' }, base, { ...base, content: 'same' });
    assert.deepEqual(found.clashes, []);
    assert.equal(found.base.content, 'same');
  });

  it('does not take another address of the same file for a change', () => {
    const file = { id: '1', name: 'a.pdf', type: 'application/pdf', size: 1, url: 'first' };
    const found = rebased(
      { ...base, attachments: [file] },
      { ...base, attachments: [file] },
      { ...base, attachments: [{ ...file, url: 'second' }] },
    );
    assert.deepEqual(found.clashes, []);
  });
});
