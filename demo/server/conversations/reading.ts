import { and, asc, desc, eq, exists, isNull, or, sql, type SQL } from 'drizzle-orm';
import { mayAssign } from './agents.js';
import { excerptOf } from './happenings.js';
import { asAttachment } from '../attachments/attachments.js';
import { filesOf, inWords } from '../attachments/sent-files.js';
import { peopleIn, wordsOf } from './reading-for-customers.js';
import type { Queries } from '../database/database.js';
import { conversations, mentions, messages, type Attachment, type Conversation, type Message, type Person } from '../database/schema.js';
import { nameForCustomers } from '../../../src/features/profile/profile.js';
import { pictureAddress } from '../people/objects.js';
import { Problem } from '../http/problems.js';
import type { Translator } from '../translation/translator.js';

/** The newest ones; older conversations and messages are kept and not shown. */
const shown = { conversations: 100, messages: 300 } as const;

/** What the customer wrote since the assignee last looked. */
const unread = sql<number>`(select count(*)::int from ${messages} as said where said.conversation = ${conversations.id}
  and said.author = 'customer' and said.number > ${conversations.readUpTo})`;

/** The person is named in a note. */
const isMentioned = ({ id }: Person) => sql<boolean>`exists (select 1 from ${mentions} as named
  where named.conversation = ${conversations.id} and named.person = ${id})`;

/** Open ones first, then the newest. `all`: everybody's, and not only what has to do with the person. */
export async function listConversations(queries: Queries, person: Person, all: boolean) {
  const rows = await queries
    .select({ conversation: conversations, last: messages, unread, mentioned: isMentioned(person) })
    .from(conversations)
    .innerJoin(messages, and(eq(messages.conversation, conversations.id), eq(messages.number, conversations.lastNumber)))
    .where(all ? undefined : concerns(queries, person))
    .orderBy(asc(conversations.status), desc(conversations.updatedAt))
    .limit(shown.conversations);
  const names = await namesOfWordless(
    queries,
    rows.map(({ last }) => last),
  );
  return rows.map(({ conversation, last, unread, mentioned }) => ({
    ...summaryOf(conversation),
    mentioned,
    // A colleague's unread messages are no work of this person's.
    unread: isOthers(conversation, person) ? 0 : unread,
    last: {
      author: last.author,
      person: last.person ?? '',
      private: last.private,
      text: excerptOf(last.text || (names.get(last.conversation) ?? '')),
      at: last.at,
    },
  }));
}

/** Their own conversations, those that wait for somebody, and open ones that they wrote in or are named in. */
function concerns(queries: Queries, person: Person): SQL | undefined {
  const { assignee, id, status } = conversations;
  const theirs = and(eq(messages.conversation, id), eq(messages.person, person.id), eq(messages.automatic, false));
  const wrote = exists(
    queries
      .select({ one: sql`1` })
      .from(messages)
      .where(theirs),
  );
  return or(eq(assignee, person.id), isNull(assignee), and(eq(status, 'open'), or(wrote, isMentioned(person))));
}

const isOthers = ({ assignee }: Conversation, { id }: Person) => assignee !== null && assignee !== id;

/** One conversation as a colleague reads it, with the people in it as they are called and look now. */
export async function readConversation(queries: Queries, id: string, person: Person, translator?: Translator) {
  const [conversation] = await queries.select().from(conversations).where(eq(conversations.id, id));
  if (!conversation) throw new Problem('not-found');
  const said = await messagesOf(queries, conversation);
  const agents = await peopleIn(queries, conversation, said);
  const files = await filesOf(queries, said);
  const translations = await translator?.read(said, person.language);
  return {
    ...summaryOf(conversation),
    mayReply: !isOthers(conversation, person),
    mayAssign: mayAssign(conversation, person),
    translation: translationFor(person, translator),
    messages: said.map((message) => {
      const translation = translations?.get(message.number);
      return { ...messageForAgents(message, files.get(message.number)), ...(translation && { translation }) };
    }),
    people: agents.map((one) => ({ id: one.id, name: nameForCustomers(one), avatar: pictureAddress(one.avatar) })),
  };
}

/** Nothing is translated without a service, nor for somebody who has chosen no language. */
function translationFor({ language }: Person, translator?: Translator): 'none' | 'works' | 'fails' {
  if (!translator || !language) return 'none';
  return translator.isDown(language) ? 'fails' : 'works';
}

export const messageForAgents = (message: Message, files: readonly Attachment[] = []) => ({
  ...wordsOf(message),
  person: message.person ?? '',
  private: message.private,
  key: (message.author === 'agent' && message.key) || '',
  ...(message.automatic && { automatic: true }),
  ...(message.whatsapp && { whatsapp: message.whatsapp }),
  ...(files.length && { attachments: files.map(asAttachment) }),
});

const summaryOf = ({ id, customerName, channel, number, phone, status, startedBy, assignee, revision }: Conversation) => ({
  id,
  customer: customerName,
  channel,
  ...(number && { number, phone }),
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

/** By conversation, of last messages that are only files. There are few: each is asked for by itself. */
async function namesOfWordless(queries: Queries, last: readonly Message[]): Promise<Map<string, string>> {
  const names = last
    .filter(({ text }) => !text)
    .map(
      async (message) => [message.conversation, inWords(message, (await filesOf(queries, [message])).get(message.number)).text] as const,
    );
  return new Map(await Promise.all(names));
}
