import { and, eq } from 'drizzle-orm';
import { takeAttachments } from '../attachments/attachments.js';
import { inWords, sendAlong } from '../attachments/sent-files.js';
import { agentWrote, wasAssigned, wasMentioned, wasRead } from './happenings.js';
import { mentionedIn } from './mentions.js';
import type { News } from './news.js';
import { passOn } from '../whatsapp/passing-on.js';
import { greet } from '../welcome/greet.js';
import { assign } from './routing.js';
import { decidedByOthers, holdConversation, holdForAgent, opened, say, setConversation } from './rows.js';
import { tell, type Queries } from '../database/database.js';
import { mentions, people, type Attachment, type Conversation, type Message, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';

export interface Words {
  text: string;
  key: string;
  /** Ids of files that go along. */
  attachments?: readonly string[];
}

export interface Sent {
  message: Message;
  files: Attachment[];
}

/** Whoever answers a conversation that waits takes it. */
export async function agentReplies(queries: Queries, news: News, id: string, person: Person, words: Words): Promise<Sent> {
  const conversation = await holdForAgent(queries, id, person);
  const { attachments = [], ...said } = words;
  const files = await takeAttachments(queries, person, attachments);
  const unseen = conversation.readUpTo < conversation.lastNumber;
  if (!conversation.assignee) await assign(queries, conversation, person.id);
  const message = await say(queries, conversation, { author: 'agent', person: person.id, ...said });
  await sendAlong(queries, message, files);
  await passOn(queries, news, conversation, message, files);
  const answered = await setConversation(queries, conversation, { ...opened(conversation), readUpTo: message.number });
  if (unseen) await wasRead(queries, news, answered);
  await agentWrote(queries, news, answered, inWords(message, files), person);
  return { message, files };
}

export interface Note extends Sent {
  /** Ids of those who are named in it. */
  mentioned: string[];
}

/** A word among colleagues. Nothing about the conversation changes, and no customer learns of it. */
export async function agentNotes(queries: Queries, news: News, id: string, person: Person, words: Words): Promise<Note> {
  const conversation = await holdConversation(queries, id);
  const { attachments = [], ...said } = words;
  const files = await takeAttachments(queries, person, attachments);
  const message = await say(queries, conversation, { author: 'agent', person: person.id, private: true, ...said });
  await sendAlong(queries, message, files);
  const mentioned = (await mentionedIn(queries, words.text)).filter((named) => named !== person.id);
  const { number } = message;
  if (mentioned.length) await queries.insert(mentions).values(mentioned.map((named) => ({ conversation: id, number, person: named })));
  const told = inWords(message, files);
  for (const named of mentioned) wasMentioned(news, conversation, told, person, named);
  await agentWrote(queries, news, conversation, told, person);
  return { message, files, mentioned };
}

export const isAdministrator = ({ role }: Person): boolean => role === 'Administrator';

/** The assignee gives away what is theirs, anybody what waits, and an administrator everything. */
export const mayAssign = ({ assignee }: Conversation, person: Person): boolean =>
  !assignee || assignee === person.id || isAdministrator(person);

/** To whoever takes chats, whether or not they are available, and to oneself. */
export async function assignTo(queries: Queries, news: News, id: string, person: Person, to: string): Promise<Conversation> {
  const conversation = await holdConversation(queries, id);
  if (!mayAssign(conversation, person)) throw decidedByOthers();
  if (conversation.status === 'resolved') throw new Problem('not-possible', { detail: 'The conversation is resolved.' });
  if (to !== person.id && !(await queries.$count(people, and(eq(people.id, to), eq(people.takesChats, true)))))
    throw new Problem('invalid', { errors: [{ pointer: '/to', code: 'unknown-option' }] });
  if (conversation.assignee === to) return conversation;
  const assigned = await assign(queries, conversation, to);
  if (to !== person.id) await wasAssigned(queries, news, assigned);
  await tell(queries, `conversation ${id}`);
  return greet(queries, news, assigned);
}

export async function resolveConversation(queries: Queries, news: News, id: string, person: Person): Promise<void> {
  const conversation = await holdForAgent(queries, id, person);
  if (conversation.status === 'resolved') return;
  const readUpTo = conversation.lastNumber;
  const resolved = await setConversation(queries, conversation, {
    status: 'resolved',
    assignee: person.id,
    readUpTo,
    waitingSince: null,
  });
  if (conversation.readUpTo < readUpTo) await wasRead(queries, news, resolved);
  await tell(queries, `conversation ${id}`);
}

/** Only the assignee's eyes count, and they never go back. While it waits nobody's do. */
export async function markRead(queries: Queries, news: News, id: string, person: Person, upTo: number): Promise<void> {
  const conversation = await holdForAgent(queries, id, person);
  const seen = Math.min(upTo, conversation.lastNumber);
  if (!conversation.assignee || seen <= conversation.readUpTo) return;
  await wasRead(queries, news, await setConversation(queries, conversation, { readUpTo: seen }));
  await tell(queries, `conversation ${id}`);
}
