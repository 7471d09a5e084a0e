import { newKey, type Refusal } from './backend.js';
import type { Letter } from './conversations.js';
import type { Tap } from './phone-wire.js';

/** A message that the server has not confirmed. */
export interface Sending extends Letter {
  /** It is sent once, however often it is tried. */
  key: string;
  to: string;
  /** For colleagues only. */
  private: boolean;
  /** A tap on what the phone was sent. */
  reply?: Tap;
  at: string;
  /** Why it was not sent, in words; empty while it is on its way. */
  failure: string;
}

interface More extends Partial<Pick<Letter, 'attachments'>> {
  isPrivate?: boolean;
  reply?: Tap;
}

/** What was written and is not confirmed. Nothing leaves before what was written to the same person earlier. */
export class Outgoing {
  #sendings: readonly Sending[] = [];
  #lines = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(
    private readonly deliver: (sending: Sending) => Promise<void>,
    private readonly changed: () => void,
  ) {}

  to(to: string): readonly Sending[] {
    return this.#sendings.filter((sending) => sending.to === to);
  }

  say(to: string, text: string, { isPrivate = false, attachments = [], reply }: More = {}): void {
    const words = { text, attachments, private: isPrivate, ...(reply && { reply }) };
    const sending = { key: newKey(), to, ...words, at: new Date().toISOString(), failure: '' };
    this.#set([...this.#sendings, sending]);
    this.#send(sending);
  }

  again(key: string): void {
    const sending = this.#sendings.find((one) => one.key === key);
    if (!sending?.failure) return;
    const anew = { ...sending, failure: '' };
    this.#set(this.#sendings.map((one) => (one === sending ? anew : one)));
    this.#send(anew);
  }

  discard(key: string): void {
    this.#set(this.#sendings.filter((sending) => sending.key !== key));
  }

  /** Some arrive although their answer is lost: they stand in the conversation. */
  confirm(messages: readonly { key: string }[]): void {
    const arrived = new Set(messages.map(({ key }) => key));
    if (this.#sendings.some(({ key }) => arrived.has(key))) this.#set(this.#sendings.filter(({ key }) => !arrived.has(key)));
  }

  /** The person has left: what waits must not go out in another's name. */
  stop(): void {
    this.#stopped = true;
  }

  #send(sending: Sending): void {
    const before = this.#lines.get(sending.to) ?? Promise.resolve();
    this.#lines.set(
      sending.to,
      before.then(() => this.#try(sending)),
    );
  }

  async #try(sending: Sending): Promise<void> {
    if (this.#stopped) return;
    try {
      await this.deliver(sending);
      this.discard(sending.key);
    } catch (error) {
      const failure = reasonOf(error as Refusal);
      this.#set(this.#sendings.map((one) => (one.key === sending.key ? { ...one, failure } : one)));
    }
  }

  #set(sendings: readonly Sending[]): void {
    this.#sendings = sendings;
    this.changed();
  }
}

const isOfFiles = ({ pointer }: { pointer?: string }) => pointer === '/attachments';

function reasonOf({ status, reason: { errors } }: Refusal): string {
  if (status === 401) return 'Not sent: nobody is signed in.';
  if (status === 403) return 'Not sent: a colleague has taken over.';
  if (status === 422) return `Not sent: the server does not take ${errors?.some(isOfFiles) ? 'one of the files' : 'this text'}.`;
  if (status === 429) return 'Not sent: too many at once. Wait a minute.';
  return 'Not sent';
}
