import type { Refusal } from './backend.js';
import { conversations, withMessage, type Summary, type Thread } from './conversations.js';
import { oneAtATime } from './one-at-a-time.js';
import { Outgoing } from './outgoing.js';

/** What an agent has in front of them: one for each person who signs in, so that nothing of one meets the eyes of another. */
export class Inbox {
  /** Undefined until it has arrived. */
  list?: readonly Summary[];
  /** What is shown may be out of date. */
  stale = false;
  /** The open conversation is not there. */
  missing = false;
  readonly outgoing: Outgoing;
  #open = '';
  #threads = new Map<string, Thread>();
  #drafts = new Map<string, string>();
  #seen = new Map<string, number>();
  #closed = false;

  constructor(
    private readonly me: () => string | undefined,
    private readonly changed: () => void,
  ) {
    this.outgoing = new Outgoing(async ({ to, text, key }) => {
      const message = await conversations.reply(to, text, key);
      const thread = this.#threads.get(to);
      if (thread) this.#threads.set(to, { ...thread, messages: withMessage(thread.messages, message) });
      void this.load();
    }, changed);
    document.addEventListener('visibilitychange', this.#see);
  }

  close(): void {
    this.#closed = true;
    this.outgoing.stop();
    document.removeEventListener('visibilitychange', this.#see);
  }

  /** Empty: none. */
  get open(): string {
    return this.#open;
  }

  get thread(): Thread | undefined {
    return this.#threads.get(this.#open);
  }

  get summary(): Summary | undefined {
    return this.list?.find(({ id }) => id === this.#open);
  }

  get unread(): number {
    return (this.list ?? []).reduce((sum, { unread }) => sum + unread, 0);
  }

  get draft(): string {
    return this.#drafts.get(this.#open) ?? '';
  }

  set draft(text: string) {
    this.#drafts.set(this.#open, text);
    this.changed();
  }

  show(id: string): void {
    if (id === this.#open) return;
    this.#open = id;
    this.missing = false;
    if (id) void this.#loadThread();
  }

  send(text: string): void {
    this.#drafts.delete(this.#open);
    this.outgoing.say(this.#open, text);
  }

  async resolve(): Promise<void> {
    await conversations.resolve(this.#open).catch(() => (this.stale = true));
    await this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.#loadList(), this.#loadThread()]);
  }

  #loadList = oneAtATime(() => this.#ask(async () => void (this.list = await conversations.list())));

  #loadThread = oneAtATime(async () => {
    const id = this.#open;
    if (!id) return;
    await this.#ask(async () => {
      const thread = await conversations.read(id);
      this.#threads.set(id, thread);
      this.outgoing.confirm(thread.messages);
      this.#see();
    });
  });

  /** Whoever is signed out is asked to sign in by the session. */
  async #ask(run: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    try {
      await run();
      this.stale = false;
    } catch (error) {
      const { status } = error as Refusal;
      if (status === 404) this.missing = true;
      else this.stale = status !== 401;
    }
    if (!this.#closed) this.changed();
  }

  /** What is on the screen of the assignee is read. */
  #see = (): void => {
    const { thread } = this;
    if (document.hidden || thread?.assignee !== this.me()) return;
    const last = thread?.messages.findLast(({ author }) => author === 'customer')?.number ?? 0;
    if (!thread || last <= (this.#seen.get(thread.id) ?? 0)) return;
    this.#seen.set(thread.id, last);
    conversations.markRead(thread.id, last).catch(() => this.#seen.delete(thread.id));
  };
}
