import { and, eq, gt, ne, sql } from 'drizzle-orm';
import { assign, route } from './routing.js';
import { tell, type Queries } from '../database/database.js';
import { conversations, messages, people, type Conversation, type Message, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';

/** What a customer may write in a minute. */
const messagesPerMinute = 20;

export interface CustomerMessage {
  /** Hash of the customer's key. */
  customer: string;
  /** Needed with the first message. */
  name: string | undefined;
  text: string;
  key: string;
}

export interface Said {
  message: Message;
  /** It was said earlier, under the same key. */
  replayed: boolean;
}

/** Begins the conversation, continues it, or opens it again; whoever then waits is given to an agent. */
export async function customerWrites(queries: Queries, { customer, name, text, key }: CustomerMessage): Promise<Said> {
  const conversation = (await holdOfCustomer(queries, customer)) ?? (await begin(queries, customer, name));
  const earlier = await saidUnder(queries, conversation, key);
  if (earlier && earlier.text !== text) throw new Problem('idempotency-key-reused');
  if (earlier) return { message: earlier, replayed: true };
  await limitPace(queries, conversation);
  const message = await say(queries, conversation, { author: 'customer', text, key });
  const ours = conversation.status === 'resolved' ? await openAgain(queries, conversation) : conversation;
  if (!ours.assignee) await route(queries, ours);
  return { message, replayed: false };
}

/** Whoever answers a conversation that waits takes it. */
export async function agentReplies(queries: Queries, id: string, person: Person, text: string, key: string): Promise<Message> {
  const conversation = await holdForAgent(queries, id, person);
  if (!conversation.assignee) await assign(queries, conversation, person.id);
  if (conversation.status === 'resolved') await set(queries, conversation, { status: 'open' });
  const message = await say(queries, conversation, { author: 'agent', person: person.id, text, key });
  await set(queries, conversation, { readUpTo: message.number });
  return message;
}

export async function resolveConversation(queries: Queries, id: string, person: Person): Promise<void> {
  const conversation = await holdForAgent(queries, id, person);
  if (conversation.status === 'resolved') return;
  await set(queries, conversation, { status: 'resolved', assignee: person.id, readUpTo: conversation.lastNumber });
  await tell(queries, `conversation ${id}`);
}

/** Only the assignee's eyes count, and they never go back. While it waits nobody's do. */
export async function markRead(queries: Queries, id: string, person: Person, upTo: number): Promise<void> {
  const conversation = await holdForAgent(queries, id, person);
  const seen = Math.min(upTo, conversation.lastNumber);
  if (!conversation.assignee || seen <= conversation.readUpTo) return;
  await set(queries, conversation, { readUpTo: seen });
  await tell(queries, `conversation ${id}`);
}

async function begin(queries: Queries, customer: string, name: string | undefined): Promise<Conversation> {
  if (!name) throw new Problem('invalid', { errors: [{ pointer: '/name', code: 'required' }] });
  // Two first messages at once: the second waits here for the first, and continues its conversation.
  await queries.insert(conversations).values({ customer, customerName: name }).onConflictDoNothing();
  return (await holdOfCustomer(queries, customer))!;
}

async function holdOfCustomer(queries: Queries, customer: string): Promise<Conversation | undefined> {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.customer, customer)).for('update');
  return conversation;
}

async function holdForAgent(queries: Queries, id: string, person: Person): Promise<Conversation> {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.id, id)).for('update');
  if (!conversation) throw new Problem('not-found');
  const isAnothers = conversation.assignee && conversation.assignee !== person.id;
  // The pointer to the whole: whatever is sent, it is the conversation that somebody else decides on.
  if (isAnothers) throw new Problem('read-only', { errors: [{ pointer: '', code: 'read-only' }] });
  return conversation;
}

async function saidUnder(queries: Queries, { id }: Conversation, key: string): Promise<Message | undefined> {
  const [message] = await queries
    .select()
    .from(messages)
    .where(and(eq(messages.conversation, id), eq(messages.author, 'customer'), eq(messages.key, key)));
  return message;
}

async function limitPace(queries: Queries, { id }: Conversation): Promise<void> {
  const lately = and(eq(messages.conversation, id), eq(messages.author, 'customer'), gt(messages.at, sql`now() - interval '1 minute'`));
  if ((await queries.$count(messages, lately)) >= messagesPerMinute)
    throw new Problem('rate-limited', { headers: { 'Retry-After': '60' } });
}

/** The agent of before goes on with it, unless they take no new chats now. */
async function openAgain(queries: Queries, conversation: Conversation): Promise<Conversation> {
  const opened = await set(queries, conversation, { status: 'open' });
  const away = await queries.$count(people, and(eq(people.id, opened.assignee!), ne(people.status, 'online')));
  return away ? assign(queries, opened, null) : opened;
}

/** Needs the conversation's row. */
async function say(
  queries: Queries,
  { id }: Conversation,
  words: Pick<typeof messages.$inferInsert, 'author' | 'person' | 'text' | 'key'>,
): Promise<Message> {
  const [{ number }] = (await queries
    .update(conversations)
    .set({
      lastNumber: sql`${conversations.lastNumber} + 1`,
      updatedAt: sql`clock_timestamp()`,
      revision: sql`${conversations.revision} + 1`,
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

async function set(queries: Queries, { id }: Conversation, values: Partial<Conversation>): Promise<Conversation> {
  const [changed] = await queries
    .update(conversations)
    .set({ ...values, revision: sql`${conversations.revision} + 1` })
    .where(eq(conversations.id, id))
    .returning();
  return changed!;
}
