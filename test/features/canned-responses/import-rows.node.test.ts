import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memberOf } from '../../../src/features/canned-responses/transfer/import-columns.js';
import { readImport, type ReadRow } from '../../../src/features/canned-responses/transfer/import-rows.js';
import { jsonItems } from '../../../src/features/canned-responses/transfer/json-items.js';

const german = memberOf({ shortCode: 'Kürzel', content: 'Inhalt', label: 'Etikett', language: 'Sprache' });

function rowsOf(text: string, name = 'rows.csv'): ReadRow[] {
  const source = readImport(text, name, german);
  assert.ok(!('why' in source), 'rows can be read');
  return [...source.rows];
}
const given = (text: string, name?: string) => rowsOf(text, name).map((row) => row.given);
const codes = (text: string, name?: string) => rowsOf(text, name).map(({ row, problems }) => [row, ...problems.map(({ code }) => code)]);

describe('the columns of a file', () => {
  it('are known by their names in English or the own language, in any order and either letter case', () => {
    const expected = [{ shortCode: 'hi', content: 'Hello' }];
    for (const text of [
      'short_code,content\nhi,Hello',
      'Content;Short code\nHello;hi',
      'INHALT\tKürzel\nHello\thi',
      '"shortCode","text"\n"hi","Hello"',
      'sep=;\r\nshort-code;message\r\nhi;Hello',
    ])
      assert.deepEqual(given(text), expected, text);
  });

  it('are told when nobody knows them, and the first counts of two that mean the same', () => {
    const source = readImport('id,short_code,content,text,\n7,hi,Hello,Bye,', 'a.csv', german);
    assert.ok(!('why' in source));
    assert.deepEqual([...source.rows][0]!.given, { shortCode: 'hi', content: 'Hello' });
    assert.deepEqual([...source.ignored], ['id', 'text']);
  });

  it('are missed when none is known', () => {
    assert.deepEqual(readImport('hi,Hello', 'a.csv', german), { why: 'no-columns' });
  });
});

describe('rows of separated values', () => {
  it('count as a spreadsheet counts, empty ones too', () => {
    assert.deepEqual(codes('short_code,content\n\nhi,"two\nlines"\n,\nbye,x').map(([row]) => row), [3, 5]); // prettier-ignore
  });

  it('may end early, and have too much only when there is something in it', () => {
    assert.deepEqual(codes('short_code,content,label\nhi\nbye,x,y,,\nold,Hello, friend, you'), [[2], [3], [4, 'too-many-cells']]);
  });

  it('with broken quotes are told one by one, and none is lost', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => (at % 100 === 50 ? `c${at},"broken "quote",x` : `c${at},"text ""${at}""",x`));
    const read = codes(`short_code,content,label\n${lines.join('\n')}`);
    assert.equal(read.length, 1000);
    assert.equal(read.filter((row) => row.length > 1).length, 10);
    assert.deepEqual(read.find((row) => row.length > 1), [52, 'quotes-after-quote']); // prettier-ignore
  });

  it('do not make a response of the rest of a broken one', () => {
    const read = codes('short_code,content,label\nhi,"one "two\nthree, four"\n",x\nok,fine,y');
    assert.deepEqual(read, [[2, 'quotes-after-quote'], [3, 'quotes-before'], [4, 'quotes-unclosed'], [5]]);
  });
});

describe('a list in JSON', () => {
  it('is read element by element, as JSON.parse reads the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2, '\t'), (values, space) => {
        const expected = JSON.parse(JSON.stringify(values)) as unknown[];
        const items = [...jsonItems(JSON.stringify(values, undefined, space))];
        assert.deepEqual(items.map(({ value }) => value), expected); // prettier-ignore
        assert.ok(items.every(({ broken }) => broken === undefined));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells each broken element and keeps the others', () => {
    const text = '[{"short_code":"a","content":"A"}, {"short_code" "b"}, 7, {"code":"c","text":null,"id":1}]';
    assert.deepEqual(codes(text, 'x.json'), [[1], [2, 'broken-json'], [3, 'no-object'], [4]]);
  });

  it('tells where it breaks off', () => {
    for (const rest of ['', ' {"short_code":"b"', ' {"short_code":"b}]', ' {} {}]'])
      assert.deepEqual(codes(`[{"short_code":"a"},${rest}`, 'x.json'), [[1], [2, 'broken-json']], rest);
    assert.deepEqual(codes('[{"short_code":"a"}] more', 'x.json'), [[1], [2, 'broken-json']]);
  });

  it('takes numbers for text, and nothing else', () => {
    const [row] = rowsOf('[{"short_code":1,"content":["x"]}]', 'x.json');
    assert.deepEqual(row!.given, { shortCode: '1', content: '["x"]' });
    assert.deepEqual(row!.problems, [{ code: 'no-text', member: 'content' }]);
  });

  it('is known by its first letter where there is no name, and has to be a list', () => {
    assert.deepEqual(given('  [{"Kürzel":"hi"}]', 'Pasted text'), [{ shortCode: 'hi' }]);
    assert.deepEqual(readImport('{"short_code":"hi"}', 'x.json', german), { why: 'no-list' });
    assert.deepEqual([...jsonItems('[]')], []);
  });
});
