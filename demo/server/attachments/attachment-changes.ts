import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { attachments, type Attachment, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { ownedAtMost } from './attachment-limits.js';
import { isInUse } from './attachments.js';
import type { FileDraft } from './file-store.js';
import { holdFile } from './unused-files.js';

/** Needs the hold on the person in the same transaction. */
export async function keepAttachment(
  queries: Queries,
  { id: person }: Person,
  draft: FileDraft,
  file: Pick<Attachment, 'name' | 'type' | 'size'>,
): Promise<Attachment> {
  await needRoom(queries, person, file.size);
  await holdFile(queries, draft.hash);
  await draft.keep();
  const [made] = await queries
    .insert(attachments)
    .values({ person, hash: draft.hash, ...file })
    .returning();
  return made!;
}

async function needRoom(queries: Queries, person: string, size: number): Promise<void> {
  const [owned] = await queries
    .select({ files: sql<number>`count(*)::int`, bytes: sql<number>`coalesce(sum(${attachments.size}), 0)::float8` })
    .from(attachments)
    .where(eq(attachments.person, person));
  const { files, bytes } = owned!;
  if (files >= ownedAtMost.files || bytes + size > ownedAtMost.bytes) throw new Problem('too-many');
}

/** Throws away what nothing names. Returns the hash of its file, which may be another's too. */
export async function throwAway(queries: Queries, { id: person }: Person, id: string): Promise<string> {
  const own = and(eq(attachments.id, id), eq(attachments.person, person));
  if (!(await queries.$count(attachments, own))) throw new Problem('not-found');
  // Whoever is about to put it into something may wait for this person: nobody waits for them here.
  const [found] = await queries.select().from(attachments).where(own).for('update', { skipLocked: true });
  // Asked behind the lock: somebody may have put it into something meanwhile.
  if (!found || (await queries.$count(attachments, and(own, isInUse))))
    throw new Problem('in-use', { errors: [{ pointer: '', code: 'in-use' }] });
  await queries.delete(attachments).where(own);
  return found.hash;
}
