import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { tell, type Queries } from '../database/database.js';
import { conversations, people, type Conversation } from '../database/schema.js';

/** Any number; the same in every process. */
const turn = 7_346_522;

/**
 * One decision at a time, until the transaction ends: two that count the open conversations at once would choose the same agent.
 * Whoever also holds a person or a conversation takes those first.
 */
export const takeTurn = (queries: Queries): Promise<unknown> => queries.execute(sql`select pg_advisory_xact_lock(${turn})`);

/** The available agent with the fewest open conversations; undefined when nobody takes chats now. */
async function nextAgent(queries: Queries): Promise<string | undefined> {
  const [agent] = await queries
    .select({ id: people.id })
    .from(people)
    .leftJoin(conversations, and(eq(conversations.assignee, people.id), eq(conversations.status, 'open')))
    .where(and(eq(people.takesChats, true), eq(people.status, 'online')))
    .groupBy(people.id)
    .orderBy(asc(count(conversations.id)), asc(people.position))
    .limit(1);
  return agent?.id;
}

/** Gives a conversation that waits to an agent. Needs its row. */
export async function route(queries: Queries, conversation: Conversation): Promise<Conversation> {
  await takeTurn(queries);
  const assignee = await nextAgent(queries);
  return assignee ? assign(queries, conversation, assignee) : conversation;
}

/** Somebody may have become available: whoever waits is served, the longest waiting first. Needs {@link takeTurn}. */
export async function routeWaiting(queries: Queries): Promise<void> {
  const waiting = await queries
    .select()
    .from(conversations)
    .where(and(isNull(conversations.assignee), eq(conversations.status, 'open')))
    .orderBy(asc(conversations.updatedAt))
    // A row that somebody holds is being written in, and whoever writes routes it after us.
    .for('update', { skipLocked: true });
  for (const conversation of waiting) {
    const assignee = await nextAgent(queries);
    if (!assignee) return;
    await assign(queries, conversation, assignee);
    await tell(queries, `conversation ${conversation.id}`);
  }
}

export async function assign(queries: Queries, { id }: Conversation, assignee: string | null): Promise<Conversation> {
  const [assigned] = await queries
    .update(conversations)
    .set({ assignee, revision: sql`${conversations.revision} + 1` })
    .where(eq(conversations.id, id))
    .returning();
  return assigned!;
}
