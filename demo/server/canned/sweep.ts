import { eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { cannedOwners, cannedTombstones } from '../database/schema.js';

/** Days. The contract says 30; a person may be away as long as a browser keeps anything. */
const remembered = 60;

/** Forgets what was deleted long ago, and since when: whoever knows no more than that is told to load all again. */
export async function forgetTombstones(queries: Queries): Promise<void> {
  const isOld = lt(cannedTombstones.goneAt, sql`now() - make_interval(days => ${remembered})`);
  const owners = await queries.selectDistinct({ id: cannedTombstones.owner }).from(cannedTombstones).where(isOld);
  // One after the other: whoever holds the company's row may wait for a person's.
  for (const { id } of owners)
    await queries.execute(sql`
      with gone as (delete from ${cannedTombstones} where ${isOld} and ${eq(cannedTombstones.owner, id)} returning revision)
      update ${cannedOwners} set forgotten = greatest(forgotten, (select max(revision) from gone)) where ${eq(cannedOwners.id, id)}`);
}
