import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { tell, type Queries } from '../database/database.js';
import { conversations, messages, people, type Conversation, type Message } from '../database/schema.js';
import { wasAssigned } from './happenings.js';
import type { News } from './news.js';
import { greet } from '../welcome/greet.js';

/** Any number; the same in every process. */
const turn = 7_346_522;

/**
 * One deed at a time, until the transaction ends: two that count the open conversations at once would choose the same agent. Whoever
 * also holds people or conversations takes the turn before them.
 */
export const takeTurn = (queries: Queries): Promise<unknown> => queries.execute(sql`select pg_advisory_xact_lock(${turn})`);

/** Who counts as there: they said so, and where they count as offline without a page, one was open a moment ago. */
export const isAvailable = sql`(${people.status} = 'online'
  and not (${people.autoOffline} and coalesce(${people.lastSeenAt} < now() - interval '45 seconds', true)))`;

/** The available agent with the fewest open conversations; undefined when nobody takes chats now. */
async function nextAgent(queries: Queries): Promise<string | undefined> {
  const [agent] = await queries
    .select({ id: people.id })
    .from(people)
    .leftJoin(conversations, and(eq(conversations.assignee, people.id), eq(conversations.status, 'open')))
    .where(and(eq(people.takesChats, true), isAvailable))
    .groupBy(people.id)
    .orderBy(asc(count(conversations.id)), asc(people.position))
    .limit(1);
  return agent?.id;
}

/** Gives a conversation that waits to an agent. Needs its row. `message`: what the customer has just written. */
export async function route(queries: Queries, news: News, conversation: Conversation, message: Message): Promise<Conversation> {
  const assignee = await nextAgent(queries);
  if (!assignee) return conversation;
  const assigned = await assign(queries, conversation, assignee);
  await wasAssigned(queries, news, assigned, message);
  return assigned;
}

/** Somebody may have become available: whoever waits is served, the longest waiting first. Needs {@link takeTurn}. */
export async function routeWaiting(queries: Queries, news: News): Promise<void> {
  const waiting = await queries
    .select()
    .from(conversations)
    .where(and(isNull(conversations.assignee), eq(conversations.status, 'open')))
    .orderBy(asc(sql`coalesce(${conversations.waitingSince}, ${conversations.updatedAt})`))
    .for('update');
  for (const conversation of waiting) {
    const assignee = await nextAgent(queries);
    if (!assignee) return;
    const assigned = await assign(queries, conversation, assignee);
    await wasAssigned(queries, news, assigned);
    await greet(queries, news, assigned);
    await tell(queries, `conversation ${conversation.id}`);
  }
}

/** What nobody has answered is unread to whoever gets it. */
const answered = sql<number>`(select coalesce(max(said.number), 0) from ${messages} as said
  where said.conversation = ${conversations.id} and said.author = 'agent' and not said.private and not said.automatic)`;

export async function assign(queries: Queries, { id }: Conversation, assignee: string | null): Promise<Conversation> {
  const [assigned] = await queries
    .update(conversations)
    .set({ assignee, revision: sql`${conversations.revision} + 1`, ...(assignee && { readUpTo: answered }) })
    .where(eq(conversations.id, id))
    .returning();
  return assigned!;
}
