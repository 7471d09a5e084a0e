import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { settled, type Availability } from '../../../src/features/availability/availability.js';
import { deed, type DeedParts } from '../conversations/deeds.js';
import type { News } from '../conversations/news.js';
import { routeWaiting } from '../conversations/routing.js';
import { tell, type Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import { change, objects } from './objects.js';

const columnsOf = ({ status, reason, until, autoOffline }: Availability): Partial<Person> => ({
  status,
  availabilityReason: reason,
  availabilityUntil: until ? new Date(until) : null,
  autoOffline,
});

/** In a deed, of a person who is held: whoever waits for somebody may have somebody now. */
export async function saveAvailability(
  queries: Queries,
  news: News,
  person: Person,
  changes: Partial<Availability>,
  more: Partial<Person> = {},
): Promise<Person> {
  const { value } = objects.availability(person);
  const wanted = columnsOf(settled({ ...value, ...changes }));
  // One time can be written in several ways.
  const same = JSON.stringify(wanted) === JSON.stringify(columnsOf(value));
  if (same) return person;
  const changed = await change(queries, person, 'availability', { ...wanted, ...more });
  await routeWaiting(queries, news);
  return changed;
}

/** Whoever said until when they are away is online again. Several processes may do it at once. */
export async function returnOnTime(desk: DeedParts): Promise<void> {
  const isDue = and(isNotNull(people.availabilityUntil), lte(people.availabilityUntil, sql`now()`));
  if ((await desk.database.queries.$count(people, isDue)) === 0) return;
  await deed(desk, async (queries, news) => {
    const due = await queries.select().from(people).where(isDue).orderBy(people.id).for('no key update');
    for (const person of due) await saveAvailability(queries, news, person, { status: 'online' });
  });
}

/** How long ago a page was open, at most, for a person to be there. */
const presence = { seconds: 45, noticedWithin: 60 } as const;

/**
 * Notes that these people have a page open. A row that somebody holds is left for the next time: nobody here waits for anybody.
 * Whoever has come back is there for customers who wait, and whoever is gone is taken from the lists that others look at.
 */
export async function notePresence(desk: DeedParts, ids: readonly string[]): Promise<void> {
  const { queries } = desk.database;
  if (ids.length) {
    const { rows } = (await queries.execute(sql`
      with seen as (
        select id, status = 'online' and auto_offline
          and coalesce(last_seen_at < now() - make_interval(secs => ${presence.seconds}), true) as is_back
        from people where ${inArray(people.id, [...ids])} for no key update skip locked
      )
      update people set last_seen_at = now() from seen where people.id = seen.id returning seen.id, seen.is_back
    `)) as { rows: { id: string; is_back: boolean }[] };
    const back = rows.filter((row) => row.is_back);
    if (back.length) await deed(desk, routeWaiting);
    for (const { id } of back) await tell(queries, `changed ${id}`);
  }
  const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;
  const justLeft = sql`${people.lastSeenAt} between ${ago(presence.noticedWithin + 5)} and ${ago(presence.seconds)}`;
  if (await queries.$count(people, and(eq(people.autoOffline, true), eq(people.status, 'online'), justLeft))) await tell(queries, 'agents');
}
