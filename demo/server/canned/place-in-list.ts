import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isId } from '../http/id-in-path.js';
import { Problem } from '../http/problems.js';
import type { CannedOwner } from '../database/schema.js';
import type { Owners } from './owners.js';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode<T>(text: string, schema: v.GenericSchema<unknown, T>): T | undefined {
  try {
    return v.parse(schema, JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

/** How far somebody knows what happened, by owner. */
export interface Known {
  own: number;
  company: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
const id = v.pipe(v.string(), v.check(isId));

const sinceSchema = v.strictTuple([id, count, id, count]);

export const sinceOf = ({ own, company }: Owners): string => encode([own.id, own.revision, company.id, company.revision]);

/** Throws where what happened since then is not known any more, and where it is of somebody else, or of another database. */
export function readSince(text: string, { own, company }: Owners): Known {
  const [ownId, ownCount, companyId, companyCount] = decode(text, sinceSchema) ?? [];
  const isOf = (owner: CannedOwner, id: unknown, at = -1) => owner.id === id && at >= owner.forgotten && at <= owner.revision;
  if (!isOf(own, ownId, ownCount) || !isOf(company, companyId, companyCount)) throw new Problem('since-expired');
  return { own: ownCount!, company: companyCount! };
}

/** The last row of a page, and what its first page has said of the whole. */
export interface Cursor {
  /** Numbers that come before the short code in the order, as the database writes them; empty: none. */
  rank: string;
  folded: string;
  id: string;
  since: string;
  total: number;
}

/** Without what no row can have: a cursor is text from outside. */
const folded = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((text) => !text.includes('\u0000')),
);

const cursorSchema = v.strictObject({
  of: v.string(),
  rank: v.pipe(v.string(), v.regex(/^(\{-?\d{1,18}(,-?\d{1,18}){0,3}\})?$/)),
  folded,
  id,
  since: v.pipe(v.string(), v.maxLength(400)),
  total: count,
});

/** Names the question: with another one, the place means nothing. */
const nameOf = (question: unknown): string => createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);

export const writeCursor = (question: unknown, cursor: Cursor): string => encode({ of: nameOf(question), ...cursor });

export function readCursor(question: unknown, text: string, hasRank: boolean): Cursor {
  const read = decode(text, cursorSchema);
  if (read?.of !== nameOf(question) || (read.rank !== '') !== hasRank)
    throw new Problem('invalid', { errors: [{ pointer: '/cursor', code: 'invalid' }] });
  const { of: _, ...cursor } = read;
  return cursor;
}
