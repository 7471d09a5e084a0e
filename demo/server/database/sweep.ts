import { lt, notInArray, and, sql } from 'drizzle-orm';
import type { Queries } from './database.js';
import { idempotencyKeys, people, pictures, sessions, attempts } from './schema.js';

/** Throws away what nobody can ask for any more. Keys stay longer than any outbox repeats; pictures a day, for pages that still show them. */
export async function sweep(queries: Queries): Promise<void> {
  await queries.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await queries.delete(attempts).where(lt(attempts.until, sql`now()`));
  await queries.delete(idempotencyKeys).where(lt(idempotencyKeys.madeAt, sql`now() - interval '8 days'`));
  const shown = queries.select({ hash: people.avatar }).from(people);
  await queries.delete(pictures).where(and(notInArray(pictures.hash, shown), lt(pictures.storedAt, sql`now() - interval '1 day'`)));
}
