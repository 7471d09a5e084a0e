import { backend, type Challenge, type CodeSent, type Refusal } from './backend.js';
import { duration } from './times.js';

/** Milliseconds. Whoever has walked away leaves no password behind in this page. */
const patience = 15 * 60_000;

export interface SecondStepOptions {
  /** The sign-in that was asked to prove itself, once more; it knows email and password. */
  signIn(proof?: string): Promise<Challenge | undefined>;
  changed(): void;
  /** Over: signed in, or with a reason to begin again. */
  onEnd(failure?: string): void;
}

/** The step between the password and the Desk: a code by one of the ways that the server offers. */
export class SecondStep {
  /** Empty: to be chosen. */
  channel = '';
  sent?: CodeSent;
  /** How many codes were asked for: each has a field of its own. */
  codes = 0;
  failure = '';
  /** The code in hand is no use any more. */
  spent = false;
  busy: '' | 'sending' | 'verifying' = '';
  #sentBy = '';
  #sending?: Promise<void>;
  #resendAt = 0;
  #over = false;
  #ticking?: ReturnType<typeof setInterval>;
  #leaving?: ReturnType<typeof setTimeout>;

  constructor(
    private challenge: Challenge,
    private readonly options: SecondStepOptions,
  ) {}

  get channels(): readonly string[] {
    return this.challenge.channels;
  }

  targetOf(channel: string): string {
    return this.challenge.targets?.[channel] ?? '';
  }

  /** Seconds until another code may be asked for. */
  get resendIn(): number {
    return Math.max(0, Math.ceil((this.#resendAt - performance.now()) / 1_000));
  }

  /** Straight to the only way, if there is only one beside the recovery codes. */
  begin(): void {
    const ways = this.channels.filter((channel) => channel !== 'recovery');
    if (ways.length === 1) void this.choose(ways[0]!);
    else this.#show();
  }

  /** Back to the choice with an empty one; what was sent last is still good then. A code that is on its way keeps nobody from choosing. */
  async choose(channel: string): Promise<void> {
    if (this.busy === 'verifying') return;
    this.channel = channel;
    this.failure = '';
    const isOut = () => !channel || (channel === this.#sentBy && !this.spent);
    if (!isOut()) this.sent = undefined;
    this.#show();
    await this.#sending;
    if (channel !== this.channel || isOut()) return;
    this.sent = undefined;
    await this.send();
  }

  async send(): Promise<void> {
    if (this.busy) return;
    this.#begin('sending');
    this.#sending = this.#sendBy(this.channel);
    await this.#sending;
    this.#done();
  }

  async #sendBy(channel: string): Promise<void> {
    try {
      this.#received(channel, await this.#code(channel));
    } catch (error) {
      this.#refused(error as Refusal);
    }
  }

  async verify(code: string): Promise<void> {
    if (this.busy || this.spent) return;
    this.#begin('verifying');
    try {
      const { proof } = await backend.verifyCode(this.challenge.id, code);
      if (this.#over) return;
      const again = await this.options.signIn(proof);
      if (!again) return this.options.onEnd();
      this.challenge = again;
      this.#spend('That took too long.');
    } catch (error) {
      this.#refused(error as Refusal);
    }
    this.#done();
  }

  end(): void {
    this.#over = true;
    clearInterval(this.#ticking);
    clearTimeout(this.#leaving);
  }

  /** A challenge that is used up or forgotten is replaced by a new one, behind the same password. */
  async #code(channel: string): Promise<CodeSent> {
    try {
      return await backend.sendCode(this.challenge.id, channel);
    } catch (error) {
      if (![404, 410].includes((error as Refusal).status) || this.#over) throw error;
      const again = await this.options.signIn();
      if (!again) throw error;
      this.challenge = again;
      return backend.sendCode(this.challenge.id, channel);
    }
  }

  #received(channel: string, sent: CodeSent): void {
    this.sent = sent;
    this.#sentBy = channel;
    this.spent = false;
    this.codes++;
    this.#wait(sent.resendIn ?? 0);
  }

  #refused({ status, retryAfter, reason }: Refusal): void {
    if (status === 401) return this.options.onEnd('This email and password do not belong together any more.');
    if (status === 410 || status === 404) return this.#spend(spentBecause[reason.code ?? ''] ?? spentBecause['challenge-expired']!);
    if (status === 429 && this.busy === 'sending') this.#wait(retryAfter);
    this.failure = reasonOf({ status, retryAfter, reason });
  }

  #spend(failure: string): void {
    this.spent = true;
    this.failure = failure;
  }

  #wait(seconds: number): void {
    this.#resendAt = performance.now() + seconds * 1_000;
    clearInterval(this.#ticking);
    if (!seconds || this.#over) return;
    this.#ticking = setInterval(() => {
      if (!this.resendIn) clearInterval(this.#ticking);
      this.#show();
    }, 1_000);
  }

  #begin(busy: 'sending' | 'verifying'): void {
    this.busy = busy;
    this.failure = '';
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.options.onEnd('That took too long. Sign in again.'), patience);
    this.#show();
  }

  #done(): void {
    this.busy = '';
    this.#show();
  }

  #show(): void {
    if (!this.#over) this.options.changed();
  }
}

const spentBecause: Readonly<Record<string, string>> = {
  'challenge-expired': 'This code is too old.',
  'challenge-used-up': 'Too many wrong codes.',
  'challenge-answered': 'This code was used already.',
};

function reasonOf({ status, retryAfter, reason }: Pick<Refusal, 'status' | 'retryAfter' | 'reason'>): string {
  if (status === 422) return wrong(reason.errors?.[0]?.attemptsLeft);
  if (status === 429) return `Too often. Try again in ${duration(retryAfter)}.`;
  return 'The server does not answer. Try again in a moment.';
}

const wrong = (left?: number) =>
  left === undefined ? 'This is not the code.' : `This is not the code. ${left} ${left === 1 ? 'try' : 'tries'} left.`;
