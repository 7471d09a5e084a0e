import { csvRecords, separators, type CsvRecord, type Separator } from './csv-reading.js';
import { unguarded } from './csv-writing.js';
import { importMembers, type ImportMember, type MemberOf } from './import-columns.js';
import { isJsonList, jsonItems, type JsonItem } from './json-items.js';

/** Why a row cannot be imported, or what stands in its way. */
export interface RowProblem {
  code: string;
  member?: ImportMember | undefined;
  limit?: number;
  length?: number;
  /** The other short code. */
  other?: string;
  /** The other row. */
  row?: number;
}

/** What stands in one row, before anything is checked. */
export interface ReadRow {
  row: number;
  /** A member that has no column is missing; its text may be empty. */
  given: Partial<Record<ImportMember, string>>;
  problems: readonly RowProblem[];
  /** How much of the text was read, from 0 to 1. */
  read: number;
}

/** `no-columns`: nothing in the first row is the name of a short code or a content. */
export type NoRows = 'no-columns' | 'no-list';

export interface ImportSource {
  rows: Iterable<ReadRow>;
  /** Columns nobody knows; complete when all rows are read. */
  ignored: ReadonlySet<string>;
}

/** Tells JSON and separated values apart by the name of the file, else by how the text begins. */
export function readImport(text: string, name: string, memberOf: MemberOf): ImportSource | { why: NoRows } {
  const isJson = /\.json$/i.test(name) || (!/\.[ct]sv$/i.test(name) && /^\s*[[{]/.test(text));
  return isJson ? readJson(text, memberOf) : readSeparated(text, memberOf);
}

interface Heading {
  separator: Separator;
  from: number;
  members: readonly (ImportMember | undefined)[];
  names: readonly string[];
}

/** The separator is the one that finds most columns. Excel may say it in a line of its own. */
function headingOf(text: string, memberOf: MemberOf): Heading | undefined {
  const from = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  const headings = separators.map((separator): Heading => {
    const [first] = csvRecords(text, separator, from);
    const names = first?.cells ?? [];
    const found = names.map((name) => memberOf(unguarded(name)));
    // Of two columns with the same meaning the first is meant.
    const members = found.map((member, index) => (found.indexOf(member) === index ? member : undefined));
    return { separator, from, members, names };
  });
  const count = ({ members }: Heading) => members.filter(Boolean).length;
  const best = headings.reduce((one, other) => (count(other) > count(one) ? other : one));
  return best.members.includes('shortCode') || best.members.includes('content') ? best : undefined;
}

function readSeparated(text: string, memberOf: MemberOf): ImportSource | { why: NoRows } {
  const heading = headingOf(text, memberOf);
  if (!heading) return { why: 'no-columns' };
  const { separator, from, members, names } = heading;
  const ignored = new Set(names.filter((name, index) => !members[index] && name.trim()));
  function* rows(): Generator<ReadRow> {
    for (const record of csvRecords(text, separator, from)) {
      const isBlank = !record.broken && record.cells.every((cell) => !cell.trim());
      if (record.row > 1 && !isBlank) yield { row: record.row, read: record.end / text.length, ...recordRow(record, members) };
    }
  }
  return { rows: rows(), ignored };
}

function recordRow({ cells, broken, doubtful }: CsvRecord, members: Heading['members']): Pick<ReadRow, 'given' | 'problems'> {
  if (broken) return { given: { content: broken.line }, problems: [{ code: `quotes-${broken.why}` }] };
  const given: ReadRow['given'] = {};
  members.forEach((member, index) => {
    if (member) given[member] = unguarded(cells[index] ?? '');
  });
  const hasMore = cells.slice(members.length).some((cell) => cell.trim());
  // The rest of a broken row seldom has as many cells as there are columns, and nothing of it may get in as a response of its own.
  const isRest = doubtful === 'quote' || (doubtful === 'rest' && cells.length !== members.length);
  if (isRest) return { given: { ...given, content: given.content || cells.join(' ') }, problems: [{ code: 'quotes-before' }] };
  return { given, problems: hasMore ? [{ code: 'too-many-cells', limit: members.length, length: cells.length }] : [] };
}

function readJson(text: string, memberOf: MemberOf): ImportSource | { why: NoRows } {
  if (!isJsonList(text)) return { why: 'no-list' };
  const ignored = new Set<string>();
  function* rows(): Generator<ReadRow> {
    for (const item of jsonItems(text)) yield { row: item.row, read: item.end / text.length, ...itemRow(item, memberOf, ignored) };
  }
  return { rows: rows(), ignored };
}

/** Of a whole broken file, this much is shown and handed back, in UTF-16 units. */
const longestRemnant = 10_000;

function itemRow({ value, broken }: JsonItem, memberOf: MemberOf, ignored: Set<string>): Pick<ReadRow, 'given' | 'problems'> {
  if (broken !== undefined) return { given: { content: broken.slice(0, longestRemnant) }, problems: [{ code: 'broken-json' }] };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { given: { content: JSON.stringify(value) }, problems: [{ code: 'no-object' }] };
  const given: ReadRow['given'] = {};
  const problems: RowProblem[] = [];
  for (const [name, content] of Object.entries(value as Record<string, unknown>)) {
    const member = memberOf(name);
    if (!member) ignored.add(name);
    else if (given[member] === undefined) {
      const isText = ['string', 'number'].includes(typeof content) || content === null;
      given[member] = isText ? String((content as string | number | null) ?? '') : JSON.stringify(content);
      if (!isText) problems.push({ code: 'no-text', member });
    }
  }
  return { given, problems };
}

export const fullDraft = (given: ReadRow['given']): Record<ImportMember, string> =>
  Object.fromEntries(importMembers.map((member) => [member, given[member] ?? ''])) as Record<ImportMember, string>;
