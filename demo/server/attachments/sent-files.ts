import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { attachments, conversations, messageAttachments, messages, type Attachment, type Message } from '../database/schema.js';
import { Problem } from '../http/problems.js';

/** Puts files that were taken into a message, in this order. */
export async function sendAlong(queries: Queries, { conversation, number }: Message, files: readonly Attachment[]): Promise<void> {
  if (files.length)
    await queries.insert(messageAttachments).values(files.map(({ id }, place) => ({ conversation, number, place, attachment: id })));
}

/** Files by the number of the message, all of them of one conversation. */
export async function filesOf(queries: Queries, said: readonly Message[]): Promise<Map<number, Attachment[]>> {
  const files = new Map<number, Attachment[]>();
  if (!said.length) return files;
  const numbers = said.map(({ number }) => number);
  const rows = await queries
    .select({ file: attachments, number: messageAttachments.number })
    .from(messageAttachments)
    .innerJoin(attachments, eq(attachments.id, messageAttachments.attachment))
    .where(and(eq(messageAttachments.conversation, said[0]!.conversation), inArray(messageAttachments.number, numbers)))
    .orderBy(asc(messageAttachments.number), asc(messageAttachments.place));
  for (const { file, number } of rows) files.set(number, [...(files.get(number) ?? []), file]);
  return files;
}

/** Where a line stands for a message that may have no words: the names of its files. */
export const inWords = <M extends Pick<Message, 'text'>>(message: M, files: readonly Pick<Attachment, 'name'>[] = []): M =>
  message.text || !files.length ? message : { ...message, text: files.map(({ name }) => name).join(', ') };

/** What the customer was sent; of a note among agents they see nothing. */
export async function fileForCustomer(queries: Queries, customer: string, id: string): Promise<Attachment> {
  const [found] = await queries
    .select({ file: attachments })
    .from(messageAttachments)
    .innerJoin(attachments, eq(attachments.id, messageAttachments.attachment))
    .innerJoin(messages, and(eq(messages.conversation, messageAttachments.conversation), eq(messages.number, messageAttachments.number)))
    .innerJoin(conversations, eq(conversations.id, messages.conversation))
    .where(and(eq(attachments.id, id), eq(conversations.customer, customer), eq(messages.private, false)))
    .limit(1);
  if (!found) throw new Problem('not-found');
  return found.file;
}
