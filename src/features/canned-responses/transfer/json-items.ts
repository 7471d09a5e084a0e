/** One element of a list in JSON. */
export interface JsonItem {
  /** From 1. */
  row: number;
  value: unknown;
  /** How far into the text it was read. */
  end: number;
  /** It is no JSON: what stands there instead. */
  broken?: string;
}

const space = /[\s\ufeff]*/y;
const bounds = /["{}[\]]/g;
const plainEnd = /[,\]]|$/g;

/** Whether a text is a list at all. */
export const isJsonList = (text: string): boolean => text[skip(text, 0)] === '[';

/**
 * Reads a list element by element, as a long one takes too long at once; and one that is broken does not cost the others. What is not
 * closed costs all that comes after it, which is then in `broken`. Never throws.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  let at = skip(text, skip(text, 0) + 1);
  let row = 1;
  for (; text[at] !== ']'; row += 1) {
    const end = endOf(text, at);
    const source = text.slice(at, end).trimEnd();
    const next = skip(text, end);
    // Without a comma or the end of the list nobody can tell what belongs together.
    if (text[next] !== ',' && text[next] !== ']') {
      yield { row, value: undefined, end: text.length, broken: text.slice(at) };
      return;
    }
    at = text[next] === ',' ? skip(text, next + 1) : next;
    yield { row, end: at, ...parsed(source) };
  }
  const rest = text.slice(at + 1).trim();
  if (rest) yield { row, value: undefined, end: text.length, broken: rest };
}

function parsed(source: string): Pick<JsonItem, 'value' | 'broken'> {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    return { value: undefined, broken: source };
  }
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex || at;
}

/** Behind the value that begins here. */
function endOf(text: string, from: number): number {
  if (!'{["'.includes(text[from]!)) {
    plainEnd.lastIndex = from;
    return plainEnd.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (let at = from; ;) {
    bounds.lastIndex = at;
    const found = bounds.exec(text);
    if (!found) return text.length;
    at = found[0] === '"' ? endOfText(text, found.index) : found.index + 1;
    if (found[0] === '{' || found[0] === '[') depth += 1;
    if (found[0] === '}' || found[0] === ']') depth -= 1;
    if (depth <= 0) return at;
  }
}

function endOfText(text: string, open: number): number {
  for (let at = open; ;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at;
    while (text[before - 1] === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
}
