import { asc, eq, inArray, lte, or, and, sql } from 'drizzle-orm';
import { channel, type Queries } from '../database/database.js';
import { events, people } from '../database/schema.js';
import type { Desk } from '../env.js';
import { collectNotifications, type DeliveryParts, type Told } from '../notifications/notify.js';
import { ringSize } from '../people/objects.js';

export type EventName =
  | 'conversation.created'
  | 'conversation.assigned'
  | 'conversation.mentioned'
  | 'message.created'
  | 'conversation.read'
  | 'canned-responses.changed'
  | 'welcome-message.updated';

/** What is left to do when the transaction is over. It waits for nothing. */
export type Afterwards = (desk: DeliveryParts & Pick<Desk, 'outbox'>) => void;

interface Event {
  person: string;
  name: EventName;
  data: object;
}

/** What people learn of a deed: gathered while it is done, and written in its transaction. */
export class News {
  readonly #events: Event[] = [];
  readonly #told: Told[] = [];
  #sends = false;

  /** For the pages that the person has open. */
  event(person: string, name: EventName, data: object): void {
    this.#events.push({ person, name, data });
  }

  /** For when they have none open. */
  notify(told: Told): void {
    this.#told.push(told);
  }

  /** Something lies in the outbox for a customer's phone. */
  sends(): void {
    this.#sends = true;
  }

  /** Needs the turn. Returns what is left to do when the transaction is over. */
  async publish(queries: Queries): Promise<Afterwards> {
    await announceAll(queries, this.#events);
    const notify = this.#told.length ? await collectNotifications(queries, this.#told) : undefined;
    return (desk) => {
      notify?.(desk);
      if (this.#sends) desk.outbox.wake();
    };
  }
}

/** A few statements, however many people there are. */
async function announceAll(queries: Queries, news: readonly Event[]): Promise<void> {
  const ids = [...new Set(news.map(({ person }) => person))];
  if (!ids.length) return;
  const these = inArray(people.id, ids);
  // In one order everywhere: two that each hold a row the other needs would wait for ever.
  const rows = await queries
    .select({ id: people.id, lastEvent: people.lastEvent })
    .from(people)
    .where(these)
    .orderBy(asc(people.id))
    .for('no key update');
  const last = new Map(rows.map(({ id, lastEvent }) => [id, lastEvent]));
  const numbered = news
    .filter(({ person }) => last.has(person))
    .map(({ person, name, data }) => {
      const number = last.get(person)! + 1;
      last.set(person, number);
      return { person, number, name, data: JSON.stringify(data) };
    });
  await queries.insert(events).values(numbered);
  for (const [more, who] of byGain(rows, last)) {
    const gained = inArray(people.id, who);
    await queries
      .update(people)
      .set({ lastEvent: sql`${people.lastEvent} + ${more}` })
      .where(gained);
  }
  const old = [...last].map(([id, number]) => and(eq(events.person, id), lte(events.number, number - ringSize)));
  await queries.delete(events).where(or(...old));
  await queries.execute(sql`select pg_notify(${channel}, 'told ' || ${people.id}) from ${people} where ${these}`);
}

/** Who got so many events. Most get the same number. */
function byGain(before: readonly { id: string; lastEvent: number }[], after: ReadonlyMap<string, number>): Map<number, string[]> {
  const gains = new Map<number, string[]>();
  for (const { id, lastEvent } of before) {
    const more = after.get(id)! - lastEvent;
    gains.set(more, [...(gains.get(more) ?? []), id]);
  }
  return gains;
}
