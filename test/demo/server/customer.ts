import { randomUUID } from 'node:crypto';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import type { Person } from './person.js';

export interface Chat {
  status: 'open' | 'resolved';
  agent: string;
  messages: { number: number; author: 'customer' | 'agent'; person: string; text: string; attachments?: CannedAttachment[] }[];
  agents: { id: string; name: string; avatar: string }[];
}

export interface Listed {
  id: string;
  customer: string;
  status: 'open' | 'resolved';
  assignee: string;
  unread: number;
  revision: number;
  mentioned: boolean;
  last: { author: string; person: string; private: boolean; text: string };
}

export interface Thread extends Listed {
  mayReply: boolean;
  mayAssign: boolean;
  translation: 'none' | 'works' | 'fails';
  messages: {
    number: number;
    author: 'customer' | 'agent';
    person: string;
    text: string;
    private: boolean;
    attachments?: CannedAttachment[];
    translation?: { text: string; source: string; language: string };
  }[];
  people: { id: string; name: string; avatar: string }[];
}

/** Somebody with the chat in front of them, as far as the server sees one. */
export class Customer {
  private constructor(
    readonly visitor: Person,
    readonly name: string,
  ) {}

  static async arrive(visitor: Person, name: string): Promise<Customer> {
    await visitor.get('/demo/chat');
    return new Customer(visitor, name);
  }

  write(text: string, { key = randomUUID(), name = this.name } = {}): Promise<Response> {
    return this.send({ text, name }, { 'Idempotency-Key': key });
  }

  send(body: unknown, headers: Record<string, string> = { 'Idempotency-Key': randomUUID() }): Promise<Response> {
    return this.visitor.request('POST', '/demo/chat/messages', { 'Content-Type': 'application/json', ...headers }, JSON.stringify(body));
  }

  async chat(): Promise<Chat | null> {
    return (await this.visitor.read<{ chat: Chat | null }>('/demo/chat')).chat;
  }
}

/** An agent in front of the inbox. */
export class Agent {
  constructor(readonly person: Person) {}

  async list(of: 'mine' | 'all' = 'mine'): Promise<Listed[]> {
    return (await this.person.read<{ items: Listed[] }>(`/demo/conversations?of=${of}`)).items;
  }

  async with(customer: string, of: 'mine' | 'all' = 'mine'): Promise<Listed> {
    const found = (await this.list(of)).find((listed) => listed.customer === customer);
    if (!found) throw new Error(`Nothing of ${customer} is here.`);
    return found;
  }

  async has(customer: string): Promise<boolean> {
    return (await this.list()).some((listed) => listed.customer === customer);
  }

  read(id: string): Promise<Thread> {
    return this.person.read(`/demo/conversations/${id}`);
  }

  reply(id: string, text: unknown, key?: string): Promise<Response> {
    return this.#act(`conversations/${id}/messages`, { text }, key);
  }

  note(id: string, text: unknown, key?: string): Promise<Response> {
    return this.#act(`conversations/${id}/notes`, { text }, key);
  }

  /** With these files, as a reply or a note. */
  sendFiles(id: string, files: readonly { id: string }[], { text = '', as = 'messages', key = randomUUID() } = {}): Promise<Response> {
    const attachments = files.map(({ id }) => id);
    return this.#act(`conversations/${id}/${as}`, { ...(text && { text }), attachments }, key);
  }

  assign(id: string, to: string, key?: string): Promise<Response> {
    return this.#act(`conversations/${id}/assignment`, { to }, key);
  }

  /** Makes a colleague do something. */
  let(colleague: string, act: string, key?: string): Promise<Response> {
    return this.#act(`colleagues/${colleague}/act`, { act }, key);
  }

  #act(path: string, body: object, key: string = randomUUID()): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return this.person.request('POST', `/demo/${path}`, headers, JSON.stringify(body));
  }

  resolve(id: string): Promise<Response> {
    return this.person.post(`/demo/conversations/${id}/resolve`, {});
  }

  see(id: string, upTo: number): Promise<Response> {
    return this.person.post(`/demo/conversations/${id}/read`, { upTo });
  }

  be(status: 'online' | 'busy' | 'offline'): Promise<Response> {
    return this.person.be(status);
  }
}
