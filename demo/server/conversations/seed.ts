import { sql } from 'drizzle-orm';
import { seededConversations } from '../../seeded-conversations.js';
import type { Queries } from '../database/database.js';
import { conversations, messages, people } from '../database/schema.js';

/** Minutes. */
const day = 24 * 60;

/** What stands for these customers is the hash of no key: nobody can write as one of them. */
export async function seedConversations(queries: Queries): Promise<void> {
  const agents = new Map((await queries.select().from(people)).map(({ username, id }) => [username, id]));
  for (const [place, { customer, agent, status, unread, lines }] of seededConversations.entries()) {
    const assignee = agents.get(agent);
    // Somebody may have other people in the tables than those of the first day.
    if (!assignee) continue;
    const begun = lines[0]!.minutesAgo;
    const ended = lines.at(-1)!.minutesAgo;
    const asked = lines[lines.findLastIndex(({ from }) => from === 'agent') + 1]?.minutesAgo;
    const [conversation] = await queries
      .insert(conversations)
      .values({
        customer: `seeded ${place}`,
        customerName: customer,
        status,
        assignee,
        lastNumber: lines.length,
        readUpTo: lines.length - unread,
        createdAt: ago(begun),
        updatedAt: ago(ended),
        ...(asked !== undefined && status === 'open' && { waitingSince: ago(asked) }),
        // Nobody is to begin their first day with what was late before it.
        ...(begun > day && { slaTold: { 'sla-resolution': new Date().toISOString() } }),
      })
      .returning();
    const said = lines.map(({ from, minutesAgo, text }, before) => ({
      conversation: conversation!.id,
      number: before + 1,
      author: from,
      person: from === 'agent' ? assignee : null,
      text,
      at: ago(minutesAgo),
    }));
    await queries.insert(messages).values(said);
  }
}

const ago = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;
