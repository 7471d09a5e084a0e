import { ask, newKey, post, type Agent } from './backend.js';
import type { BusinessNumber } from './phone-wire.js';

/** A file that was uploaded: as the attachments of the settings are. */
export interface Attached {
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
  /** Where the reader finds it. */
  url: string;
}

export interface Message {
  /** Counted from 1 within the conversation. */
  number: number;
  author: 'customer' | 'agent';
  /** Id of the agent. */
  person: string;
  text: string;
  at: string;
  /** Under which the reader's side sent it. */
  key: string;
  /** A note among colleagues; customers are sent none. */
  private?: boolean;
  /** The agent's welcome message, sent without them. */
  automatic?: boolean;
  attachments?: readonly Attached[];
  /** Of what a customer wrote, into the reader's language. */
  translation?: Translation;
}

export interface Translation {
  text: string;
  /** Languages, such as `de`; the source may be unknown, and then empty. */
  source: string;
  language: string;
}

export interface Summary {
  id: string;
  /** Their name. */
  customer: string;
  /** What they write by. */
  channel: 'widget' | 'whatsapp';
  /** Id of the business number that they write to. */
  number?: string;
  status: 'open' | 'resolved';
  /** Id of the agent, or empty: it waits for one. */
  assignee: string;
  unread: number;
  /** The reader is named in a note. */
  mentioned: boolean;
  last: Pick<Message, 'author' | 'person' | 'private' | 'text' | 'at'>;
}

export interface Thread extends Pick<Summary, 'id' | 'customer' | 'channel' | 'number' | 'status' | 'assignee'> {
  messages: readonly Message[];
  /** Otherwise it is a colleague's, and notes can be written. */
  mayReply: boolean;
  mayAssign: boolean;
  /** What becomes of what customers write in another language. */
  translation: 'none' | 'works' | 'fails';
  /** Whoever wrote or looks after it, by the name that customers read. */
  people: readonly Agent[];
}

/** A thread as the customer sees it. */
export interface Chat {
  status: 'open' | 'resolved';
  messages: readonly Message[];
  agents: readonly Agent[];
}

/** What has to do with the reader, or everything. */
export type Which = 'mine' | 'all';

/** In UTF-16 units, as `maxlength` counts, and files of one message. The server holds the same. */
export const limits = { text: 2_000, name: 80, attachments: 5 } as const;

/** What an agent sends: words, files, or both. */
export interface Letter {
  text: string;
  attachments: readonly Attached[];
}

const bodyOf = ({ text, attachments }: Letter) => (attachments.length ? { text, attachments: attachments.map(({ id }) => id) } : { text });

export const conversations = {
  list: async (of: Which): Promise<Summary[]> => (await ask<{ items: Summary[] }>(`/demo/conversations?of=${of}`)).items,
  read: (id: string): Promise<Thread> => ask(`/demo/conversations/${id}`),
  reply: (id: string, letter: Letter, key: string): Promise<Message> => post(`/demo/conversations/${id}/messages`, bodyOf(letter), key),
  note: (id: string, letter: Letter, key: string): Promise<Message> => post(`/demo/conversations/${id}/notes`, bodyOf(letter), key),
  assign: (id: string, to: string): Promise<unknown> => post(`/demo/conversations/${id}/assignment`, { to }, newKey()),
  resolve: (id: string): Promise<unknown> => post(`/demo/conversations/${id}/resolve`, {}),
  numbers: async (): Promise<readonly BusinessNumber[]> =>
    (await ask<{ value: { numbers: readonly BusinessNumber[] } }>('/api/v1/whatsapp-numbers')).value.numbers,
  markRead: (id: string, upTo: number): Promise<unknown> => post(`/demo/conversations/${id}/read`, { upTo }),
};

export const chat = {
  /** Undefined before the first message. */
  read: async (): Promise<Chat | undefined> => (await ask<{ chat: Chat | null }>('/demo/chat')).chat ?? undefined,
  write: (name: string, text: string, key: string): Promise<Message> => post('/demo/chat/messages', name ? { name, text } : { text }, key),
};

/** With a message that the server has confirmed, unless it is there already. */
export const withMessage = (messages: readonly Message[], message: Message): readonly Message[] =>
  messages.some(({ number }) => number === message.number) ? messages : [...messages, message].sort((a, b) => a.number - b.number);
