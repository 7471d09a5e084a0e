import { createHash } from 'node:crypto';
import { and, asc, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { attachments, conversations, messages, phoneMessages, type Attachment, type WhatsAppPayload } from '../database/schema.js';
import type { Queries } from '../database/database.js';
import { Problem } from '../http/problems.js';
import { digitsOf, mediaIn } from './payload.js';

/** The newest ones; older messages are kept and not shown. */
const shown = 300;

/**
 * The number of the phone that is in a browser: under a country code that nobody has, and as hard to guess as the browser's key.
 */
export function phoneOf(customer: string): string {
  const number = createHash('sha256').update(`phone ${customer}`).digest().readBigUInt64BE() % 10n ** 12n;
  return `+888${String(number).padStart(12, '0')}`;
}

/** One conversation with each number. */
export const customerAt = (customer: string, number: string): string => `${customer}|${number}`;

export interface PhoneFile extends Pick<Attachment, 'id' | 'name' | 'type' | 'size'> {
  url: string;
}

/** A message as a phone shows it. */
export interface OnPhone {
  id: string;
  from: 'customer' | 'business';
  /** RFC 3339. */
  at: string;
  /** As WhatsApp knows it, with files by the ids of `files`. */
  message: WhatsAppPayload;
  /** Under which the page sent it. */
  key: string;
  files: PhoneFile[];
}

type Line = Omit<OnPhone, 'files'>;

/** What was written on this phone to the number, and what came back, in its order. */
export async function readPhoneChat(queries: Queries, customer: string, number: string): Promise<OnPhone[]> {
  const own = await queries
    .select({ said: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversation))
    .where(and(eq(conversations.customer, customerAt(customer, number)), eq(messages.author, 'customer')))
    .orderBy(desc(messages.number))
    .limit(shown);
  const said = own.map(({ said: { number, text, at, key, whatsapp } }): Line => {
    const message = whatsapp ?? { type: 'text', text: { body: text } };
    return { id: `customer-${number}`, from: 'customer', at: at.toISOString(), message, key: key ?? '' };
  });
  const lines = [...said, ...(await received(queries, phoneOf(customer), number))].sort((one, other) => one.at.localeCompare(other.at));
  return withFiles(queries, lines.slice(-shown));
}

/** What a phone has received, the newest by number. */
async function received(queries: Queries, phone: string, number?: string): Promise<Line[]> {
  const to = eq(phoneMessages.recipient, digitsOf(phone));
  const rows = await queries
    .select()
    .from(phoneMessages)
    .where(number === undefined ? to : and(to, eq(phoneMessages.number, number)))
    .orderBy(desc(phoneMessages.id))
    .limit(shown);
  return rows
    .reverse()
    .map(({ id, at, body }) => ({ id: `business-${id}`, from: 'business', at: at.toISOString(), message: body, key: '' }));
}

/** What came to a phone that is somebody's own: their tests. */
export async function readTests(queries: Queries, phone: string): Promise<{ number: string; messages: OnPhone[] }[]> {
  const { recipient, number, id } = phoneMessages;
  const numbers = await queries
    .select({ number })
    .from(phoneMessages)
    .where(eq(recipient, digitsOf(phone)))
    .groupBy(number)
    .orderBy(asc(sql`min(${id})`));
  return Promise.all(
    numbers.map(async (one) => ({ ...one, messages: await withFiles(queries, await received(queries, phone, one.number)) })),
  );
}

async function withFiles(queries: Queries, lines: readonly Line[]): Promise<OnPhone[]> {
  const ids = [...new Set(lines.flatMap(({ message }) => mediaIn(message)))];
  const { id, name, type, size } = attachments;
  const rows = ids.length ? await queries.select({ id, name, type, size }).from(attachments).where(inArray(id, ids)) : [];
  const byId = new Map(rows.map((row) => [row.id, { ...row, url: `/demo/phone/media/${row.id}` }]));
  return lines.map((line) => ({ ...line, files: mediaIn(line.message).flatMap((id) => byId.get(id) ?? []) }));
}

/** A file that one of these phones has received. */
export async function mediaOnPhone(queries: Queries, phones: readonly string[], id: string): Promise<Attachment> {
  const rows = await queries
    .select({ body: phoneMessages.body })
    .from(phoneMessages)
    .where(and(inArray(phoneMessages.recipient, phones.map(digitsOf)), like(sql`${phoneMessages.body}::text`, `%${id}%`)));
  const isThere = rows.some(({ body }) => mediaIn(body).includes(id));
  const [found] = isThere ? await queries.select().from(attachments).where(eq(attachments.id, id)) : [];
  if (!found) throw new Problem('not-found');
  return found;
}
