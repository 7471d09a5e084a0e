import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CannedResponse } from '../../../src/features/canned-responses/canned-responses.js';
import { cannedFile, failedFile, type FileFormat } from '../../../src/features/canned-responses/transfer/canned-file.js';
import { dryRun } from '../../../src/features/canned-responses/transfer/dry-run.js';
import { goesIn, ImportCheck } from '../../../src/features/canned-responses/transfer/import-check.js';
import { memberOf } from '../../../src/features/canned-responses/transfer/import-columns.js';
import { readImport } from '../../../src/features/canned-responses/transfer/import-rows.js';
import { textOf } from '../../../src/features/canned-responses/transfer/import-text.js';
import { shortTurns } from '../../../src/features/canned-responses/transfer/short-turns.js';

const member = memberOf({ shortCode: 'Short code', content: 'Content', label: 'Label', language: 'Language' });
const pace = shortTurns(new AbortController().signal, () => 0);

const response = (shortCode: string, content: string, more: Partial<CannedResponse> = {}): CannedResponse => ({
  id: shortCode,
  scope: 'personal',
  shortCode,
  content,
  label: '',
  language: '',
  attachments: [],
  uses: 0,
  usedAt: '',
  updatedAt: '',
  ...more,
});

async function run(text: string, existing: CannedResponse[] = [], name = 'rows.csv') {
  const source = readImport(text, name, member);
  assert.ok(!('why' in source));
  return dryRun(source, { existing, pace });
}

const verdictsOf = async (rows: string, existing?: CannedResponse[]) =>
  (await run(`short_code,content\n${rows}`, existing)).rows.map(({ verdict, problems }) =>
    [verdict, ...problems.map(({ code }) => code)].join(' '),
  );

describe('a dry run', () => {
  it('tells new from changed from unchanged', async () => {
    assert.deepEqual(await verdictsOf('hi,Hello\nbye,Bye\nold,New words', [response('bye', 'Bye'), response('old', 'Old words')]), [
      'new',
      'same',
      'changed',
    ]);
  });

  it('finds a short code that is taken in another letter case, or with its accents made otherwise', async () => {
    const existing = [response('Hello', 'x'), response('caf\u00e9', 'y')];
    assert.deepEqual(await verdictsOf('hello,x\ncafe\u0301,y', existing), ['conflict other-case', 'same']);
  });

  it('finds a short code that stands twice in the file, and lets the first one in', async () => {
    const { rows } = await run('short_code,content\nhi,one\nHI,two\nhi,three');
    assert.deepEqual(rows.map((row) => [row.verdict, row.problems[0]?.row, goesIn(row, 'replace')]), [['new', undefined, true], ['conflict', 2, false], ['conflict', 2, false]]); // prettier-ignore
  });

  it('is not kept from a good row by a bad one with the same short code', async () => {
    assert.deepEqual(await verdictsOf('hi,\nhi,Hello'), ['bad required', 'new']);
  });

  it('says all that is wrong with a row', async () => {
    const rows = ['a b,x', `${'c'.repeat(33)},x`, `long,${'x'.repeat(2001)}`, 'nul,a\0b', 'half,a\ud800b', ',', ' , x', '/hi/,x', '/ok,x'];
    assert.deepEqual(await verdictsOf(rows.join('\n')), [
      'bad invalid-characters',
      'bad too-long',
      'bad too-long',
      'bad invalid-characters',
      'bad invalid-characters',
      'bad required',
      'bad invalid-characters',
      'new',
    ]);
  });

  it('writes languages as everybody does, and refuses what is none', async () => {
    const { rows } = await run('short_code,content,language\na,x,pt_br\nb,x,DE\nc,x,no such\nd,x,');
    assert.deepEqual(rows.map(({ draft, verdict }) => [draft.language, verdict]), [['pt-BR', 'new'], ['de', 'new'], ['no such', 'bad'], ['', 'new']]); // prettier-ignore
  });

  it('leaves what the file has no column for', async () => {
    const { rows } = await run('short_code,content\nhi,New', [response('hi', 'Old', { label: 'Greetings', language: 'en' })]);
    assert.deepEqual(rows[0]!.draft, { shortCode: 'hi', content: 'New', label: 'Greetings', language: 'en' });
  });

  it('sends what is there already only when it is to be replaced', async () => {
    const { rows } = await run(
      'short_code,content\nnew,x\nold,x\nsame,x\nCASE,x\nbad,',
      ['old', 'same', 'case'].map((code) => response(code, code === 'same' ? 'x' : 'y')),
    );
    assert.deepEqual(rows.map((row) => goesIn(row, 'skip')), [true, false, false, false, false]); // prettier-ignore
    assert.deepEqual(rows.map((row) => goesIn(row, 'replace')), [true, true, false, true, false]); // prettier-ignore
  });

  it('pauses again and again, and ends when nobody wants it', async () => {
    let now = 0;
    const abort = new AbortController();
    const slow = shortTurns(abort.signal, () => (now += 1));
    const source = readImport(`short_code,content\n${'a,b\n'.repeat(100)}`, 'a.csv', member);
    assert.ok(!('why' in source));
    const progress: number[] = [];
    const onProgress = (fraction: number) => {
      if (progress.push(fraction) === 5) abort.abort();
    };
    await assert.rejects(dryRun(source, { existing: [], pace: slow, onProgress }), { name: 'AbortError' });
    assert.equal(progress.length, 5);
    assert.ok(progress.every((fraction, index) => fraction > (progress[index - 1] ?? 0) && fraction < 0.7));
  });
});

