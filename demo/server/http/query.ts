import type { Context } from 'hono';
import * as v from 'valibot';
import type { Env } from '../env.js';
import type { JsonSchema } from '../openapi/shapes.js';
import { parse } from './parse.js';

export interface RowsPerPage {
  usually: number;
  atMost: number;
}

/** How many rows a page has, as the address asks for it. */
export const limitOf = ({ usually, atMost }: RowsPerPage) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/, 'invalid-type'),
      v.transform(Number),
      v.minValue(1, 'out-of-range'),
      v.maxValue(atMost, 'out-of-range'),
    ),
    String(usually),
  );

/** The same in the words of the document. */
export const limitParameter = ({ usually, atMost }: RowsPerPage): { says: string; schema: JsonSchema } => ({
  says: `How many at most; ${usually} without it.`,
  schema: { type: 'integer', minimum: 1, maximum: atMost },
});

/** What the address asks for. Parameters that nobody knows are left alone, as everywhere. */
export function readQuery<Entries extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<Entries, undefined>,
  c: Context<Env>,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> {
  const known = Object.keys(schema.entries).flatMap((name) => {
    const value = c.req.query(name);
    return value === undefined ? [] : [[name, value]];
  });
  return parse(schema, Object.fromEntries(known) as Record<string, string>);
}
