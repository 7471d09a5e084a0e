import type { News } from '../conversations/news.js';
import type { Queries } from '../database/database.js';
import type { Attachment, Conversation, Message } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { deliver } from './deliveries.js';
import { digitsOf, fileTo, sendingProblem, textTo } from './payload.js';

/** What an agent has written goes to the customer's phone, and then the files, each by itself. Of a conversation that is held. */
export async function passOn(
  queries: Queries,
  news: News,
  { id, number, phone }: Conversation,
  { text }: Pick<Message, 'text'>,
  files: readonly Attachment[],
): Promise<void> {
  if (!number) return;
  const problem = files.map(sendingProblem).find(Boolean);
  if (problem) throw new Problem('invalid', { errors: [{ pointer: '/attachments', ...problem }] });
  const payloads = [...(text ? [textTo(phone, text)] : []), ...files.map((file) => fileTo(phone, file))];
  const line = { conversation: id, number, recipient: digitsOf(phone) };
  await deliver(
    queries,
    payloads.map((payload) => ({ ...line, payload })),
    news,
  );
}
