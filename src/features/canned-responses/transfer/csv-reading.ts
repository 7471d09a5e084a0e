/** One record of a file with separated values. */
export interface CsvRecord {
  /** As a spreadsheet counts: from 1, the names of the columns and empty rows included. */
  row: number;
  cells: string[];
  /** How far into the text it was read. */
  end: number;
  /** The quotes are wrong, and nobody can tell where it ends: what is in this line, as it stands. */
  broken?: { why: 'unclosed' | 'after-quote'; line: string };
  /** It may be the rest of the broken row before it; or it has a quote in the middle of a plain cell there. */
  doubtful?: 'rest' | 'quote';
}

const patterns: Record<Separator, RegExp> = { ',': /[,\r\n]/g, ';': /[;\r\n]/g, '\t': /[\t\r\n]/g };

export type Separator = ',' | ';' | '\t';
export const separators: readonly Separator[] = [',', ';', '\t'];

/**
 * Reads a text record by record (RFC 4180, any line ends). After a row with broken quotes it goes on with the next line, so that one
 * quote too many costs one row; as far as the wrong quotes reached, rows are marked as doubtful. Never throws.
 */
export function* csvRecords(text: string, separator: Separator, from = 0): Generator<CsvRecord> {
  const ends = new RegExp(patterns[separator]);
  const reach = reachOf(text, separator);
  let at = from;
  let doubtfulTo = 0;
  for (let row = 1; at < text.length; row += 1) {
    const read = readRecord(text, at, separator, ends);
    if (read.broken) {
      const lineEnd = text.slice(at).search(/[\r\n]|$/);
      const line = text.slice(at, at + lineEnd);
      doubtfulTo = Math.max(doubtfulTo, read.broken === 'unclosed' ? read.end : reach(read.end));
      at = afterBreak(text, at + lineEnd);
      yield { row, cells: [], end: at, broken: { why: read.broken, line } };
      continue;
    }
    const doubtful = at < doubtfulTo ? (read.hasStray ? 'quote' : 'rest') : undefined;
    at = read.end;
    yield { row, cells: read.cells, end: at, ...(doubtful && { doubtful }) };
  }
}

interface Read {
  cells: string[];
  end: number;
  /** A quote in a cell that does not begin with one: kept as it stands. */
  hasStray: boolean;
  broken?: 'unclosed' | 'after-quote';
}

function readRecord(text: string, from: number, separator: Separator, ends: RegExp): Read {
  const cells: string[] = [];
  let hasStray = false;
  for (let at = from; ; at += 1) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close < 0) return { cells, hasStray, end: text.length, broken: 'unclosed' };
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
      if (at < text.length && text[at] !== separator && !isBreak(text[at])) return { cells, hasStray, end: at, broken: 'after-quote' };
    } else {
      ends.lastIndex = at;
      const end = ends.exec(text)?.index ?? text.length;
      const cell = text.slice(at, end);
      hasStray ||= cell.includes('"');
      cells.push(cell);
      at = end;
    }
    if (text[at] !== separator) return { cells, hasStray, end: afterBreak(text, at) };
  }
}

/** How far the cell goes on that holds a quote nobody doubled: to the next quote that could end it. Looks at each part of the text once. */
function reachOf(text: string, separator: Separator): (broken: number) => number {
  const ending = new RegExp(`"(?=[${separator}\\r\\n]|$)`, 'g');
  let from = 0;
  let to = -1;
  return (broken) => {
    if (broken > to || broken < from) {
      ending.lastIndex = broken;
      from = broken;
      to = ending.exec(text)?.index ?? Infinity;
    }
    return to === Infinity ? broken : to;
  };
}

function closingQuote(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}

const isBreak = (character: string | undefined) => character === '\n' || character === '\r';

/** `at`: a line's end, or the text's. */
function afterBreak(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
