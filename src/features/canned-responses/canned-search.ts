import type { CannedResponse } from './canned-responses.js';
import type { CannedItem, CannedQuery } from './canned-responses-state.js';

/** What is looked at again and again, worked out once for each row. */
interface Prepared {
  code: string;
  /** Short code, a line break, content: where a word stands first tells how well it fits. */
  text: string;
  /** Last use, epoch ms; 0: never. */
  at: number;
  /** The day of the last use, then how often. */
  weight: number;
}

export interface CannedSearch {
  /** Makes a row ready, so that the first search need not. */
  prepare(row: CannedResponse): void;
  /** By short code, whatever its letter case. */
  compare(a: CannedResponse, b: CannedResponse): number;
  fits(item: CannedItem, query: CannedQuery): boolean;
  /** The first `limit` of what fits. Quick as long as the list is the same and the words only grow. */
  find(list: readonly CannedItem[], query: CannedQuery, limit: number): { items: CannedItem[]; total: number };
}

interface Scan {
  text: string;
  /** Places in the list, and how well each fits: less is better. */
  places: number[];
  ranks: number[];
}

type Ranked = Exclude<CannedQuery['order'], 'code'>;

/** A list by columns: what a scan reads must lie side by side, or it waits for memory at every row. */
interface Columns {
  list: readonly CannedItem[];
  prepared: Prepared[];
  texts: string[];
  orders: Partial<Record<Ranked, Float64Array>>;
}

const day = 24 * 60 * 60 * 1000;
const mostUses = 1e7;
/** Of a pasted text, more decides nothing. */
const longestText = 200;
/** Up to here one place after the other is found faster than all are sorted. */
const fewPlaces = 200;
const mostScans = 8;

const fold = (text: string) => text.normalize('NFC').toLowerCase();

/** What is asked for in so many words; a slash before a short code is no part of it. */
export const askedFor = ({ text }: CannedQuery): string => text.slice(0, longestText).trim().replace(/^\//u, '');

const wordsOf = (query: CannedQuery) =>
  fold(askedFor(query))
    .split(/\s+/u)
    .filter((word) => word);

/** Exact code 0, code prefix 1, in the code 2, in the content 3: the worst of all words. -1: one is missing. */
function rankOf(text: string, prepared: Prepared, words: readonly string[]): number {
  let worst = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return -1;
    const { length } = prepared.code;
    const rank = at > length ? 3 : at > 0 ? 2 : word.length < length ? 1 : 0;
    if (rank > worst) worst = rank;
  }
  return worst;
}

function isAmong({ row, state }: CannedItem, { scope, attached, unused, label, language }: CannedQuery): boolean {
  if (state === 'removing' || (scope !== undefined && row.scope !== scope)) return false;
  if ((attached && !row.attachments.length) || (unused && row.uses)) return false;
  return (label === undefined || row.label === label) && (language === undefined || row.language === language);
}

/** Places by falling key, equals as they stood. */
function topOf(keys: Float64Array, limit: number): number[] {
  if (limit >= keys.length || limit > fewPlaces) {
    const all = Array.from(keys.keys()).sort((a, b) => keys[b]! - keys[a]! || a - b);
    return all.slice(0, limit);
  }
  const top: number[] = [];
  let least = -Infinity;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    if (key <= least && top.length === limit) continue;
    let place = Math.min(top.length, limit - 1);
    for (; place > 0 && keys[top[place - 1]!]! < key; place--) top[place] = top[place - 1]!;
    top[place] = at;
    least = keys[top.at(-1)!]!;
  }
  return top;
}

/** More comes first. `code` is the order of the list itself. */
const keys: Record<Ranked, (row: CannedResponse, prepared: Prepared) => number> = {
  best: (_, { weight }) => weight,
  used: ({ uses }, { at }) => uses + at / 1e14,
  recent: ({ uses }, { at }) => at + Math.min(uses, 999) / 1000,
};
/** Whatever fits worse comes behind, however much it is used. */
const perRank: Record<Ranked, number> = { best: 1e13, used: 0, recent: 0 };

