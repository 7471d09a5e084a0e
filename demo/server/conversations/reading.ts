import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { conversations, messages, people, type Conversation, type Message, type Person } from '../database/schema.js';
import { nameForCustomers } from '../../../src/features/profile/profile.js';
import { pictureAddress } from '../people/objects.js';
import { Problem } from '../http/problems.js';
import { forCustomers, idForCustomers } from '../people/seen-by-customers.js';

/** The newest ones; older conversations and messages are kept and not shown. */
const shown = { conversations: 100, messages: 300, excerpt: 140 } as const;

/** What the customer wrote since the assignee last looked. */
const unread = sql<number>`(select count(*)::int from ${messages} as said where said.conversation = ${conversations.id}
  and said.author = 'customer' and said.number > ${conversations.readUpTo})`;

/** The person's own conversations and those that wait for somebody: open ones first, then the newest. */
export async function listConversations(queries: Queries, person: Person) {
  const rows = await queries
    .select({ conversation: conversations, last: messages, unread })
    .from(conversations)
    .innerJoin(messages, and(eq(messages.conversation, conversations.id), eq(messages.number, conversations.lastNumber)))
    .where(or(eq(conversations.assignee, person.id), isNull(conversations.assignee)))
    .orderBy(asc(conversations.status), desc(conversations.updatedAt))
    .limit(shown.conversations);
  return rows.map(({ conversation, last, unread }) => ({
    ...summaryOf(conversation),
    unread,
    last: { author: last.author, text: [...last.text].slice(0, shown.excerpt).join(''), at: last.at },
  }));
}

/** One conversation as a colleague reads it, with the people in it as they are called and look now. */
export async function readConversation(queries: Queries, id: string) {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.id, id));
  if (!conversation) throw new Problem('not-found');
  const said = await messagesOf(queries, conversation);
  const agents = await peopleIn(queries, conversation, said);
  return {
    ...summaryOf(conversation),
    messages: said.map(messageForAgents),
    people: agents.map((person) => ({ id: person.id, name: nameForCustomers(person), avatar: pictureAddress(person.avatar) })),
  };
}

export const hasChat = async (queries: Queries, customer: string): Promise<boolean> =>
  (await queries.$count(conversations, eq(conversations.customer, customer))) > 0;

/** The same for the customer, who learns nothing but public names. Undefined while they have written nothing. */
export async function readChat(queries: Queries, customer: string) {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.customer, customer));
  if (!conversation) return undefined;
  const said = await messagesOf(queries, conversation);
  const agents = await peopleIn(queries, conversation, said);
  return {
    status: conversation.status,
    agent: conversation.assignee ? idForCustomers(conversation.assignee) : '',
    messages: said.map(messageForCustomer),
    agents: agents.map(forCustomers),
  };
}

export const messageForAgents = (message: Message) => ({
  ...wordsOf(message),
  person: message.person ?? '',
  key: keyFor('agent', message),
});

export const messageForCustomer = (message: Message) => ({
  ...wordsOf(message),
  person: message.person ? idForCustomers(message.person) : '',
  key: keyFor('customer', message),
});

const wordsOf = ({ number, author, text, at }: Message) => ({ number, author, text, at });

/** By the key a page knows what it sent, even when the answer was lost. Nobody sees the keys of the other side. */
const keyFor = (side: Message['author'], { author, key }: Message): string => (author === side && key) || '';

const summaryOf = ({ id, customerName, channel, status, startedBy, assignee, revision }: Conversation) => ({
  id,
  customer: customerName,
  channel,
  status,
  startedBy,
  assignee: assignee ?? '',
  revision,
});

async function messagesOf(queries: Queries, { id }: Conversation): Promise<Message[]> {
  const newest = await queries
    .select()
    .from(messages)
    .where(eq(messages.conversation, id))
    .orderBy(desc(messages.number))
    .limit(shown.messages);
  return newest.reverse();
}

function peopleIn(queries: Queries, { assignee }: Conversation, said: readonly Message[]): Promise<Person[]> {
  const ids = [...new Set([assignee, ...said.map(({ person }) => person)])].filter((id) => id !== null);
  return ids.length ? queries.select().from(people).where(inArray(people.id, ids)) : Promise.resolve([]);
}
