import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvRecords, type CsvRecord, type Separator } from '../../../src/features/canned-responses/transfer/csv-reading.js';
import { csvLine, guarded, unguarded } from '../../../src/features/canned-responses/transfer/csv-writing.js';

const read = (text: string, separator: Separator = ',') => [...csvRecords(text, separator)];
const cells = (text: string, separator: Separator = ',') => read(text, separator).map((record) => record.cells);
const brief = ({ row, cells, broken, doubtful }: CsvRecord) =>
  broken ? `${row} ${broken.why}` : `${row} ${cells.join('|')}${doubtful ? ` ${doubtful}` : ''}`;

/** What is awkward in such a file, far more often than chance has it. */
const awkward = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '+', '-', '@', ' ', 'a', '\ufeff', '\ud800', '\0') }),
  fc.string({ unit: 'binary' }),
);

describe('a file with separated values', () => {
  it('is read as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(awkward, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const again = cells(rows.map(csvLine).join('')).map((row) => row.map(unguarded));
        assert.deepEqual(again, rows);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read to its end, in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') }), (text) => {
        const records = read(text);
        assert.equal(records.at(-1)?.end ?? 0, text.length);
        records.forEach(({ row, end }, index) => {
          assert.equal(row, index + 1);
          assert.ok(end > (records[index - 1]?.end ?? 0));
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('has any line end, and none behind the last row', () => {
    for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(cells(`a,b${end}c,d`), [['a', 'b'], ['c', 'd']]); // prettier-ignore
    assert.deepEqual(cells('a,b\n'), [['a', 'b']]);
    assert.deepEqual(cells('a,\n'), [['a', '']]);
  });

  it('is separated by commas, semicolons or tabs', () => {
    for (const separator of [',', ';', '\t'] as const)
      assert.deepEqual(cells(`a${separator}"b${separator}c"`, separator), [['a', `b${separator}c`]]);
  });

  it('has line breaks and doubled quotes inside quotes', () => {
    assert.deepEqual(cells('hi,"She said ""hello""\r\nand left"\nbye,x'), [['hi', 'She said "hello"\r\nand left'], ['bye', 'x']]); // prettier-ignore
  });

  it('may have a quote in the middle of a plain cell', () => {
    assert.deepEqual(cells('tv,a 40" screen\nok,x'), [['tv', 'a 40" screen'], ['ok', 'x']]); // prettier-ignore
  });

  it('loses one row to a quote that is never closed', () => {
    assert.deepEqual(read('a,b\nc,"d\ne,f\ng,h').map(brief), ['1 a|b', '2 unclosed', '3 e|f rest', '4 g|h rest']);
  });

  it('loses one row to a quote that is not doubled', () => {
    assert.deepEqual(read('a,"b "c" d"\ne,f').map(brief), ['1 after-quote', '2 e|f']);
  });

  it('marks as doubtful what the quotes of a broken row reached, and no more', () => {
    assert.deepEqual(read('a,"b\nc,"d"\ne,"f"').map(brief), ['1 after-quote', '2 c|d rest', '3 e|f']);
    assert.deepEqual(read('a,"b "c" d\nx" y",z\ne,f').map(brief), ['1 after-quote', '2 x" y"|z quote', '3 e|f']);
  });

  it('keeps what a broken row says', () => {
    assert.deepEqual(read('x,"y\nz').map(({ broken }) => broken), [{ why: 'unclosed', line: 'x,"y' }, undefined]); // prettier-ignore
  });

  it('is read in no more than linear time, however broken', () => {
    const broken = 'code,"text\n'.repeat(20_000);
    let count = 0;
    const { indexOf } = String.prototype;

    String.prototype.indexOf = function (this: string, search: string, from = 0) {
      const found = indexOf.call(this, search, from);
      count += (found < 0 ? this.length : found) - from;
      return found;
    };
    try {
      assert.equal(read(broken).length, 20_000);
    } finally {
      String.prototype.indexOf = indexOf;
    }
    assert.ok(count < broken.length * 3, `${count} characters were looked through`);
  });
});

describe('a cell that a spreadsheet would run', () => {
  it('gets an apostrophe', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.equal(guarded(`${start}1+1`), `'${start}1+1`);
    assert.equal(guarded("it's"), "it's");
    assert.equal(guarded("'quoted'"), "'quoted'");
  });

  it('never begins with what makes a formula, whatever it says', () => {
    fc.assert(fc.property(awkward, (value) => !/^[=+\-@\t\r]/.test(guarded(value))));
  });

  it('comes back exactly, its own apostrophes too', () => {
    fc.assert(
      fc.property(fc.constantFrom('', "'", "''"), awkward, (quotes, value) => unguarded(guarded(quotes + value)) === quotes + value),
      { numRuns: 2000 },
    );
  });
});
