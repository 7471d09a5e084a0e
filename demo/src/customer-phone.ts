import type { Refusal } from './backend.js';
import { oneAtATime } from './one-at-a-time.js';
import { Outgoing, type Sending } from './outgoing.js';
import {
  phoneBackend,
  type BusinessNumber,
  type OnPhone,
  type PhoneChat,
  type PhoneContent,
  type Tap,
  type WhatsAppBody,
} from './phone-wire.js';

/** What lies open: the list of chats, a chat with a number, or the tests that came from one. */
export interface Opened {
  number: string;
  isTest: boolean;
}

const kept = (name: string): string => {
  try {
    return localStorage.getItem(`phone ${name}`) ?? '';
  } catch {
    return '';
  }
};

/** A phone that may keep nothing asks again next time. */
const keep = (name: string, value: string): void => {
  try {
    localStorage.setItem(`phone ${name}`, value);
  } catch {
    return;
  }
};

/** A customer's phone, one in each browser: a chat with each business number. */
export class CustomerPhone {
  /** Undefined until it is known. */
  content?: PhoneContent;
  /** What is shown may be out of date. */
  stale = false;
  /** The message whose list is open, or empty. */
  listOf = '';
  readonly outgoing: Outgoing;
  #name = kept('name');
  #language = kept('language') || 'en';
  #drafts = new Map<string, string>();
  /** By chat: how many messages of the company's have been in front of the customer. */
  #seen = new Map<string, number>();

  constructor(private readonly changed: () => void) {
    this.outgoing = new Outgoing(async (sending) => {
      const { id } = await this.#write(sending);
      this.#add(sending, id);
      void this.load();
    }, changed);
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    keep('name', name);
  }

  /** BCP 47. */
  get language(): string {
    return this.#language;
  }

  set language(language: string) {
    this.#language = language;
    keep('language', language);
  }

  draft(number: string): string {
    return this.#drafts.get(number) ?? '';
  }

  type(number: string, text: string): void {
    this.#drafts.set(number, text);
    this.changed();
  }

  number(id: string): BusinessNumber | undefined {
    return this.content?.numbers.find((number) => number.id === id);
  }

  messages({ number, isTest }: Opened): readonly OnPhone[] {
    const { chats = [], tests = [] } = this.content ?? {};
    return (isTest ? tests : chats).find((chat) => chat.number === number)?.messages ?? [];
  }

  hasBegun(number: string): boolean {
    return this.messages({ number, isTest: false }).length + this.outgoing.to(number).length > 0;
  }

  unseen(opened: Opened): number {
    return fromBusiness(this.messages(opened)) - (this.#seen.get(nameOf(opened)) ?? 0);
  }

  see(opened: Opened): void {
    this.#seen.set(nameOf(opened), fromBusiness(this.messages(opened)));
  }

  send(number: string, text: string): void {
    this.#drafts.delete(number);
    this.outgoing.say(number, text);
  }

  tap(number: string, reply: Tap): void {
    this.listOf = '';
    this.outgoing.say(number, reply.title, { reply: { id: reply.id, title: reply.title } });
  }

  showList(message: string): void {
    this.listOf = message;
    this.changed();
  }

  load = oneAtATime(async () => {
    try {
      const isFirst = !this.content;
      const { chats, tests } = (this.content = await phoneBackend.read());
      this.stale = false;
      this.outgoing.confirm(chats.flatMap(({ messages }) => messages));
      if (isFirst) this.#seeAll(chats, tests);
    } catch {
      // What was there stays; the next event asks again.
      this.stale = true;
    }
    this.changed();
  });

  #seeAll(chats: readonly PhoneChat[], tests: readonly PhoneChat[]): void {
    for (const { number } of chats) this.see({ number, isTest: false });
    for (const { number } of tests) this.see({ number, isTest: true });
  }

  /** Whose key is gone gets a new one by reading. */
  async #write({ to, text, reply, key }: Sending): Promise<{ id: string }> {
    const what = reply ? { reply } : { text };
    const letter = { number: to, ...what, language: this.language, ...(this.name.trim() && { name: this.name.trim() }) };
    try {
      return await phoneBackend.write(letter, key);
    } catch (error) {
      if ((error as Refusal).status !== 401) throw error;
      await this.load();
      return phoneBackend.write(letter, key);
    }
  }

  /** What is confirmed stays in sight until it is read with all others. */
  #add({ to, text, reply, key, at }: Sending, id: string): void {
    if (!this.content) return;
    const message: WhatsAppBody = reply
      ? { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } }
      : { type: 'text', text: { body: text } };
    const said: OnPhone = { id, from: 'customer', at, message, key, files: [] };
    const chats = this.content.chats.map((chat) =>
      chat.number !== to || chat.messages.some((message) => message.id === id) ? chat : { ...chat, messages: [...chat.messages, said] },
    );
    this.content = { ...this.content, chats };
  }
}

const nameOf = ({ number, isTest }: Opened) => `${isTest ? 'test' : 'chat'} ${number}`;

const fromBusiness = (messages: readonly OnPhone[]) => messages.filter(({ from }) => from === 'business').length;
