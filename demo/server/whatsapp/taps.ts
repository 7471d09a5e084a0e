import { and, eq } from 'drizzle-orm';
import type { WhatsAppTemplate } from '../../../src/features/welcome-messages/welcome-messages.js';
import type { Queries } from '../database/database.js';
import { phoneMessages, type WhatsAppPayload } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { digitsOf } from './payload.js';

/** What a customer may answer with a tap. */
export interface Tap {
  id: string;
  title: string;
}

interface Interactive {
  action?: { buttons?: { reply: Tap }[]; sections?: { rows: (Tap & { description?: string })[] }[] };
}

const isSame = (one: Tap) => (other: Tap) => one.id === other.id && one.title === other.title;

/** A tap as WhatsApp tells it of; undefined: this message offers no such thing. */
function tapOn(message: WhatsAppPayload, tap: Tap, templates: readonly WhatsAppTemplate[]): WhatsAppPayload | undefined {
  const { id, title } = tap;
  const { action = {} } = (message['interactive'] ?? {}) as Interactive;
  if (action.buttons?.map(({ reply }) => reply).some(isSame(tap)))
    return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } };
  const row = action.sections?.flatMap(({ rows }) => rows).find(isSame(tap));
  if (row) return { type: 'interactive', interactive: { type: 'list_reply', list_reply: { ...row } } };
  const { name, language } = (message['template'] ?? {}) as { name?: string; language?: { code: string } };
  const template = templates.find((one) => one.name === name && one.language === language?.code);
  return template?.buttons.includes(title) ? { type: 'button', button: { payload: title, text: title } } : undefined;
}

/** Refuses what this phone was not offered by the number. */
export async function readTap(
  queries: Queries,
  phone: string,
  number: string,
  tap: Tap,
  templates: readonly WhatsAppTemplate[],
): Promise<WhatsAppPayload> {
  const rows = await queries
    .select({ body: phoneMessages.body })
    .from(phoneMessages)
    .where(and(eq(phoneMessages.recipient, digitsOf(phone)), eq(phoneMessages.number, number)));
  for (const { body } of rows) {
    const found = tapOn(body, tap, templates);
    if (found) return found;
  }
  throw new Problem('invalid', { errors: [{ pointer: '/reply', code: 'unknown-option' }] });
}
