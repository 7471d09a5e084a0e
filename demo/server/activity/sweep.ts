import { lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { activity } from '../database/schema.js';

const days = 400;
const entriesOfOne = 500;

/** Forgets what is long past, and of each person what nobody would read to the end. The oldest go first, so that no page has a gap. */
export async function forgetActivity(queries: Queries): Promise<void> {
  await queries.delete(activity).where(lt(activity.at, sql`now() - make_interval(days => ${days})`));
  await queries.execute(sql`
    delete from ${activity} where ${activity.id} in (
      select id from (select id, row_number() over (partition by person order by number desc) as place from ${activity}) as placed
      where place > ${entriesOfOne})`);
}
