import type { Refusal } from './backend.js';
import { conversations, limits, withMessage, type Attached, type Summary, type Thread, type Which } from './conversations.js';
import { Mentioning } from './mentioning.js';
import { oneAtATime } from './one-at-a-time.js';
import { Outgoing } from './outgoing.js';
import type { OwnWriting } from './own-writing.js';
import type { BusinessNumber } from './phone-wire.js';

/** By the answer: what others did before. */
const meanwhile: Readonly<Record<number, string>> = {
  403: 'A colleague has taken over meanwhile.',
  409: 'It was resolved meanwhile.',
  422: 'They take no chats any more.',
};

/** What an agent has in front of them: one for each person who signs in, so that nothing of one meets the eyes of another. */
export class Inbox {
  /** Undefined until it has arrived. */
  list?: readonly Summary[];
  /** What is shown may be out of date. */
  stale = false;
  /** The open conversation is not there. */
  missing = false;
  readonly outgoing: Outgoing;
  readonly mentioning: Mentioning;
  /** Those that customers write to, by id; empty until one of them does. */
  numbers: ReadonlyMap<string, BusinessNumber> = new Map();
  /** Why what was asked last came to nothing, in words; or empty. */
  trouble = '';
  #which: Which = 'mine';
  #open = '';
  #threads = new Map<string, Thread>();
  /** What is typed for a customer never becomes a note, nor the other way round. */
  #drafts = new Map<string, string>();
  /** Files that go with what is typed. */
  #files = new Map<string, readonly Attached[]>();
  #notes = new Set<string>();
  #originals = new Set<string>();
  #seen = new Map<string, number>();
  #closed = false;

  constructor(
    private readonly me: () => string | undefined,
    readonly own: OwnWriting,
    private readonly changed: () => void,
  ) {
    this.outgoing = new Outgoing(async ({ to, key, private: isPrivate, ...letter }) => {
      const message = await (isPrivate ? conversations.note : conversations.reply)(to, letter, key);
      const thread = this.#threads.get(to);
      if (thread) this.#threads.set(to, { ...thread, messages: withMessage(thread.messages, message) });
      void this.load();
    }, changed);
    this.mentioning = new Mentioning(changed);
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

  get which(): Which {
    return this.#which;
  }

  set which(which: Which) {
    this.#which = which;
    this.changed();
    void this.#loadList();
  }

  /** What is written goes to colleagues only: by choice, or because the conversation is a colleague's. */
  get isNote(): boolean {
    return this.#notes.has(this.#open) || this.thread?.mayReply === false;
  }

  set isNote(isNote: boolean) {
    this.#keepNote(isNote);
    this.changed();
  }

  #keepNote(isNote: boolean): void {
    if (isNote) this.#notes.add(this.#open);
    else this.#notes.delete(this.#open);
  }

  get draft(): string {
    return this.#drafts.get(this.#draftName) ?? '';
  }

  set draft(text: string) {
    this.#drafts.set(this.#draftName, text);
    // What is begun for colleagues stays for them, whoever is given the conversation meanwhile.
    if (this.thread?.mayReply === false) this.#keepNote(text !== '');
    this.changed();
  }

  /** Something is typed for the customer that cannot be sent while a colleague looks after them. */
  get keepsReply(): boolean {
    return this.thread?.mayReply === false && Boolean(this.#drafts.get(this.#open));
  }

  get #draftName(): string {
    return `${this.#open}${this.isNote ? ' note' : ''}`;
  }

  /** Of the open conversation's messages, by number: shown as it was written. */
  isOriginal(number: number): boolean {
    return this.#originals.has(`${this.#open} ${number}`);
  }

  showOriginal(number: number, shown: boolean): void {
    const name = `${this.#open} ${number}`;
    if (shown) this.#originals.add(name);
    else this.#originals.delete(name);
    this.changed();
  }

  show(id: string): void {
    if (id === this.#open) return;
    this.#open = id;
    this.missing = false;
    this.trouble = '';
    this.mentioning.close();
    if (id) void this.#loadThread();
  }

  get files(): readonly Attached[] {
    return this.#files.get(this.#draftName) ?? [];
  }

  /** One file twice is one file; a message holds only so many. */
  enclose(added: readonly Attached[]): void {
    const all = new Map([...this.files, ...added].map((file) => [file.id, file]));
    this.#files.set(this.#draftName, [...all.values()].slice(0, limits.attachments));
    this.changed();
  }

  takeOut(id: string): void {
    this.#files.set(
      this.#draftName,
      this.files.filter((file) => file.id !== id),
    );
    this.changed();
  }

  /** Words, files, or both; files alone are not signed. */
  send(text: string): void {
    const { thread, isNote: isPrivate, files: attachments } = this;
    if (!thread) return;
    this.#files.delete(this.#draftName);
    this.draft = '';
    const words = text && this.own.signed(text, { channel: thread.channel, isPrivate });
    this.outgoing.say(thread.id, words, { isPrivate, attachments });
  }

  assign(to: string): Promise<void> {
    return this.#do((id) => conversations.assign(id, to), 'Not assigned. Try again.');
  }

  resolve(): Promise<void> {
    return this.#do(conversations.resolve, 'Not resolved. Try again.');
  }

  async #do(deed: (id: string) => Promise<unknown>, failed: string): Promise<void> {
    const id = this.#open;
    this.trouble = '';
    await deed(id).catch(({ status }: Refusal) => {
      // Somebody may look at another conversation by now.
      if (status !== 401 && id === this.#open) this.trouble = meanwhile[status] ?? failed;
    });
    await this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.#loadList(), this.#loadThread()]);
  }

  #loadList = oneAtATime(() =>
    this.#ask(async () => {
      const which = this.#which;
      const list = await conversations.list(which);
      // Another choice was made while this one was on its way.
      if (which === this.#which) this.list = list;
    }),
  );

  #loadThread = oneAtATime(async () => {
    const id = this.#open;
    if (!id) return;
    await this.#ask(async () => {
      const thread = await conversations.read(id);
      if (thread.number && !this.numbers.has(thread.number)) await this.#loadNumbers();
      this.#threads.set(id, thread);
      this.outgoing.confirm(thread.messages);
      this.#see();
    });
  });

  /** A conversation can be read without its number's name. */
  async #loadNumbers(): Promise<void> {
    const numbers = await conversations.numbers().catch(() => []);
    this.numbers = new Map(numbers.map((number) => [number.id, number]));
  }

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