describe('a file of canned responses', () => {
  const code = fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,20}[a-z0-9])?$/);
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', ';', '\t', '\n', "'", '=', '+', '-', '@', ' ', '{{|day}}', 'é', '😀', 'م'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  const isPlain = (text: string) => !/[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(text) && text.trim() !== '';
  const row = fc.record(
    {
      shortCode: code,
      content: words.filter(isPlain),
      label: words.map((text) =>
        text
          .replace(/\p{Cc}|\p{Surrogate}/gu, '')
          .slice(0, 40)
          .replace(/\p{Surrogate}/gu, '')
          .trim(),
      ),
      language: fc.constantFrom('', 'en', 'pt-BR', 'ar'),
    },
    { noNullPrototype: true },
  );
  const distinct = fc.uniqueArray(row, { selector: ({ shortCode }) => shortCode, maxLength: 6 });

  for (const format of ['csv', 'json'] as const satisfies FileFormat[])
    it(`is imported exactly as it was exported: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(distinct, async (rows) => {
          const read = await textOf(await cannedFile(rows, format, pace), pace);
          assert.ok('text' in read);
          const source = readImport(read.text, `x.${format}`, member);
          assert.ok(!('why' in source));
          const check = new ImportCheck();
          assert.deepEqual([...source.rows].map((one) => check.check(one).draft), rows); // prettier-ignore
        }),
        { numRuns: 300 },
      );
    });

  it('is nothing to do when it is imported where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(distinct, async (rows) => {
        const text = await (await cannedFile(rows, 'csv', pace)).text();
        const { counts } = await run(text, rows.map((one) => response(one.shortCode, one.content, one))); // prettier-ignore
        assert.deepEqual({ ...counts, same: 0 }, { new: 0, changed: 0, same: 0, conflict: 0, bad: 0 });
      }),
      { numRuns: 200 },
    );
  });

  it('begins with what tells spreadsheets its encoding, and holds no formula', async () => {
    const bytes = new Uint8Array(
      await (
        await cannedFile([{ shortCode: 'x', content: '=HYPERLINK("http://x.example")', label: '+1', language: '' }], 'csv', pace)
      ).arrayBuffer(),
    );
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(new TextDecoder().decode(bytes), /\nx,"'=HYPERLINK\(""http:\/\/x\.example""\)",'\+1,""\r\n$/);
  });

  it('of what was not imported says why, and can be imported when it is put right', async () => {
    const { rows } = await run('short_code,content\na b,=1+1\nhi,');
    const file = await failedFile(rows, () => 'because').text();
    const again = await run(file.replace('a b', 'ab'));
    assert.deepEqual(again.rows.map(({ draft, verdict }) => [draft.content, verdict]), [['=1+1', 'new'], ['', 'bad']]); // prettier-ignore
    assert.deepEqual(again.ignored, ['row', 'reason']);
  });
});

describe('the text of a file', () => {
  const textIn = async (...bytes: (number[] | string)[]) =>
    textOf(new Blob(bytes.map((part) => (typeof part === 'string' ? part : new Uint8Array(part)))), pace);

  it('is without the mark of its encoding', async () => {
    assert.deepEqual(await textIn([0xef, 0xbb, 0xbf], 'é'), { text: 'é' });
  });

  it('is whole where a letter lies over the edge of a slice', async () => {
    const text = `a${'é'.repeat(1_100_000)}`;
    assert.deepEqual(await textIn(text), { text });
  });

  it('is refused in another encoding, as a spreadsheet, empty, or too large', async () => {
    assert.deepEqual(await textIn('caf', [0xe9], ',x'), { why: 'encoding' });
    assert.deepEqual(await textIn([0xff, 0xfe, 0x61, 0]), { why: 'encoding' });
    assert.deepEqual(await textIn('PK\u0003\u0004'), { why: 'spreadsheet' });
    assert.deepEqual(await textIn(' \r\n'), { why: 'empty' });
    assert.deepEqual(await textIn(), { why: 'empty' });
    assert.deepEqual(await textIn('ab', [0xc3]), { why: 'encoding' });
    assert.deepEqual(await textOf({ size: 60_000_000 } as Blob, pace), { why: 'too-large' });
  });
});
