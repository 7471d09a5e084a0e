/** A stretch of text as a customer's phone shows it. */
export interface FormattedRun {
  text: string;
  bold?: true;
  italic?: true;
  strike?: true;
  mono?: true;
}

type Style = Omit<FormattedRun, 'text'>;

const marks: Readonly<Record<string, 'bold' | 'italic' | 'strike'>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const fence = '```';

/**
 * WhatsApp's formatting of each line: *bold*, _italic_, ~strike~ and ```mono```, also one inside the other.
 * A mark stands against something inside and not against a letter or digit outside; its twin is on the same line, except of ```mono```.
 * Marks without a twin stay as they are written.
 */
export function formattedLines(text: string): FormattedRun[][] {
  const reader = new FormatReader(text.replace(/\r\n?/gu, '\n'));
  return linesOf(reader.runs());
}

class FormatReader {
  readonly #text: string;
  /** Where a stretch in mono begins, and where its closing fence does. Nothing inside is a mark. */
  readonly #mono: ReadonlyMap<number, number>;

  constructor(text: string) {
    this.#text = text;
    this.#mono = monoIn(text);
  }

  runs(from = 0, to = this.#text.length, style: Style = {}): FormattedRun[] {
    const runs: FormattedRun[] = [];
    let plain = from;
    const add = (at: number, next: number, inner: FormattedRun[]) => {
      if (at > plain) runs.push({ text: this.#text.slice(plain, at), ...style });
      runs.push(...inner);
      plain = next;
    };
    for (let at = from; at < to; at = Math.max(at + 1, plain)) {
      const fenced = this.#mono.get(at);
      const mark = marks[this.#text[at]!];
      if (fenced !== undefined) {
        add(at, fenced + fence.length, [{ text: this.#text.slice(at + fence.length, fenced), ...style, mono: true }]);
      } else if (mark && !style[mark]) {
        const twin = this.#twinOf(at, to);
        if (twin) add(at, twin + 1, this.runs(at + 1, twin, { ...style, [mark]: true }));
      }
    }
    add(to, to, []);
    return runs;
  }

  /** Where the mark that begins at `at` ends; nothing: it begins nothing. */
  #twinOf(at: number, to: number): number | undefined {
    const text = this.#text;
    const mark = text[at]!;
    const standsAgainst = (index: number) => text[index] !== mark && /\S/u.test(text[index] ?? '');
    if (touchesBefore(text, at) || !standsAgainst(at + 1)) return undefined;
    for (let index = at + 1; index < to && text[index] !== '\n'; index++) {
      const fenced = this.#mono.get(index);
      if (fenced !== undefined) {
        if (text.slice(index, fenced).includes('\n')) return undefined;
        index = fenced + fence.length - 1;
      } else if (text[index] === mark && standsAgainst(index - 1) && !touchesBehind(text, index + 1)) return index;
    }
    return undefined;
  }
}

/** A letter or digit. The second half of a character stands alone in no string that ends with it. */
const touchesBefore = (text: string, at: number) => /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
const touchesBehind = (text: string, at: number) => /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2));

function monoIn(text: string): Map<number, number> {
  const found = new Map<number, number>();
  let at = text.indexOf(fence);
  while (at >= 0) {
    const end = touchesBefore(text, at) ? -1 : endOfMono(text, at + fence.length);
    if (end >= 0) found.set(at, end);
    at = text.indexOf(fence, end >= 0 ? end + fence.length : at + 1);
  }
  return found;
}

function endOfMono(text: string, from: number): number {
  for (let end = text.indexOf(fence, from); end >= 0; end = text.indexOf(fence, end + 1))
    if (text.slice(from, end).trim() && !touchesBehind(text, end + fence.length)) return end;
  return -1;
}

function linesOf(runs: readonly FormattedRun[]): FormattedRun[][] {
  const lines: FormattedRun[][] = [[]];
  for (const { text, ...style } of runs)
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)!.push({ text: part, ...style });
    }
  return lines;
}
