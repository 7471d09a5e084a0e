import { and, eq, inArray } from 'drizzle-orm';
import type { Translate } from './translate.js';
import { tell, type Database } from '../database/database.js';
import { translations, type Message } from '../database/schema.js';
import { withoutValues } from '../http/without-values.js';

export interface Translation {
  text: string;
  /** Such as `de`; or empty. */
  source: string;
  language: string;
}

interface Job {
  message: Message;
  language: string;
  tries: number;
}

/** Milliseconds until the next attempt; after the last, the next reader asks again. */
const patience: readonly number[] = [10_000, 60_000, 300_000];

/** Requests on their way to the service. */
const atOnce = 3;

/** `pt-BR` and `pt` are one language to a translator. */
const base = (language: string): string => language.split('-')[0]!.toLowerCase();

const nameOf = ({ message: { conversation, number }, language }: Job) => `${conversation} ${number} ${language}`;

/** Translates what customers write, in the background and once per language. While there is no translation the original stands. */
export class Translator {
  readonly #line: Job[] = [];
  /** Messages, each into a language, that wait, are on their way or rest after a failure: never two requests for one of them. */
  readonly #inWork = new Set<string>();
  #running = 0;
  /** Languages that the last attempt failed for. A service need not know every one that somebody speaks. */
  readonly #down = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly translate: Translate,
    private readonly pauses = patience,
  ) {}

  /** The last attempt failed: what is foreign stands as it was written. */
  isDown(preferred: string): boolean {
    return this.#down.has(base(preferred));
  }

  /** By number of the message what is there to show; what is missing is asked for, and everybody hears when it has come. */
  async read(said: readonly Message[], preferred: string): Promise<Map<number, Translation>> {
    const language = base(preferred);
    const foreign = said.filter(({ author, text }) => author === 'customer' && /\p{L}/u.test(text));
    if (!language || !foreign.length) return new Map();
    const known = await this.#known(foreign, language);
    // The newest first: they are in sight.
    for (const message of foreign.filter(({ number }) => !known.has(number)).reverse()) this.#want({ message, language, tries: 0 });
    const texts = new Map(foreign.map(({ number, text }) => [number, text]));
    return new Map([...known].filter(([number, { text, source }]) => base(source) !== language && text !== texts.get(number)));
  }

  async #known(messages: readonly Message[], language: string): Promise<Map<number, Translation>> {
    const numbers = messages.map(({ number }) => number);
    const rows = await this.database.queries
      .select()
      .from(translations)
      .where(
        and(
          eq(translations.conversation, messages[0]!.conversation),
          eq(translations.language, language),
          inArray(translations.number, numbers),
        ),
      );
    return new Map(rows.map(({ number, text, source }) => [number, { text, source, language }]));
  }

  #want(job: Job): void {
    if (this.#inWork.has(nameOf(job))) return;
    this.#inWork.add(nameOf(job));
    this.#join(job);
  }

  #join(job: Job): void {
    this.#line.push(job);
    while (this.#running < atOnce && this.#line.length) void this.#work(this.#line.shift()!);
  }

  async #work(job: Job): Promise<void> {
    const wasDown = this.isDown(job.language);
    this.#running += 1;
    const done = await this.#attempt(job);
    this.#running -= 1;
    const pause = done ? undefined : this.pauses[job.tries];
    if (pause === undefined) this.#inWork.delete(nameOf(job));
    else setTimeout(() => this.#join({ ...job, tries: job.tries + 1 }), pause).unref();
    const next = this.#line.shift();
    if (next) void this.#work(next);
    if (done || this.isDown(job.language) !== wasDown)
      await tell(this.database.queries, `conversation ${job.message.conversation}`).catch(() => {});
  }

  async #attempt({ message: { conversation, number, text }, language }: Job): Promise<boolean> {
    const translated = await this.translate(text, language).catch((error: unknown) => {
      if (!this.isDown(language)) console.warn(`Messages are not translated for now: ${withoutValues(error)}`);
      return undefined;
    });
    if (!translated) {
      this.#down.add(language);
      return false;
    }
    this.#down.delete(language);
    const row = { conversation, number, language, ...translated };
    // A conversation may be gone meanwhile; that says nothing about the service.
    const stored = this.database.queries.insert(translations).values(row).onConflictDoNothing();
    return stored.then(
      () => true,
      () => false,
    );
  }
}
