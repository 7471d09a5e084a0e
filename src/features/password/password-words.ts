import type { AdapterError, FieldProblem } from '../../contract/index.js';
import type { Localizer, Translate } from '../../locales/localizer.js';
import { listFormat } from '../../ui/formats.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { passwordLength, type PasswordRule } from './password-rules.js';
import { passwordBundle, passwordMessages } from './password.messages.js';
import type { PasswordPolicy } from './password.js';
import type { PasswordName } from './password-inputs.js';
import { leftToRight } from '../../ui/isolates.js';

export interface PasswordWords {
  readonly text: Translate<typeof passwordMessages>;
  readonly ui: UiText;
  readonly locale: string;
}

export const wordsOf = (texts: Localizer): PasswordWords => ({
  text: texts.for(passwordBundle),
  ui: texts.for(uiBundle),
  get locale() {
    return texts.locale;
  },
});

type Key = keyof typeof passwordMessages;
const isKey = (key: string): key is Key => key in passwordMessages;

/** More would be read out at every visit. */
const mostWords = 4;

/** Whoever leaves out "maya" has left out "maya.lindqvist" too. */
const telling = (words: readonly string[]) =>
  words.filter((word) => word && !words.some((other) => other && other !== word && word.includes(other)));

function wordsText({ text, ui, locale }: PasswordWords, words: readonly string[]): string {
  if (words.length > mostWords) return text('rule-contains-many-words');
  const list = listFormat(locale, { type: 'disjunction', style: 'long' }).format(words.map((word) => ui('quoted', { text: word })));
  return text('rule-contains-word', { words: list });
}

function charactersText({ text }: PasswordWords, code: string, characters: string | undefined, special?: string): string {
  const visible = (characters ?? '').replace(' ', '');
  const space = characters?.includes(' ') ? '-or-space' : '';
  if (code === 'missing-special') {
    return visible ? text(`rule-missing-special${space}` as Key, { characters: leftToRight(visible) }) : text('rule-missing-space');
  }
  if (characters === undefined) return text('rule-broken-characters');
  if (visible && characters === special) return text('rule-only-those');
  return text(`rule-${visible ? 'invalid-characters' : 'only-letters'}${space}` as Key, { characters: leftToRight(visible) });
}

/** A limit that hardly anybody meets is told only to those who do. */
const generous = 64;

/** The rules a person has to know of. */
export const listed = (rules: readonly PasswordRule[]): PasswordRule[] =>
  rules.filter(({ code, met, limit = 0 }) => code !== 'too-long' || met === 'no' || limit < generous);

/** What a rule asks for; once it is broken, a word that must not be there is named. */
export function ruleText(
  words: PasswordWords,
  { code, limit = 0, characters, word }: PasswordRule,
  policy: PasswordPolicy,
  broken: boolean,
): string {
  const { text } = words;
  switch (code) {
    case 'missing-special':
    case 'invalid-characters':
      return charactersText(words, code, characters, policy.special);
    case 'contains-word':
      return broken && word ? text('rule-contains-found', { word }) : wordsText(words, telling(policy.words ?? []));
    case 'well-known':
      return text(broken ? 'rule-well-known-failed' : 'rule-well-known');
    default:
      return text(`rule-${code}`, { limit });
  }
}

/** How far it is, in one sentence, for those who do not see the list. */
export function progressText({ text, locale }: PasswordWords, rules: readonly PasswordRule[], password: string): string {
  const known = listed(rules).filter(({ met }) => met !== 'unknown');
  const open = known.filter(({ met }) => met === 'no');
  const count = known.length;
  if (!count || !password) return '';
  if (!open.length) return text('allMet', { count });
  const missing = open.map(({ code, limit = 0, word = '' }) =>
    text(`short-${code}` as Key, { count: Math.abs(limit - passwordLength(password)), word }),
  );
  return text('someMet', {
    met: count - open.length,
    count,
    missing: listFormat(locale, { type: 'unit', style: 'long' }).format(missing),
  });
}

const fieldNames = { 'current-password': 'current', 'new-password': 'next', 'repeat-password': 'repeat' } as const;

export const shortName = (name: PasswordName): (typeof fieldNames)[PasswordName] => fieldNames[name];

/** What is wrong with one field. */
export function problemText(
  { text, ui }: PasswordWords,
  name: PasswordName,
  { code, limit = 0, attemptsLeft }: FieldProblem,
  word?: string,
): string {
  if (code === 'contains-word' && word) return text('problem-contains-found', { word });
  const key = code === 'required' ? `problem-required-${shortName(name)}` : `problem-${code}`;
  const sentence = isKey(key) ? text(key, { limit }) : textForCode(ui, 'problem-', code, 'problem-invalid', { limit });
  return attemptsLeft === undefined ? sentence : `${sentence}. ${text('attemptsLeft', { count: attemptsLeft })}`;
}

/** "in 5 minutes", never too early. */
function waitText(milliseconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale);
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return format.format(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? format.format(minutes, 'minute') : format.format(Math.ceil(minutes / 60), 'hour');
}

/** Why nothing came of it, where no field is to blame. */
export function failureText({ text, ui, locale }: PasswordWords, { code, problem }: AdapterError): string {
  if (code === 'verification-required') return text('notConfirmed');
  if (code === 'rate-limited')
    return problem.retryAfter === undefined ? text('waitSome') : text('wait', { when: waitText(problem.retryAfter, locale) });
  if (problem.applied === 'unknown') return text('notKnown');
  return text('notChanged', { reason: textForCode(ui, '', code, 'invalid') });
}
