import { passwordProblems } from './password-rules.js';
import type { PasswordPolicy } from './password.js';

/** About 116 bits with letters and digits alone. */
const usualLength = 20;

/** Without those that are taken for one another: I l 1, O o 0. */
const upper = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
const lower = [...'abcdefghijkmnpqrstuvwxyz'];
const digit = [...'23456789'];
const hardToTell = new Set(' |`\'",.;:');

/** From 0 to `below`, each as likely as the others: a plain remainder would prefer the small ones. */
function randomBelow(below: number): number {
  const range = 2 ** 32 - (2 ** 32 % below);
  const drawn = new Uint32Array(1);
  do crypto.getRandomValues(drawn);
  while (drawn[0]! >= range);
  return drawn[0]! % below;
}

const anyOf = (characters: readonly string[]) => characters[randomBelow(characters.length)]!;

function shuffle(characters: string[]): string[] {
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1);
    [characters[last], characters[other]] = [characters[other]!, characters[last]!];
  }
  return characters;
}

/** Characters that are a forbidden word by themselves would fail nearly every attempt. */
function without(words: readonly string[], characters: readonly string[]): readonly string[] {
  const single = new Set(words.map((word) => word.toLowerCase()));
  return characters.filter((one) => !single.has(one.toLowerCase()));
}

/** One that is easy to type from paper, if there is such a one. */
function specialsOf({ special = '' }: PasswordPolicy): readonly string[] {
  const clear = [...special].filter((one) => one > ' ' && one <= '~' && !hardToTell.has(one));
  return clear.length ? clear : [...special];
}

/**
 * A new password that keeps the policy: 20 characters, or as many as it asks for or permits. Undefined: the policy permits hardly
 * any, or none at all.
 */
export function generatePassword(policy: PasswordPolicy): string | undefined {
  const { minLength = 0, maxLength = Infinity, words = [] } = policy;
  const length = Math.min(Math.max(usualLength, minLength), maxLength);
  const classes = { upper: without(words, upper), lower: without(words, lower), digit: without(words, digit) };
  const special = without(words, specialsOf(policy));
  const required = [policy.upper && classes.upper, policy.lower && classes.lower, policy.digit && classes.digit, policy.special && special];
  const all = [...classes.upper, ...classes.lower, ...classes.digit, ...special];
  const needed = required.filter((one) => one !== undefined && one !== false && one !== '');
  if (!all.length || needed.length > length || needed.some((one) => !one.length)) return undefined;
  for (let attempt = 0; attempt < 100; attempt++) {
    const rest = Array.from({ length: length - needed.length }, () => anyOf(all));
    const password = shuffle([...needed.map(anyOf), ...rest]).join('');
    // By chance it may hold a word, or lie otherwise once it is stored.
    if (!passwordProblems(policy, password).length) return password;
  }
  return undefined;
}
