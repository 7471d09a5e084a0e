import { AdapterError, type Identity, type ListQuery, type Page } from '../../contract/index.js';
import type { CannedResponse } from '../../features/canned-responses/canned-responses.js';
import type { CannedLibrary } from './canned-library.js';
import { codeOf, snapshotOf, type StoredResponse } from './canned-shelf.js';

type Key = readonly (string | number)[];
type Order = (row: StoredResponse, words: readonly string[]) => Key;

const usual = 100;
const atMost = 1000;

const lateness = ({ usedAt }: CannedResponse) => -(Date.parse(usedAt) || 0);
const day = 24 * 60 * 60 * 1000;
const daysAgo = (value: CannedResponse) => Math.ceil(lateness(value) / day);

const wordsIn = (text: string) =>
  codeOf(text)
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word);

function rankOf(code: string, word: string): number {
  if (code === word) return 0;
  if (code.startsWith(word)) return 1;
  return code.includes(word) ? 2 : 3;
}

/** Smaller comes first. */
const orders: Readonly<Record<string, Order>> = {
  code: ({ code, value: { id } }) => [code, id],
  used: ({ code, value }) => [-value.uses, lateness(value), code, value.id],
  recent: ({ code, value }) => [lateness(value), -value.uses, code, value.id],
  // Whatever fits one of the words badly fits badly.
  best: ({ code, value }, words) => [Math.max(0, ...words.map((word) => rankOf(code, word))), daysAgo(value), -value.uses, code, value.id],
  change: ({ revision, value: { id } }) => [revision, id],
};

function compare(one: Key, other: Key): number {
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return one[at]! < other[at]! ? -1 : 1;
  return 0;
}

const filters: Readonly<Record<string, (value: CannedResponse, wanted: string) => boolean>> = {
  label: ({ label }, wanted) => label === wanted,
  language: ({ language }, wanted) => language === wanted,
  attached: ({ attachments }) => attachments.length > 0,
  unused: ({ uses }) => uses === 0,
};

function fits({ value, code }: StoredResponse, words: readonly string[], { scope, filter = {} }: ListQuery): boolean {
  if (scope !== undefined && value.scope !== scope) return false;
  if (!Object.entries(filter).every(([name, text]) => filters[name]?.(value, text) ?? true)) return false;
  if (!words.length) return true;
  const content = codeOf(value.content);
  return words.every((word) => code.includes(word) || content.includes(word));
}

interface Sorted {
  name: string;
  rows: { row: StoredResponse; key: Key }[];
}

/** A cursor says after what it goes on, and when the first page was read: what changed between two pages is in the next `since`. */
interface Cursor {
  after: Key;
  since: string;
}

function cursorOf(text: string): Cursor {
  try {
    return JSON.parse(text) as Cursor;
  } catch {
    throw new AdapterError('invalid', { fields: { cursor: { code: 'invalid' } }, reason: 'invalid', status: 422 });
  }
}

function revisionOf(since: string, library: CannedLibrary): number {
  const [id, revision] = since.split('.');
  if (id !== library.id) throw new AdapterError('gone', { reason: 'since-expired', status: 410 });
  return Number(revision);
}

/** Lists pages of what a person may read. What was sorted for one page is kept for the next. */
export function cannedQuery(library: CannedLibrary): (who: Identity, query: ListQuery) => Page<CannedResponse> {
  let last: Sorted = { name: '', rows: [] };

  function sorted(who: Identity, query: ListQuery, from: number): Sorted['rows'] {
    const { text = '', since } = query;
    const words = wordsIn(text);
    const { sort = words.length ? 'best' : 'code' } = query;
    const order = since !== undefined ? orders['change']! : (orders[sort] ?? orders['code']!);
    const name = JSON.stringify([who.user, { ...query, cursor: '', limit: 0 }, library.revision]);
    if (last.name === name) return last.rows;
    const rows = library
      .rowsOf(who)
      .filter((row) => row.revision > from && fits(row, words, query))
      .map((row) => ({ row, key: order(row, words) }));
    last = { name, rows: rows.sort((one, other) => compare(one.key, other.key)) };
    return last.rows;
  }

  return (who, query) => {
    const from = query.since === undefined ? -1 : revisionOf(query.since, library);
    const rows = sorted(who, query, from);
    const cursor = query.cursor === undefined ? undefined : cursorOf(query.cursor);
    const since = cursor?.since ?? `${library.id}.${library.revision}`;
    const start = cursor ? rows.filter(({ key }) => compare(key, cursor.after) <= 0).length : 0;
    const page = rows.slice(start, start + Math.min(query.limit ?? usual, atMost));
    const more = start + page.length < rows.length;
    return {
      rows: page.map(({ row }) => snapshotOf(row)),
      ...(from >= 0 && !cursor && { gone: library.goneSince(who, from) }),
      ...(more && { next: JSON.stringify({ after: page.at(-1)!.key, since } satisfies Cursor) }),
      since,
      total: query.since === undefined ? rows.length : library.rowsOf(who).length,
    };
  };
}