/** A linear scan: an index takes longer to build, and longer to ask. */
export function createCannedSearch(): CannedSearch {
  const ready = new WeakMap<CannedResponse, Prepared>();
  let columns: Columns = columnsOf([]);
  let conditions = '';
  /** Each within the one before: typing looks at what is left, and deleting finds what was. The first is without words. */
  let scans: Scan[] = [];

  function preparedOf(row: CannedResponse): Prepared {
    let found = ready.get(row);
    if (!found) {
      const text = fold(`${row.shortCode}\n${row.content}`);
      const at = Date.parse(row.usedAt) || 0;
      found = {
        code: text.slice(0, text.indexOf('\n')),
        text,
        at,
        weight: Math.floor(at / day) * mostUses + Math.min(row.uses, mostUses - 1),
      };
      ready.set(row, found);
    }
    return found;
  }

  /** Most of a list is as it was before, and in the same order: only what is not is looked up. */
  function columnsOf(list: readonly CannedItem[], before?: Columns): Columns {
    const prepared: Prepared[] = [];
    const texts: string[] = [];
    let old = 0;
    for (let at = 0; at < list.length; at++) {
      const item = list[at]!;
      if (before && before.list[old] !== item) {
        if (before.list[old + 1] === item) old += 1;
        else if (before.list[old] !== list[at + 1]) old += 1;
      }
      const known = before?.list[old] === item ? before.prepared[old++]! : preparedOf(item.row);
      prepared.push(known);
      texts.push(known.text);
    }
    return { list, prepared, texts, orders: {} };
  }

  function orderOf(order: Ranked): Float64Array {
    const { list, prepared, orders } = columns;
    let column = orders[order];
    if (!column) {
      column = orders[order] = new Float64Array(list.length);
      for (let at = 0; at < list.length; at++) column[at] = keys[order](list[at]!.row, prepared[at]!);
    }
    return column;
  }

  function take(list: readonly CannedItem[], query: CannedQuery): void {
    const { scope, attached, unused, label, language } = query;
    const asked = JSON.stringify([scope, attached, unused, label, language]);
    if (list === columns.list && asked === conditions && scans.length) return;
    if (list !== columns.list) columns = columnsOf(list, columns);
    conditions = asked;
    const all: Scan = { text: '', places: [], ranks: [] };
    for (let place = 0; place < list.length; place++) {
      if (!isAmong(list[place]!, query)) continue;
      all.places.push(place);
      all.ranks.push(0);
    }
    scans = [all];
  }

  function scan(query: CannedQuery): Scan {
    const words = wordsOf(query);
    const text = words.join(' ');
    while (!text.startsWith(scans.at(-1)!.text)) scans.pop();
    const last = scans.at(-1)!;
    if (last.text === text) return last;
    const next: Scan = { text, places: [], ranks: [] };
    const { texts, prepared } = columns;
    for (const place of last.places) {
      const rank = rankOf(texts[place]!, prepared[place]!, words);
      if (rank < 0) continue;
      next.places.push(place);
      next.ranks.push(rank);
    }
    if (scans.push(next) > mostScans) scans.splice(1, 1);
    return next;
  }

  function sorted({ places, ranks }: Scan, order: Ranked, limit: number): number[] {
    const column = orderOf(order);
    const keys = new Float64Array(places.length);
    for (let at = 0; at < keys.length; at++) keys[at] = column[places[at]!]! - ranks[at]! * perRank[order];
    return topOf(keys, limit).map((at) => places[at]!);
  }

  return {
    prepare: (row) => void preparedOf(row),
    compare(a, b) {
      const [one, other] = [preparedOf(a).code, preparedOf(b).code];
      if (one !== other) return one < other ? -1 : 1;
      return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
    },
    fits(item, query) {
      const prepared = preparedOf(item.row);
      return isAmong(item, query) && rankOf(prepared.text, prepared, wordsOf(query)) >= 0;
    },
    find(list, query, limit) {
      take(list, query);
      const found = scan(query);
      const places = query.order === 'code' ? found.places.slice(0, limit) : sorted(found, query.order, limit);
      return { items: places.map((place) => list[place]!), total: found.places.length };
    },
  };
}
