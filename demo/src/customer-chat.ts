import type { Refusal } from './backend.js';
import { chat, withMessage, type Chat, type Message } from './conversations.js';
import { oneAtATime } from './one-at-a-time.js';
import { Outgoing } from './outgoing.js';

/** What a customer has in front of them: one conversation, from this browser. */
export class CustomerChat {
  /** Undefined before the first message. */
  chat?: Chat;
  /** What the customer calls themselves; asked for before the first message. */
  name = '';
  draft = '';
  readonly outgoing: Outgoing;
  #known = false;
  /** Number of the last message that was in front of them. */
  #seen = 0;

  constructor(private readonly changed: () => void) {
    this.outgoing = new Outgoing(async ({ text, key }) => {
      const message = await this.#write(text, key);
      if (this.chat) this.chat = { ...this.chat, messages: withMessage(this.chat.messages, message) };
      else await this.load();
    }, changed);
  }

  get unseen(): number {
    return (this.chat?.messages ?? []).filter(({ author, number }) => author === 'agent' && number > this.#seen).length;
  }

  get asksName(): boolean {
    return this.#known && !this.chat && !this.outgoing.to('').length;
  }

  see(): void {
    this.#seen = this.chat?.messages.at(-1)?.number ?? 0;
  }

  send(text: string): void {
    this.draft = '';
    this.outgoing.say('', text);
  }

  load = oneAtATime(async () => {
    try {
      this.chat = await chat.read();
      this.outgoing.confirm(this.chat?.messages ?? []);
      if (!this.#known) this.see();
      this.#known = true;
    } catch {
      // Without an answer the last one stays; the next event asks again.
    }
    this.changed();
  });

  /** Whose key is gone gets a new one by reading, and begins anew. */
  async #write(text: string, key: string): Promise<Message> {
    try {
      return await chat.write(this.chat ? '' : this.name, text, key);
    } catch (error) {
      if ((error as Refusal).status !== 401) throw error;
      await this.load();
      return chat.write(this.chat ? '' : this.name, text, key);
    }
  }
}
