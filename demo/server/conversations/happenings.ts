import { and, eq, isNotNull } from 'drizzle-orm';
import type { AlertAudience, AlertKind, Happening } from '../../../src/features/alerts/alerts.js';
import { nameForCustomers } from '../../../src/features/profile/profile.js';
import type { News } from './news.js';
import { lastSaid } from './rows.js';
import type { Queries } from '../database/database.js';
import { messages, people, type Conversation, type Message, type Person } from '../database/schema.js';

/** Signs of a message that are told. */
const longestExcerpt = 140;
export const excerptOf = (text: string): string => [...text].slice(0, longestExcerpt).join('');

/** A happening by the same name is the same one, to every page and however often it is told. */
const nameOf = ({ conversation, number }: Message) => `${conversation}:${number}`;

/** Pages tell it to everybody; mail and push to those whom it concerns, and of a new one to everybody. The conversation as it is after its routing. */
export async function customerWrote(queries: Queries, news: News, conversation: Conversation, message: Message): Promise<void> {
  const begins = message.number === 1;
  const kind = begins ? 'conversation' : 'message';
  const all = await everybody(queries);
  for (const person of all)
    news.event(person, `${kind}.created`, happening(kind, conversation, message, { audience: audienceOf(conversation, person) }));
  const told = toldOf(conversation, message, conversation.customerName);
  if (!begins) return tellThoseInIt(queries, news, conversation, told);
  for (const person of all) news.notify({ ...told, event: 'conversation-created', person });
}

/** By mail and push to the colleagues in it: the pages of an agent stay silent while another one writes. */
export async function agentWrote(queries: Queries, news: News, conversation: Conversation, message: Message, by: Person): Promise<void> {
  await tellThoseInIt(queries, news, conversation, { ...toldOf(conversation, message, nameForCustomers(by)), author: by.id });
}

export function wasMentioned(news: News, conversation: Conversation, note: Message, by: Person, person: string): void {
  const title = nameForCustomers(by);
  news.event(person, 'conversation.mentioned', happening('mention', conversation, note, { audience: 'mine', title }));
  news.notify({ ...toldOf(conversation, note, title), event: 'mentioned', person });
}

/** `cause`: the message that was routed. Whoever takes a conversation knows it already. */
export async function wasAssigned(queries: Queries, news: News, conversation: Conversation, cause?: Message): Promise<void> {
  const person = conversation.assignee!;
  const words = cause ?? (await lastSaid(queries, conversation));
  const id = `${conversation.id}:assigned:${conversation.revision}`;
  const at = new Date().toISOString();
  news.event(person, 'conversation.assigned', { ...happening('assignment', conversation, words!, { audience: 'mine' }), id, at });
  const told = toldOf(conversation, words!, conversation.customerName);
  news.notify({ ...told, event: 'conversation-assigned', person, ...(!cause && { happening: id }) });
}

/** What sounds until it is seen may fall silent. */
export async function wasRead(queries: Queries, news: News, conversation: Conversation): Promise<void> {
  for (const person of await everybody(queries)) news.event(person, 'conversation.read', { conversation: conversation.id });
}

interface More {
  audience: AlertAudience;
  title?: string;
}

const happening = (kind: AlertKind, { id, customerName }: Conversation, message: Message, { audience, title }: More): Happening => ({
  id: kind === 'mention' ? `${nameOf(message)}:mention` : nameOf(message),
  kind,
  conversation: id,
  audience,
  at: message.at.toISOString(),
  title: title ?? customerName,
  text: excerptOf(message.text),
});

const audienceOf = ({ assignee }: Conversation, person: string): AlertAudience =>
  !assignee ? 'unassigned' : assignee === person ? 'mine' : 'others';

const toldOf = ({ id }: Conversation, message: Message, title: string) => ({
  conversation: id,
  title,
  body: excerptOf(message.text),
  happening: nameOf(message),
});

/** Agents and administrators: each decides what of it they hear and see. */
async function everybody(queries: Queries): Promise<string[]> {
  return (await queries.select({ id: people.id }).from(people)).map(({ id }) => id);
}

type Words = ReturnType<typeof toldOf> & { author?: string };

async function tellThoseInIt(queries: Queries, news: News, conversation: Conversation, { author, ...told }: Words): Promise<void> {
  const { id, assignee } = conversation;
  const wrote = await queries
    .selectDistinct({ person: messages.person })
    .from(messages)
    .where(and(eq(messages.conversation, id), isNotNull(messages.person), eq(messages.automatic, false)));
  const others = new Set(wrote.map(({ person }) => person!));
  if (assignee && assignee !== author) news.notify({ ...told, event: 'message-in-assigned', person: assignee });
  for (const person of others)
    if (person !== assignee && person !== author) news.notify({ ...told, event: 'message-in-participating', person });
}
