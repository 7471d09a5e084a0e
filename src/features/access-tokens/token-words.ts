import type { TemplateResult } from 'lit';
import type { AdapterError } from '../../contract/index.js';
import type { Translate } from '../../locales/localizer.js';
import { numberFormat } from '../../ui/formats.js';
import { errorLine } from '../../ui/error-line.js';
import { badge } from '../../ui/row.js';
import { calendarDay, isTime, relativeTime } from '../../ui/times.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import type { AccessToken } from './access-tokens.js';
import type { accessTokensMessages } from './access-tokens.messages.js';

export type TokensText = Translate<typeof accessTokensMessages>;

/** What every part of the manager writes with. */
export interface Words {
  text: TokensText;
  ui: UiText;
  locale: string;
}

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

export const nameOf = ({ name }: Pick<AccessToken, 'name'>, text: TokensText): string => name || text('own');

export function scopeWords(scope: string, text: TokensText): string {
  if (!scope || scope === 'all') return text('scopeAll');
  return scope === 'read' ? text('scopeRead') : text('scopeOther', { scope });
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "1 hour", "30 days": in the largest unit that it is a whole number of. */
export function duration(seconds: number, locale: string): string {
  const [unit, length] = units.find(([, length]) => seconds % length === 0) ?? units[3];
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / length);
}

export const isOver = ({ expiresAt }: AccessToken, now: number = Date.now()): boolean => isTime(expiresAt) && Date.parse(expiresAt) <= now;

/** What is to be known of a token at a glance, if anything is. */
export function badgeOf(token: AccessToken, { text, locale }: Words): TemplateResult | undefined {
  if (isOver(token)) return badge(text('ended'), 'busy');
  if (token.replaced) return badge(text('replaced'), 'warning');
  if (!isTime(token.expiresAt)) return token.name ? undefined : badge(text('madeForYou'));
  const left = Date.parse(token.expiresAt) - Date.now();
  if (left > week) return undefined;
  return badge(left < minute ? text('endsSoon') : text('ends', { when: relativeTime(token.expiresAt, locale) }), 'warning');
}

/** "Read, and change nothing · used 2 hours ago · ends on 3 March 2027" */
export function factsOf(token: AccessToken, { text, locale }: Words): string[] {
  const { lastUsedAt, expiresAt, scope } = token;
  const isNow = Date.now() - Date.parse(lastUsedAt) < minute;
  const used = isNow ? text('usedNow') : text('used', { when: isTime(lastUsedAt) ? relativeTime(lastUsedAt, locale) : '' });
  const isFar = isTime(expiresAt) && Date.parse(expiresAt) - Date.now() > week;
  return [
    scopeWords(scope, text),
    isTime(lastUsedAt) ? used : text('neverUsed'),
    ...(isFar ? [text('endsOn', { day: calendarDay(expiresAt, locale) })] : []),
  ];
}

/** What went wrong, and whether anything was done. */
export const failureNote = (error: AdapterError, words: Words, general: 'failed' | 'notShown' = 'failed'): TemplateResult =>
  errorLine(failureWords(error, words, general));

function failureWords(error: AdapterError, { text, ui }: Words, general: 'failed' | 'notShown' = 'failed'): string {
  if (error.problem.reason === 'too-many') return text('tooMany');
  const reason = textForCode(ui, '', error.code, 'unavailable');
  return text(error.problem.applied === 'unknown' && general === 'failed' ? 'uncertain' : general, { reason });
}
