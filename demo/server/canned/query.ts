import type { Context } from 'hono';
import * as v from 'valibot';
import { cannedLimits, type CannedScope } from '../../../src/features/canned-responses/canned-responses.js';
import { cannedResponseEntries } from '../../../src/schemas.js';
import type { Env } from '../env.js';
import { limitOf, limitParameter, readQuery } from '../http/query.js';
import { fold } from './rows.js';

export const orders = ['code', 'used', 'recent', 'best'] as const;
export type Order = (typeof orders)[number];

export const longestQuestion = 200;
export const rowsPerPage = { usually: 100, atMost: 1_000 } as const;

const isTrue = v.pipe(
  v.picklist(['true', 'false'], 'invalid-type'),
  v.transform((text) => text === 'true'),
);

const schema = v.strictObject({
  q: v.optional(v.pipe(v.string(), v.maxLength(longestQuestion, 'too-long')), ''),
  scope: v.optional(v.picklist(['personal', 'company'], 'unknown-option')),
  sort: v.optional(v.picklist(orders, 'unknown-option')),
  label: v.optional(cannedResponseEntries.label, ''),
  language: v.optional(cannedResponseEntries.language, ''),
  attached: v.optional(isTrue, 'false'),
  unused: v.optional(isTrue, 'false'),
  limit: limitOf(rowsPerPage),
  cursor: v.optional(v.string(), ''),
  since: v.optional(v.string()),
});

/** What is asked, whatever page of it. */
export interface Question {
  /** Folded; none: all. */
  words: readonly string[];
  scope?: CannedScope;
  order: Order;
  label: string;
  language: string;
  attached: boolean;
  unused: boolean;
  since?: string;
}

export interface ListRequest {
  question: Question;
  limit: number;
  /** Empty: the first page. */
  cursor: string;
}

/** A text has as many words as anybody types; what comes behind makes no difference. */
const wordsAtMost = 10;

/** What the address asks for. */
export function readListRequest(c: Context<Env>): ListRequest {
  const { q, scope, sort, limit, cursor, since, ...filter } = readQuery(schema, c);
  const words = fold(q)
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, wordsAtMost);
  const order = sort ?? (words.length ? 'best' : 'code');
  return { question: { words, order, ...filter, ...(scope && { scope }), ...(since !== undefined && { since }) }, limit, cursor };
}

const text = (says: string, maxLength?: number) => ({ says, schema: { type: 'string', ...(maxLength !== undefined && { maxLength }) } });

/** The same in the words of the document. */
export const listParameters = {
  q: text('Words, all of which the short code or the content has, in whatever letter case.', longestQuestion),
  scope: { says: 'Only one’s own, or only the company’s. Without it both.', schema: { type: 'string', enum: ['personal', 'company'] } },
  sort: {
    says:
      '`code`: by short code. `used`: most used first. `recent`: used last first. `best`: whose short code is the word that is looked for, ' +
      'then begins with it, then has it, then the others, and of several words the worst counts; among equals the day of the last use decides, then how often. Without it `best` ' +
      'where something is looked for, else `code`.',
    schema: { type: 'string', enum: orders },
  },
  label: text('Only with this label.', cannedLimits.label),
  language: text('Only in this language, a BCP 47 tag as it is stored.'),
  attached: { says: 'Only with files.', schema: { type: 'boolean' } },
  unused: { says: 'Only those that the person has never used.', schema: { type: 'boolean' } },
  limit: limitParameter(rowsPerPage),
  cursor: { says: 'The `next` of the page before, with all else as it was asked there.', schema: { type: 'string', 'x-opaque': true } },
  since: {
    says: 'The `since` of an earlier answer: only what has changed after it, whatever else is asked for, and the ids of what is gone.',
    schema: { type: 'string', 'x-opaque': true },
  },
};
