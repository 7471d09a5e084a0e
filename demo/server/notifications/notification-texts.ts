import { createHash } from 'node:crypto';
import type { PushMessage } from '../../../src/features/notifications/notifications.js';
import type { Person } from '../database/schema.js';
import type { Mail } from '../messages/messages.js';
import { letter } from '../messages/texts.js';
import type { Told } from './notify.js';
import type { Pushed } from './push.js';

/** In code points. */
const longest = { name: 80, excerpt: 140 } as const;

interface Words {
  subject(who: string): string;
  /** Why the person hears of it, as the page of notifications calls it. */
  because: string;
}

const words: Readonly<Record<string, Words>> = {
  'conversation-created': { subject: (who) => `${who} began a conversation`, because: 'a new conversation is created' },
  'conversation-assigned': { subject: (who) => `${who} was assigned to you`, because: 'a conversation is assigned to you' },
  mentioned: { subject: (who) => `${who} mentioned you`, because: 'somebody mentions you' },
  'message-in-assigned': { subject: (who) => `New message from ${who}`, because: 'there is a new message in your conversations' },
  'message-in-participating': {
    subject: (who) => `New message from ${who} where you took part`,
    because: 'there is a new message in a conversation that you took part in',
  },
  'sla-first-response': { subject: (who) => `${who} still waits for a first answer`, because: 'a first answer is late' },
  'sla-next-response': { subject: (who) => `${who} still waits for an answer`, because: 'an answer is late' },
  'sla-resolution': { subject: (who) => `The conversation with ${who} is still open`, because: 'a conversation stays open for too long' },
};

/** Of an event that has no words here, from a part of the server that is newer. */
const other: Words = { subject: (who) => `News of ${who}`, because: 'something happens in a conversation' };

/** What a customer writes stays on its line, and cannot turn the words around it (U+202E and its like). */
const oneLine = (text: string, most: number): string =>
  shortened(
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ')
      .trim(),
    most,
  );

function shortened(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

const subjectOf = ({ event, title }: Told): string => (words[event] ?? other).subject(oneLine(title, longest.name) || 'Somebody');

const placeOf = ({ conversation }: Told): string => `#conversations/${conversation}`;

/** `address`: of the pages; without it the person knows where the Desk is. */
export function mailOf(told: Told, { name }: Pick<Person, 'name'>, address = ''): Pick<Mail, 'subject' | 'text'> {
  const excerpt = oneLine(told.body, longest.excerpt);
  const { because } = words[told.event] ?? other;
  return {
    subject: subjectOf(told),
    text: letter(
      name,
      [`${subjectOf(told)}.`, ...(excerpt ? [`> ${excerpt}`] : [])].join('\n\n'),
      `Read and answer it at the Desk: ${address}/${placeOf(told)}`,
      `You get this mail because you want one when ${because}. Change it at ${address}/#notifications`,
    ),
  };
}

/** Of a test: it is asked for while somebody waits for it. */
export const testOf = (test: string): Pushed => ({
  message: {
    title: 'Fernweh Desk',
    body: 'This is how notifications look in this browser.',
    tag: 'test',
    url: '#notifications',
    test,
  },
  urgency: 'high',
  ttl: 60,
});

/** What is late is not news any more when it comes late. */
const isAboutLateness = (event: string) => event.startsWith('sla-');
const canWait = (event: string) => event === 'conversation-created' || event === 'message-in-participating';

/** Seconds that a push service keeps it for a browser that is away. */
const keptFor = { usual: 86_400, lateness: 3_600 } as const;

export function pushOf(told: Told): Pushed {
  const { event, conversation, happening, body } = told;
  // A newer message of a conversation takes the place of the former; what calls for the person stays beside it.
  const tag = event.startsWith('message-') ? `message:${conversation}` : `${event}:${happening}`;
  const message: PushMessage = { title: subjectOf(told), body: oneLine(body, longest.excerpt), tag, url: placeOf(told) };
  return {
    message,
    topic: createHash('sha256').update(tag).digest('base64url').slice(0, 32),
    urgency: canWait(event) ? 'normal' : 'high',
    ttl: isAboutLateness(event) ? keptFor.lateness : keptFor.usual,
  };
}
