import { isNull, lt, notInArray, and, or, sql } from 'drizzle-orm';
import { forgetActivity } from '../activity/sweep.js';
import { forgetTombstones } from '../canned/sweep.js';
import type { Queries } from './database.js';
import {
  accessTokens,
  attempts,
  challenges,
  deliveries,
  idempotencyKeys,
  people,
  phoneMessages,
  pictures,
  pushSubscriptions,
  sessions,
} from './schema.js';

/** Throws away what nobody can ask for any more. Keys stay longer than any outbox repeats; pictures a day, for pages that still show them. */
export async function sweep(queries: Queries): Promise<void> {
  await queries.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  await queries.delete(attempts).where(lt(attempts.until, sql`now()`));
  // Until then whoever comes back to one is told what became of it.
  await queries.delete(challenges).where(lt(challenges.createdAt, sql`now() - interval '1 day'`));
  await queries.delete(idempotencyKeys).where(lt(idempotencyKeys.madeAt, sql`now() - interval '8 days'`));
  // A token that ran out is shown for a month, so that nobody wonders why a program has stopped; the end of a replaced one was announced.
  const ended = lt(accessTokens.expiresAt, sql`now()`);
  await queries
    .delete(accessTokens)
    .where(and(ended, or(accessTokens.replaced, lt(accessTokens.expiresAt, sql`now() - interval '30 days'`))));
  // Where somebody has signed out and has not come back.
  const lastUse = sql`coalesce(${pushSubscriptions.lastUsedAt}, ${pushSubscriptions.createdAt})`;
  await queries.delete(pushSubscriptions).where(and(isNull(pushSubscriptions.session), lt(lastUse, sql`now() - interval '90 days'`)));
  await forgetTombstones(queries);
  await forgetActivity(queries);
  // Until then an operator can see what did not reach a phone, and the phones of the demo what did.
  await queries.delete(deliveries).where(lt(deliveries.givenUpAt, sql`now() - interval '30 days'`));
  await queries.delete(phoneMessages).where(lt(phoneMessages.at, sql`now() - interval '30 days'`));
  const shown = queries.select({ hash: people.avatar }).from(people);
  await queries.delete(pictures).where(and(notInArray(pictures.hash, shown), lt(pictures.storedAt, sql`now() - interval '1 day'`)));
}
