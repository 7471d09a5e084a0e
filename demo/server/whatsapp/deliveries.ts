import { and, eq, inArray, sql } from 'drizzle-orm';
import type { FileStore } from '../attachments/file-store.js';
import type { News } from '../conversations/news.js';
import type { Queries } from '../database/database.js';
import { attachments, deliveries, type Delivery, type WhatsAppPayload } from '../database/schema.js';
import { Undeliverable } from '../messages/queue.js';
import type { MediaFile } from './channel.js';
import { mediaIn } from './payload.js';

type New = Pick<Delivery, 'conversation' | 'number' | 'recipient' | 'payload'>;

/** In the transaction of what is sent: neither a crash nor a failure leaves one without the other. The outbox is woken afterwards. */
export async function deliver(queries: Queries, what: readonly New[], news?: News): Promise<void> {
  if (!what.length) return;
  await queries.insert(deliveries).values([...what]);
  news?.sends();
}

/** The first of each phone's that is due. */
const firstDue = sql`
  select due.id from deliveries as due
  where due.given_up_at is null and due.due_at <= now() and not exists (
    select 1 from deliveries as earlier where earlier.given_up_at is null
      and earlier.number = due.number and earlier.recipient = due.recipient and earlier.id < due.id)
  order by due.id`;

/** Some of them, ours for so many milliseconds. */
export async function claim(queries: Queries, atMost: number, milliseconds: number): Promise<Delivery[]> {
  const { rows } = (await queries.execute(sql`${firstDue} limit 1`)) as { rows: unknown[] };
  // Looking costs less than taking, and most of the time there is nothing.
  if (!rows.length) return [];
  const due = sql`(${firstDue} limit ${atMost} for update skip locked)`;
  const taken = await queries
    .update(deliveries)
    .set({ attempts: sql`${deliveries.attempts} + 1`, dueAt: later(milliseconds) })
    .where(sql`${deliveries.id} in ${due}`)
    .returning();
  return taken.sort((one, other) => one.id - other.id);
}

const later = (milliseconds: number) => sql`now() + make_interval(secs => ${milliseconds / 1_000})`;

type Taken = Pick<Delivery, 'id' | 'attempts'>;

/** Only for whoever has it: a process that slept for longer than it was theirs changes nothing of what another holds by now. */
const set = async (queries: Queries, { id, attempts }: Taken, values: object): Promise<void> => {
  await queries
    .update(deliveries)
    .set(values)
    .where(and(eq(deliveries.id, id), eq(deliveries.attempts, attempts)));
};

/** It was sent, and is not to be sent again, whoever holds it by now. */
export const done = async (queries: Queries, { id }: Pick<Delivery, 'id'>): Promise<void> => {
  await queries.delete(deliveries).where(eq(deliveries.id, id));
};

export const tryAgain = (queries: Queries, taken: Taken, milliseconds: number): Promise<void> =>
  set(queries, taken, { dueAt: later(milliseconds) });

/** It stands in nobody's way any more. */
export const giveUp = (queries: Queries, taken: Taken): Promise<void> => set(queries, taken, { givenUpAt: sql`now()` });

/** As if it had not been taken. */
export const putBack = (queries: Queries, taken: Taken): Promise<void> =>
  set(queries, taken, { attempts: taken.attempts - 1, dueAt: sql`now()` });

/** The files in a message. */
export async function mediaOf(queries: Queries, files: FileStore, payload: WhatsAppPayload): Promise<MediaFile[]> {
  const ids = mediaIn(payload);
  if (!ids.length) return [];
  const rows = await queries.select().from(attachments).where(inArray(attachments.id, ids));
  if (rows.length < new Set(ids).size) throw new Undeliverable('its file is gone', true);
  return rows.map(({ id, name, type, size, hash }) => ({
    ...{ id, name, type, size },
    async content() {
      const stream = await files.read(hash);
      if (!stream) throw new Undeliverable('its file is gone', true);
      return new Response(stream).blob();
    },
  }));
}
