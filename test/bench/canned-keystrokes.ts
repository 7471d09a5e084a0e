import { createCannedSearch } from '../../src/features/canned-responses/canned-search.js';
import { cannedRows } from './canned-rows.js';

/** Milliseconds for each keystroke, ours and the floor's in turns. */
export interface Keystrokes {
  own: number[];
  native: number[];
}

const phrases = ['refund del', 'order arrive', 'mo lin', 'zzz', 'please send us', 'ba'];
const shown = 20;

function timed<R>(run: () => R): [number, R] {
  const began = performance.now();
  const result = run();
  return [performance.now() - began, result];
}

/**
 * Types phrases and takes them back again. The floor filters lower-cased texts with `includes`, from the start at every key: neither order nor
 * rank nor conditions.
 */
export function measureKeystrokes(count: number, rounds: number): Keystrokes {
  const items = cannedRows(count).map((row) => ({ row }));
  const search = createCannedSearch();
  items.forEach(({ row }) => search.prepare(row));
  const texts = items.map(({ row }) => `${row.shortCode}\n${row.content}`.toLowerCase());
  const look = (text: string) => search.find(items, { text, order: 'best' }, shown);
  const keystrokes: Keystrokes = { own: [], native: [] };
  look('');
  for (let round = 0; round < rounds; round++) {
    for (const phrase of phrases) {
      const typed = Array.from(phrase, (_, at) => phrase.slice(0, at + 1));
      for (const text of [...typed, ...typed.slice(0, -1).reverse()]) {
        const [own, hits] = timed(() => look(text));
        const [native, filtered] = timed(() => texts.filter((one) => one.includes(text)));
        // What the floor finds in one piece, we find at least.
        if (hits.total < filtered.length) throw new Error(`Of ${filtered.length} rows with "${text}" ${hits.total} were found.`);
        keystrokes.own.push(own);
        keystrokes.native.push(native);
      }
    }
  }
  return keystrokes;
}
