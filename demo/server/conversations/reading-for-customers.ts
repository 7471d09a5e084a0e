import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import { filesOf } from '../attachments/sent-files.js';
import type { Queries } from '../database/database.js';
import { conversations, messages, people, type Attachment, type Conversation, type Message, type Person } from '../database/schema.js';
import { forCustomers, idForCustomers } from '../people/seen-by-customers.js';

/** The newest ones; older messages are kept and not shown. */
const shown = 300;

export const hasChat = async (queries: Queries, customer: string): Promise<boolean> =>
  (await queries.$count(conversations, eq(conversations.customer, customer))) > 0;

/** A conversation without its notes, and of agents nothing but public names. Undefined while the customer has written nothing. */
export async function readChat(queries: Queries, customer: string) {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.customer, customer));
  if (!conversation) return undefined;
  const newest = await queries.select().from(messages).where(seenIn(conversation)).orderBy(desc(messages.number)).limit(shown);
  const said = newest.reverse();
  const before = said.length ? await countUpTo(queries, said[0]!) : 0;
  const agents = await peopleIn(queries, conversation, said);
  const files = await filesOf(queries, said);
  return {
    status: conversation.status,
    agent: conversation.assignee ? idForCustomers(conversation.assignee) : '',
    messages: said.map((message, place) => messageForCustomer(message, before + place, files.get(message.number))),
    agents: agents.map(forCustomers),
  };
}

/** What the customer has just written, as they read it. */
export const ownMessage = async (queries: Queries, message: Message) => messageForCustomer(message, await countUpTo(queries, message));

const seenIn = ({ id }: Pick<Conversation, 'id'>) => and(eq(messages.conversation, id), eq(messages.private, false));

/** Customers count without the notes: a number that is missing would tell that there is one. */
const countUpTo = (queries: Queries, { conversation, number }: Message): Promise<number> =>
  queries.$count(messages, and(seenIn({ id: conversation }), lte(messages.number, number)));

/** By the key a page knows what it sent, even when the answer was lost. Nobody sees the keys of the other side. */
const messageForCustomer = (message: Message, number: number, files: readonly Attachment[] = []) => ({
  ...wordsOf(message),
  number,
  person: message.person ? idForCustomers(message.person) : '',
  key: (message.author === 'customer' && message.key) || '',
  ...(files.length && { attachments: files.map(fileInChat) }),
});

/** At an address of the chat's own: what customers are known by is sent to no other. */
const fileInChat = ({ id, name, type, size }: Attachment) => ({ id, name, type, size, url: `/demo/chat/attachments/${id}` });

export const wordsOf = ({ number, author, text, at }: Message) => ({ number, author, text, at });

/** Whoever looks after it, or wrote. */
export function peopleIn(queries: Queries, { assignee }: Conversation, said: readonly Message[]): Promise<Person[]> {
  const ids = [...new Set([assignee, ...said.map(({ person }) => person)])].filter((id) => id !== null);
  return ids.length ? queries.select().from(people).where(inArray(people.id, ids)) : Promise.resolve([]);
}
