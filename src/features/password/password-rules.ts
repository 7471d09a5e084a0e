import type { FieldProblem } from '../../contract/index.js';
import type { PasswordPolicy } from './password.js';

export type PasswordRuleCode =
  | 'too-short'
  | 'too-long'
  | 'missing-upper'
  | 'missing-lower'
  | 'missing-digit'
  | 'missing-special'
  | 'invalid-characters'
  | 'contains-word'
  | 'well-known';

/** One line of the checklist: what the policy asks for, and whether this password has it. */
export interface PasswordRule {
  /** That of the problem there is while the rule is not met. */
  code: PasswordRuleCode;
  /** `unknown`: only the backend can tell, as with its list of well-known passwords. */
  met: 'yes' | 'no' | 'unknown';
  /** Code points, with `too-short` and `too-long`. */
  limit?: number;
  /** One of these has to be in it (`missing-special`), or nothing but these and letters and digits may be (`invalid-characters`). */
  characters?: string;
  /** The word that must not be in it and is, as the policy writes it (`contains-word`). */
  word?: string;
}

const upper = /[A-Z]/;
const lower = /[a-z]/;
const digit = /[0-9]/;
const letterOrDigit = /^[A-Za-z0-9]$/;
/** Half of a pair: no encoding has it, so that two different passwords would become the same one on their way. */
const brokenCharacter = /\p{Cs}/u;

/** As it is stored: the same text from two keyboards is one password (NIST SP 800-63B). */
const stored = (password: string) => password.normalize('NFKC');

/** In code points, as the password is stored. */
export const passwordLength = (password: string): number => [...stored(password)].length;

const meets = (isMet: boolean) => (isMet ? 'yes' : 'no');

/** By way of capitals: STRASSE is straße. */
const caseless = (text: string) => stored(text).toUpperCase().toLowerCase();

/** The first of the policy's words that is part of it, as the policy writes it. */
function wordIn(words: readonly string[], password: string): string | undefined {
  const text = caseless(password);
  return words.find((word) => word && text.includes(caseless(word)));
}

function hasStrangers({ allowed, special = '' }: PasswordPolicy, password: string): boolean {
  if (brokenCharacter.test(password)) return true;
  const known = allowed === undefined ? undefined : new Set(allowed + special);
  return known !== undefined && [...password].some((one) => !known.has(one) && !letterOrDigit.test(one));
}

/**
 * Everything that the policy asks for, in the order it is shown. Which characters are in a password is judged as they are typed,
 * its length and the words in it as it is stored.
 */
export function rulesOf(policy: PasswordPolicy, password: string): PasswordRule[] {
  const { minLength, maxLength, special, allowed, words } = policy;
  const length = passwordLength(password);
  const rules: PasswordRule[] = [];
  if (minLength !== undefined) rules.push({ code: 'too-short', limit: minLength, met: meets(length >= minLength) });
  if (maxLength !== undefined) rules.push({ code: 'too-long', limit: maxLength, met: meets(length <= maxLength) });
  if (policy.upper) rules.push({ code: 'missing-upper', met: meets(upper.test(password)) });
  if (policy.lower) rules.push({ code: 'missing-lower', met: meets(lower.test(password)) });
  if (policy.digit) rules.push({ code: 'missing-digit', met: meets(digit.test(password)) });
  if (special) rules.push({ code: 'missing-special', characters: special, met: meets([...special].some((one) => password.includes(one))) });
  const isStrange = hasStrangers(policy, password);
  if (allowed !== undefined || isStrange) {
    const characters = allowed === undefined ? undefined : [...new Set((special ?? '') + allowed)].join('');
    rules.push({ code: 'invalid-characters', met: meets(!isStrange), ...(characters !== undefined && { characters }) });
  }
  if (words?.some(Boolean)) {
    const word = wordIn(words, password);
    rules.push({ code: 'contains-word', met: meets(word === undefined), ...(word !== undefined && { word }) });
  }
  if (policy.blockList) rules.push({ code: 'well-known', met: 'unknown' });
  return rules;
}

/** What the policy finds wrong with a password, in the order of its rules; nothing about what only the backend can tell. */
export const passwordProblems = (policy: PasswordPolicy, password: string): FieldProblem[] =>
  rulesOf(policy, password)
    .filter(({ met }) => met === 'no')
    .map(({ code, limit }) => ({ code, ...(limit !== undefined && { limit }) }));
