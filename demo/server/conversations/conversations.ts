import { and, eq, gt, sql } from 'drizzle-orm';
import { customerWrote } from './happenings.js';
import type { News } from './news.js';
import { assign, isAvailable, route } from './routing.js';
import { opened, say, setConversation } from './rows.js';
import { greet } from '../welcome/greet.js';
import type { Queries } from '../database/database.js';
import { conversations, messages, people, type Conversation, type Message, type WhatsAppPayload } from '../database/schema.js';
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
  /** They write by WhatsApp. */
  whatsapp?: FromPhone;
}

/** The way by which a customer writes, and what is known of them by it. */
export interface FromPhone extends Pick<Conversation, 'number' | 'phone'> {
  /** BCP 47. */
  language?: string | undefined;
  /** A tap on something that they were sent; its words are the text. */
  tap?: WhatsAppPayload | undefined;
}

export interface Said {
  message: Message;
  /** It was said earlier, under the same key. */
  replayed: boolean;
}

/** Begins the conversation, continues it, or opens it again; whoever then waits is given to an agent. */
export async function customerWrites(queries: Queries, news: News, message: CustomerMessage): Promise<Said> {
  const { customer, text, key, whatsapp } = message;
  const conversation = (await holdOfCustomer(queries, customer)) ?? (await begin(queries, message));
  const earlier = await saidUnder(queries, conversation, key);
  if (earlier && earlier.text !== text) throw new Problem('idempotency-key-reused');
  if (earlier) return { message: earlier, replayed: true };
  await limitPace(queries, conversation);
  const said = await say(queries, conversation, { author: 'customer', text, key, ...(whatsapp?.tap && { whatsapp: whatsapp.tap }) });
  const speaking = await noteLanguage(queries, conversation, whatsapp);
  const ours = speaking.status === 'resolved' ? await openAgain(queries, speaking) : speaking;
  const routed = ours.assignee ? ours : await route(queries, news, ours, said);
  await customerWrote(queries, news, routed, said);
  await greet(queries, news, routed);
  return { message: said, replayed: false };
}

async function begin(queries: Queries, { customer, name, whatsapp }: CustomerMessage): Promise<Conversation> {
  if (!name) throw new Problem('invalid', { errors: [{ pointer: '/name', code: 'required' }] });
  const { number, phone } = whatsapp ?? { number: '', phone: '' };
  const channel = whatsapp ? 'whatsapp' : 'widget';
  await queries.insert(conversations).values({ customer, customerName: name, channel, number, phone });
  return (await holdOfCustomer(queries, customer))!;
}

/** Whoever has changed the language of their phone is greeted in the new one. */
async function noteLanguage(queries: Queries, conversation: Conversation, whatsapp: FromPhone | undefined): Promise<Conversation> {
  const { language } = whatsapp ?? {};
  return language && language !== conversation.language ? setConversation(queries, conversation, { language }) : conversation;
}

async function holdOfCustomer(queries: Queries, customer: string): Promise<Conversation | undefined> {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.customer, customer)).for('update');
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
  const again = await setConversation(queries, conversation, opened(conversation));
  const isThere = await queries.$count(people, and(eq(people.id, again.assignee!), isAvailable));
  return isThere ? again : assign(queries, again, null);
}
