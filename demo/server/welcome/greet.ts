import { and, desc, eq, sql } from 'drizzle-orm';
import { welcomeFor, type WelcomeDecision } from '../../../src/features/welcome-messages/rules/welcome-for.js';
import { whatsAppMessage, wordsOf } from '../../../src/features/welcome-messages/rules/whatsapp-message.js';
import { attachmentsById, takeAttachments } from '../attachments/attachments.js';
import { sendAlong } from '../attachments/sent-files.js';
import type { News } from '../conversations/news.js';
import { holdConversation, say } from '../conversations/rows.js';
import type { Queries } from '../database/database.js';
import { messages, welcomeGreetings, welcomeMessages, type Conversation, type Person, type WhatsAppPayload } from '../database/schema.js';
import { hold } from '../people/objects.js';
import { deliver } from '../whatsapp/deliveries.js';
import { digitsOf, mediaIn } from '../whatsapp/payload.js';
import { templatesOf } from './channels.js';
import { asWelcome, enabledOf, filesIn } from './rows.js';
import { tellGreeted } from './telling.js';
import { valuesFor } from './values.js';

/**
 * Sends the assignee's welcome message, if now is the moment. To be asked in a deed after each word of a customer and each assignment,
 * with the conversation held. It holds the assignee: whoever switches a message on or off holds them too. Returns the conversation as
 * it is then.
 */
export async function greet(queries: Queries, news: News, conversation: Conversation): Promise<Conversation> {
  const { id, number, assignee, status } = conversation;
  // Most conversations are none of these, and nobody is held for them.
  if (!number || !assignee || status !== 'open' || (await isGreeted(queries, conversation))) return conversation;
  const agent = await hold(queries, assignee);
  const decision = await decide(queries, conversation, agent);
  if (decision.is !== 'welcome') return conversation;
  const { message, content } = decision;
  const template = (await templatesOf(queries, agent)).find(({ id }) => id === content.template);
  if (message.kind === 'template' && !template) return conversation;
  const greeted = await queries
    .insert(welcomeGreetings)
    .values({ conversation: id, message: message.id, person: agent.id })
    .onConflictDoNothing()
    .returning();
  if (!greeted.length) return conversation;
  const wanted = { kind: message.kind, content, template, values: valuesFor(agent, conversation.customerName) };
  const payload = whatsAppMessage({ ...wanted, to: digitsOf(conversation.phone), media: (file) => ({ id: file.id }) });
  await send(queries, news, conversation, agent, { text: wordsOf(wanted), payload });
  await countGreeting(queries, message.id);
  await tellGreeted(queries, news, agent, message.id);
  return holdConversation(queries, id);
}

/** An agent's answer greets as well. */
async function isGreeted(queries: Queries, { id }: Conversation): Promise<boolean> {
  if (await queries.$count(welcomeGreetings, eq(welcomeGreetings.conversation, id))) return true;
  const answer = and(eq(messages.conversation, id), eq(messages.author, 'agent'), eq(messages.private, false));
  return (await queries.$count(messages, answer)) > 0;
}

async function decide(queries: Queries, conversation: Conversation, agent: Person): Promise<WelcomeDecision> {
  const { status, startedBy, number, language } = conversation;
  const rows = await enabledOf(queries, agent);
  const files = await attachmentsById(
    queries,
    rows.flatMap(({ contents }) => filesIn(contents)),
  );
  return welcomeFor({
    conversation: { status, startedBy, number, language, greeted: false, lastWordOfCustomer: await lastWord(queries, conversation) },
    assignee: agent.id,
    messages: rows.map((row) => ({ ...asWelcome(row, files), owner: row.person })),
    now: Date.now(),
  });
}

async function lastWord(queries: Queries, { id }: Conversation): Promise<string> {
  const [last] = await queries
    .select({ at: messages.at })
    .from(messages)
    .where(and(eq(messages.conversation, id), eq(messages.author, 'customer')))
    .orderBy(desc(messages.number))
    .limit(1);
  return last?.at.toISOString() ?? '';
}

interface Greeting {
  text: string;
  payload: WhatsAppPayload;
}

async function send(queries: Queries, news: News, conversation: Conversation, agent: Person, { text, payload }: Greeting): Promise<void> {
  const { id, number, phone } = conversation;
  const words = { author: 'agent', person: agent.id, text, whatsapp: payload, automatic: true } as const;
  const said = await say(queries, conversation, words);
  await sendAlong(queries, said, await takeAttachments(queries, agent, mediaIn(payload)));
  await deliver(queries, [{ conversation: id, number, recipient: digitsOf(phone), payload }], news);
}

const countGreeting = (queries: Queries, id: string): Promise<unknown> =>
  queries
    .update(welcomeMessages)
    .set({ sent: sql`${welcomeMessages.sent} + 1`, revision: sql`${welcomeMessages.revision} + 1` })
    .where(eq(welcomeMessages.id, id));
