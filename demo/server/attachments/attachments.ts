import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import type { Queries } from '../database/database.js';
import {
  attachments,
  cannedOwners,
  cannedResponses,
  messageAttachments,
  welcomeMessages,
  type Attachment,
  type Person,
} from '../database/schema.js';
import { isId } from '../http/id-in-path.js';
import { Problem } from '../http/problems.js';

export const asAttachment = ({ id, name, type, size }: Attachment): CannedAttachment => ({
  id,
  name,
  type,
  size,
  url: `/api/v1/attachments/${id}/content`,
});

/** By their ids, as the contract shows them: for lists of what names attachments. */
export async function attachmentsById(queries: Queries, ids: readonly string[]): Promise<Map<string, CannedAttachment>> {
  if (!ids.length) return new Map();
  const rows = await queries
    .select()
    .from(attachments)
    .where(inArray(attachments.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, asAttachment(row)]));
}

/** Canned responses that name the attachment; those without any are not in the index. */
const namesIt = sql`${cannedResponses.attachments} <> '[]' and ${cannedResponses.attachments} @> jsonb_build_array(${attachments.id}::text)`;

const inMessage = sql`exists (select 1 from ${messageAttachments} where ${messageAttachments.attachment} = ${attachments.id})`;

/** Welcome messages that have it, in whatever language. */
const greetsWithIt = sql`${welcomeMessages.contents} @> jsonb_build_array(jsonb_build_object('file', ${attachments.id}::text))`;

/** A canned response or a welcome message names it, or it was sent. */
export const isInUse: SQL<boolean> = sql<boolean>`(${inMessage}
  or exists (select 1 from ${cannedResponses} where ${namesIt})
  or exists (select 1 from ${welcomeMessages} where ${greetsWithIt}))`;

/** Their own, what is in the responses that they may read and in their welcome messages, and what was sent: agents read each other's conversations. */
const isOpenTo = ({ id, account }: Person): SQL | undefined =>
  or(
    eq(attachments.person, id),
    inMessage,
    sql`exists (select 1 from ${cannedResponses} join ${cannedOwners} on ${cannedOwners.id} = ${cannedResponses.owner}
      where ${namesIt} and (${cannedOwners.person} = ${id} or (${cannedOwners.person} is null and ${cannedOwners.account} = ${account})))`,
    sql`exists (select 1 from ${welcomeMessages} where ${greetsWithIt} and ${welcomeMessages.person} = ${id})`,
  );

export async function readableAttachment(queries: Queries, person: Person, id: string): Promise<Attachment> {
  const [found] = await queries
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), isOpenTo(person)));
  if (!found) throw new Problem('not-found');
  return found;
}

/**
 * What the person is about to put into a response or a message, in the order of `ids`; nobody can throw it away until the transaction
 * ends, nor after it, when what names it is stored. Whatever else has to be held is held before. Refuses what they may not read;
 * `pointers`: what is wrong in the request when some are missing.
 */
export async function takeAttachments(
  queries: Queries,
  person: Person,
  ids: readonly string[],
  pointers: (missing: readonly string[]) => readonly string[] = () => ['/attachments'],
): Promise<Attachment[]> {
  if (!ids.length) return [];
  const these = inArray(attachments.id, ids.filter(isId));
  // Held together with others who take it: some of them hold all people meanwhile, and those wait for nobody who waits for them.
  await queries.select({ id: attachments.id }).from(attachments).where(these).orderBy(asc(attachments.id)).for('key share');
  const taken = await queries
    .select()
    .from(attachments)
    .where(and(these, isOpenTo(person)));
  const byId = new Map(taken.map((row) => [row.id, row]));
  const found = ids.map((id) => byId.get(id));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length) throw new Problem('invalid', { errors: pointers(missing).map((pointer) => ({ pointer, code: 'unknown-option' })) });
  // Whoever else takes it now notes the same time.
  const free = queries.select({ id: attachments.id }).from(attachments).where(these).for('no key update', { skipLocked: true });
  await queries
    .update(attachments)
    .set({ usedAt: sql`now()` })
    .where(inArray(attachments.id, free));
  return found as Attachment[];
}
