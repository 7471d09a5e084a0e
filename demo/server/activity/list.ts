import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import * as v from 'valibot';
import type { ActivityEntry } from '../../../src/features/activity/activity.js';
import type { Queries } from '../database/database.js';
import { activity, type ActivityRow, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { isId } from '../http/id-in-path.js';
import { limitOf, limitParameter, readQuery } from '../http/query.js';

const rowsPerPage = { usually: 20, atMost: 100 } as const;

const schema = v.strictObject({
  limit: limitOf(rowsPerPage),
  cursor: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => text === '' || isId(text), 'invalid'),
    ),
    '',
  ),
});

export interface ActivityRequest {
  limit: number;
  /** The last entry of the page before; empty: the first page. */
  cursor: string;
}

export function readActivityRequest(c: Context<Env>): ActivityRequest {
  return readQuery(schema, c);
}

/** The same in the words of the document. */
export const activityParameters = {
  limit: limitParameter(rowsPerPage),
  cursor: { says: 'The `next` of the page before.', schema: { type: 'string', 'x-opaque': true } },
};

/** A page of the person's own, the newest first. What lies behind an entry that is not kept any more is not kept either. */
export async function listActivity(
  queries: Queries,
  { id }: Pick<Person, 'id'>,
  { limit, cursor }: ActivityRequest,
): Promise<{ items: ActivityEntry[]; next?: string }> {
  const own = eq(activity.person, id);
  const place = queries
    .select({ number: activity.number })
    .from(activity)
    .where(and(own, sql`${activity.id} = ${cursor}::uuid`));
  const rows = await queries
    .select()
    .from(activity)
    .where(cursor ? and(own, lt(activity.number, place)) : own)
    .orderBy(desc(activity.number))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return { items: page.map(entryOf), ...(rows.length > limit && { next: page.at(-1)!.id }) };
}

function entryOf({ id, what, at, by, count, ...names }: ActivityRow): ActivityEntry {
  const { name, device, place, detail } = names;
  return { id, what, at: at.toISOString(), by, name, device, place, detail, count };
}
