import { desc, eq, and, sql } from 'drizzle-orm';
import { filesOf, inWords } from '../attachments/sent-files.js';
import { tell, type Queries } from '../database/database.js';
import { conversations, messages, type Conversation, type Message, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';

/** The conversation's row, ours until the transaction ends. */
export async function holdConversation(queries: Queries, id: string): Promise<Conversation> {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.id, id)).for('update');
  if (!conversation) throw new Problem('not-found');
  return conversation;
}

/** For what only the assignee does; while it waits, anybody. */
export async function holdForAgent(queries: Queries, id: string, person: Person): Promise<Conversation> {
  const conversation = await holdConversation(queries, id);
  if (conversation.assignee && conversation.assignee !== person.id) throw decidedByOthers();
  return conversation;
}

/** The pointer to the whole: whatever is sent, it is the conversation that somebody else decides on. */
export const decidedByOthers = () => new Problem('read-only', { errors: [{ pointer: '', code: 'read-only' }] });

export async function setConversation(queries: Queries, { id }: Conversation, values: Partial<Conversation>): Promise<Conversation> {
  const [changed] = await queries
    .update(conversations)
    .set({ ...values, revision: sql`${conversations.revision} + 1` })
    .where(eq(conversations.id, id))
    .returning();
  return changed!;
}

/** What was resolved came to its end, and that is not late when somebody writes again. */
export const opened = ({ status, slaTold }: Conversation): Partial<Conversation> =>
  status === 'open' ? {} : { status: 'open', slaTold: { 'sla-resolution': new Date().toISOString(), ...slaTold } };

type Words = Pick<typeof messages.$inferInsert, 'author' | 'person' | 'text' | 'key' | 'private' | 'whatsapp' | 'automatic'>;

/** Needs the conversation's row. */
export async function say(queries: Queries, { id }: Conversation, words: Words): Promise<Message> {
  const [{ number }] = (await queries
    .update(conversations)
    .set({
      lastNumber: sql`${conversations.lastNumber} + 1`,
      updatedAt: sql`clock_timestamp()`,
      revision: sql`${conversations.revision} + 1`,
      ...(!words.private && !words.automatic && { waitingSince: waitingAfter(words.author) }),
    })
    .where(eq(conversations.id, id))
    .returning({ number: conversations.lastNumber })) as [{ number: number }];
  const [message] = await queries
    .insert(messages)
    .values({ conversation: id, number, ...words })
    .returning();
  await tell(queries, `conversation ${id}`);
  return message!;
}

/** A customer waits from their first message that nobody has answered. */
const waitingAfter = (author: Message['author']) =>
  author === 'agent' ? null : sql<Date>`coalesce(${conversations.waitingSince}, clock_timestamp())`;

/** What customer and agents said last, in words; notes do not count, nor what nobody wrote. */
export async function lastSaid(queries: Queries, { id }: Conversation): Promise<Message | undefined> {
  const [message] = await queries
    .select()
    .from(messages)
    .where(and(eq(messages.conversation, id), eq(messages.private, false), eq(messages.automatic, false)))
    .orderBy(desc(messages.number))
    .limit(1);
  return message && inWords(message, message.text ? [] : (await filesOf(queries, [message])).get(message.number));
}
