import { and, desc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { deed, type DeedParts } from '../conversations/deeds.js';
import { excerptOf } from '../conversations/happenings.js';
import type { News } from '../conversations/news.js';
import type { Queries } from '../database/database.js';
import { conversations, messages, type Conversation } from '../database/schema.js';

/** Within how many minutes a customer is to have an answer, and to be done. */
export interface ServiceLevels {
  /** From what the customer wrote to the first answer. */
  first: number;
  /** From what the customer wrote to the answer. */
  next: number;
  /** From the beginning until it is resolved. */
  resolution: number;
}

export const usualServiceLevels: ServiceLevels = { first: 30, next: 60, resolution: 1_440 };

/** As `SLA_MINUTES` has them: `first,next,resolution`. */
export function readServiceLevels(text: string): ServiceLevels {
  const [first, next, resolution, ...more] = text.split(',').map(Number);
  const are = [first, next, resolution].every((minutes) => minutes !== undefined && Number.isFinite(minutes) && minutes > 0);
  if (!are || more.length) throw new Error('SLA_MINUTES is not three numbers of minutes, such as 30,60,1440.');
  return { first: first!, next: next!, resolution: resolution! };
}

const ago = (minutes: number): SQL => sql`now() - make_interval(secs => ${minutes * 60})`;
const toldAt = (event: string): SQL => sql`(${conversations.slaTold} ->> ${event})`;

/** Somebody who writes to the customer answers; a note among colleagues does not. */
const isAnswered = sql`exists (select 1 from ${messages} as said where said.conversation = ${conversations.id}
  and said.author = 'agent' and not said.private and not said.automatic)`;

/** By the notifications' events, when each is due. What was told is not told again, but of the next answer with each wait anew. */
const dueWhen = ({ first, next, resolution }: ServiceLevels): Readonly<Record<string, SQL>> => ({
  'sla-first-response': sql`${conversations.waitingSince} < ${ago(first)} and not ${isAnswered}
    and ${toldAt('sla-first-response')} is null`,
  'sla-next-response': sql`${conversations.waitingSince} < ${ago(next)} and ${isAnswered}
    and coalesce(${toldAt('sla-next-response')}::timestamptz < ${conversations.waitingSince}, true)`,
  'sla-resolution': sql`${conversations.createdAt} < ${ago(resolution)} and ${toldAt('sla-resolution')} is null`,
});

/** How many conversations are looked at in one go; the rest comes with the next. */
const atOnce = 200;

/** Tells the agents of open conversations what is late. A conversation that nobody has tells its agent once it has one. */
export const tellLateness = (desk: DeedParts, levels: ServiceLevels = usualServiceLevels): Promise<void> =>
  deed(desk, async (queries, news) => {
    const due = dueWhen(levels);
    const late = await queries
      .select({
        conversation: conversations,
        events: sql<(string | null)[]>`json_build_array(${sql.join(
          Object.entries(due).map(([event, isDue]) => sql`case when ${isDue} then ${event}::text end`),
          sql`, `,
        )})`,
      })
      .from(conversations)
      .where(and(eq(conversations.status, 'open'), isNotNull(conversations.assignee), or(...Object.values(due))))
      .limit(atOnce)
      .for('update');
    for (const { conversation, events } of late) for (const event of events) if (event) await tellOne(queries, news, conversation, event);
  });

async function tellOne(queries: Queries, news: News, conversation: Conversation, event: string): Promise<void> {
  const { id, assignee, customerName } = conversation;
  const [last] = await queries
    .select({ text: messages.text, number: messages.number })
    .from(messages)
    .where(and(eq(messages.conversation, id), eq(messages.author, 'customer')))
    .orderBy(desc(messages.number))
    .limit(1);
  news.notify({
    event,
    person: assignee!,
    conversation: id,
    title: customerName,
    body: excerptOf(last?.text ?? ''),
    happening: `${id}:${event}:${last?.number ?? 0}`,
  });
  const told = sql`${conversations.slaTold} || jsonb_build_object(${event}::text, now())`;
  await queries.update(conversations).set({ slaTold: told }).where(eq(conversations.id, id));
}
