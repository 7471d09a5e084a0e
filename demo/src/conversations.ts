import { ask, post, type Agent } from './backend.js';

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
}

export interface Summary {
  id: string;
  /** Their name. */
  customer: string;
  status: 'open' | 'resolved';
  /** Id of the agent, or empty: it waits for one. */
  assignee: string;
  unread: number;
  last: Pick<Message, 'author' | 'text' | 'at'>;
}

export interface Thread extends Pick<Summary, 'id' | 'customer' | 'status' | 'assignee'> {
  messages: readonly Message[];
  /** Whoever wrote or looks after it, by the name that customers read. */
  people: readonly Agent[];
}

/** A thread as the customer sees it. */
export interface Chat {
  status: 'open' | 'resolved';
  messages: readonly Message[];
  agents: readonly Agent[];
}

/** In UTF-16 units, as `maxlength` counts. The server holds the same. */
export const limits = { text: 2_000, name: 80 } as const;

export const conversations = {
  list: async (): Promise<Summary[]> => (await ask<{ items: Summary[] }>('/demo/conversations')).items,
  read: (id: string): Promise<Thread> => ask(`/demo/conversations/${id}`),
  reply: (id: string, text: string, key: string): Promise<Message> => post(`/demo/conversations/${id}/messages`, { text }, key),
  resolve: (id: string): Promise<unknown> => post(`/demo/conversations/${id}/resolve`, {}),
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
