import fc from 'fast-check';

/** What a password manager reads in the attribute `passwordrules`: written from the grammar's description, not from our writer. */
export interface AppleRules {
  minLength: number;
  maxLength: number;
  /** One of each set. */
  required: Set<string>[];
  allowed: Set<string>;
}

const range = (from: string, to: string) =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, index) => String.fromCharCode(from.charCodeAt(0) + index));
const printable = range(' ', '~');
const named: Record<string, string[]> = {
  upper: range('A', 'Z'),
  lower: range('a', 'z'),
  digit: range('0', '9'),
  special: printable.filter((one) => !/[A-Za-z0-9]/.test(one)),
  'ascii-printable': printable,
};

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  get ended(): boolean {
    this.#skip();
    return this.#at >= this.text.length;
  }

  take(pattern: RegExp): string | undefined {
    this.#skip();
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  expect(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === undefined) throw new Error(`Expected ${pattern} at ${this.#at} of ${this.text}`);
    return found;
  }

  /** `[`, characters, `]`. A bracket may be the last of them, a hyphen only the first; all else must be printable. */
  customClass(): string[] {
    const start = this.#at;
    let end = this.text.indexOf(']', start + 1);
    if (this.text[end + 1] === ']') end += 1;
    if (end < 0) throw new Error(`A class without an end: ${this.text.slice(start)}`);
    const inside = [...this.text.slice(start + 1, end)];
    inside.forEach((one, index) => {
      if ((one === '-' && index > 0) || !printable.includes(one)) throw new Error(`${one} cannot stand at ${index} in ${inside.join('')}`);
    });
    this.#at = end + 1;
    return inside;
  }

  get isClass(): boolean {
    this.#skip();
    return this.text[this.#at] === '[';
  }

  #skip(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at += 1;
  }
}

function readSet(reader: Reader): Set<string> {
  const set = new Set<string>();
  do for (const one of reader.isClass ? reader.customClass() : named[reader.expect(/[a-z-]+/)]!) set.add(one);
  while (reader.take(/,/));
  return set;
}

export function readPasswordRules(attribute: string): AppleRules {
  const reader = new Reader(attribute);
  const rules = { minLength: 0, maxLength: Infinity, required: [] as Set<string>[], allowed: new Set<string>() };
  while (!reader.ended) {
    const name = reader.expect(/[a-z-]+/);
    reader.expect(/:/);
    if (name === 'minlength') rules.minLength = Number(reader.expect(/\d+/));
    else if (name === 'maxlength') rules.maxLength = Number(reader.expect(/\d+/));
    else if (name === 'required') rules.required.push(readSet(reader));
    else if (name === 'allowed') for (const one of readSet(reader)) rules.allowed.add(one);
    else throw new Error(`No rule is called ${name}`);
    if (!reader.take(/;/) && !reader.ended) throw new Error(`Nothing ends ${name}`);
  }
  // What is required is allowed; with neither, every printable character is.
  if (!rules.allowed.size && !rules.required.length) for (const one of printable) rules.allowed.add(one);
  for (const set of rules.required) for (const one of set) rules.allowed.add(one);
  return rules;
}

/** Any password that a manager could make from these rules. */
export function passwordsFrom({ minLength, maxLength, required, allowed }: AppleRules): fc.Arbitrary<string> {
  const least = Math.max(minLength, required.length);
  const rest = { minLength: least - required.length, maxLength: Math.min(maxLength, least + 20) - required.length };
  return fc
    .tuple(fc.tuple(...required.map((set) => fc.constantFrom(...set))), fc.array(fc.constantFrom(...allowed), rest))
    .chain(([needed, others]) => fc.shuffledSubarray([...needed, ...others], { minLength: needed.length + others.length }))
    .map((list) => list.join(''));
}
