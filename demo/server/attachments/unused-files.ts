import { and, eq, inArray, lt, not, sql } from 'drizzle-orm';
import type { Database, Queries } from '../database/database.js';
import { attachments } from '../database/schema.js';
import { keptUnused } from './attachment-limits.js';
import { isInUse } from './attachments.js';
import type { FileStore } from './file-store.js';

/** Ours until the transaction ends: a file is not removed while somebody else is about to have a row for the same content. */
export const holdFile = (queries: Queries, hash: string): Promise<unknown> =>
  queries.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 7346523))`);

/** Several rows may have one file. */
export const removeUnusedFile = ({ queries }: Pick<Database, 'queries'>, files: FileStore, hash: string): Promise<void> =>
  queries.transaction(async (queries) => {
    await holdFile(queries, hash);
    if ((await queries.$count(attachments, eq(attachments.hash, hash))) === 0) await files.remove(hash);
  });

/** Milliseconds. No upload takes as long. */
const longestUpload = 24 * 60 * 60 * 1_000;
const atOnce = 500;

/** Daily, so that whatever is taken out of a response is kept for days from then on, and not from when it was put there. */
async function noteUse(queries: Queries): Promise<void> {
  const due = queries
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(lt(attachments.usedAt, sql`now() - interval '1 day'`), isInUse))
    .for('no key update', { skipLocked: true });
  await queries
    .update(attachments)
    .set({ usedAt: sql`now()` })
    .where(inArray(attachments.id, due));
}

/** Some of what nothing has used for days; what somebody has in hand stays. Returns how many were looked at. */
const removeOld = (queries: Queries): Promise<number> =>
  queries.transaction(async (queries) => {
    const isOld = lt(attachments.usedAt, sql`now() - make_interval(days => ${keptUnused})`);
    const due = await queries
      .select({ id: attachments.id })
      .from(attachments)
      .where(and(isOld, not(isInUse)))
      .limit(atOnce)
      .for('update', { skipLocked: true });
    const ids = due.map(({ id }) => id);
    // Asked again behind the lock: somebody may have put it into something meanwhile.
    if (ids.length) await queries.delete(attachments).where(and(inArray(attachments.id, ids), not(isInUse)));
    return ids.length;
  });

/** Throws away what nothing has used for days, and files without a row: those of a crash, and of rows that are gone. */
export async function sweepAttachments(database: Pick<Database, 'queries'>, files: FileStore): Promise<void> {
  const { queries } = database;
  await noteUse(queries);
  while ((await removeOld(queries)) === atOnce);
  const all = await files.all();
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    const rows = await queries.select({ hash: attachments.hash }).from(attachments).where(inArray(attachments.hash, some));
    const used = new Set(rows.map(({ hash }) => hash));
    for (const hash of some.filter((hash) => !used.has(hash))) await removeUnusedFile(database, files, hash);
  }
  await files.removeDrafts(longestUpload);
}
