import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/database.js';
import { events, people, type Person } from '../database/schema.js';
import { Deliveries } from './deliveries.js';
import type { EventStream } from './event-stream.js';
import { Onlookers } from './onlookers.js';
import { Streams } from './streams.js';
import { aliveAmong } from '../sign-ins/alive.js';
import type { SignedIn } from '../sign-ins/sessions.js';

interface Reader {
  person: string;
  session: string;
  /** It acts with a token. */
  isProgram: boolean;
  /** Which run of events `cursor` counts in. */
  stream: string;
  /** Number of the last event sent. */
  cursor: number;
}

type Listener = EventStream & Reader;

/** What tells of things that no token may read. */
const forPeopleOnly = new Set([
  'password.changed',
  'two-factor.updated',
  'sessions.updated',
  'access-tokens.updated',
  'activity.updated',
  'push.updated',
]);

const isForPeopleOnly = (name: string) => forPeopleOnly.has(name) || /^(conversation|message)\./.test(name);

/** Tabs of one browser; whoever opens more loses the oldest. */
const streamsPerSession = 20;

interface Options {
  /** Milliseconds. */
  pingEvery?: number;
  /** Own streams, and as many of onlookers. */
  atMost?: number;
}

const idOf = (stream: string, number: number) => `${stream}.${number}`;

/**
 * The open event streams of this process. Messages from the database say only that there is something; what is sent is read from
 * the person's events after the stream's own cursor, so a replay, a change made elsewhere and one that was missed are the same thing.
 */
export class EventHub {
  readonly #listeners: Streams<Reader>;
  readonly #onlookers: Onlookers;
  readonly #deliveries = new Deliveries((person) => this.#send(person));
  readonly #pinger: NodeJS.Timeout;
  #stop: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    { pingEvery = 15_000, atMost }: Options = {},
  ) {
    this.#listeners = new Streams(atMost);
    this.#onlookers = new Onlookers(atMost);
    this.#pinger = setInterval(() => void this.#ping(), pingEvery);
    this.#pinger.unref();
  }

  async start(): Promise<void> {
    this.#stop = await this.database.listen(
      (message) => this.#hear(message),
      () => this.#catchUp(),
    );
  }

  /** The people who have a page open here; programs do not count. */
  present(): string[] {
    return [...new Set(this.#listeners.which(({ isProgram }) => !isProgram).map(({ person }) => person))];
  }

  /** The person's own events; from `lastEventId` on when the client has seen some. */
  open({ person, session, token }: SignedIn, lastEventId = ''): Response {
    const [stream = '', number = ''] = lastEventId.split('.');
    const resumes = /^\d{1,9}$/.test(number);
    const others = this.#listeners.which((listener) => listener.session === session);
    for (const oldest of others.slice(0, Math.max(0, others.length - streamsPerSession + 1))) oldest.close();
    const listener = this.#listeners.open({
      person: person.id,
      session,
      isProgram: token !== undefined,
      stream: resumes ? stream : person.stream,
      cursor: resumes ? Number(number) : person.lastEvent,
    });
    if (!resumes && lastEventId) this.#resync(listener, person);
    else listener.send({ event: 'ping', data: '{}', id: idOf(listener.stream, listener.cursor) });
    this.#deliveries.deliver(person.id);
    return listener.response;
  }

  /** Hints for everybody, without a word about anybody. */
  openPublic(): Response {
    return this.#onlookers.open();
  }

  async close(): Promise<void> {
    clearInterval(this.#pinger);
    await this.#stop?.();
    this.#listeners.close();
    this.#onlookers.close();
    await this.#deliveries.close();
  }

  #hear(message: string): void {
    const [what, id = ''] = message.split(' ');
    // What was `told` is seen by nobody but the person.
    if (what === 'changed' || what === 'told') this.#deliveries.deliver(id);
    if (what === 'changed' || what === 'agents' || what === 'reset') this.#onlookers.hint('agents.updated');
    if (what === 'conversation' || what === 'reset') this.#onlookers.hint('conversations.updated');
    if (what === 'ended') this.#revoke((listener) => listener.session === id);
    if (what === 'reset') this.#revoke(() => true);
  }

  /** The connection that brings the messages was away. */
  #catchUp(): void {
    for (const person of this.#listeners.every('person')) this.#deliveries.deliver(person);
    this.#onlookers.hint('agents.updated');
    this.#onlookers.hint('conversations.updated');
    void this.#ping();
  }

  async #send(id: string): Promise<void> {
    const listeners = this.#listeners.which(({ person }) => person === id);
    if (!listeners.length) return;
    const { queries } = this.database;
    const [person] = await queries.select().from(people).where(eq(people.id, id));
    if (!person) return;
    const from = Math.min(...listeners.map((listener) => (listener.stream === person.stream ? listener.cursor : person.lastEvent)));
    const rows = await queries
      .select()
      .from(events)
      .where(and(eq(events.person, id), gt(events.number, from)))
      .orderBy(asc(events.number));
    for (const listener of listeners) {
      const news = rows.filter((row) => row.number > listener.cursor);
      const unbroken = news.length ? news[0]!.number === listener.cursor + 1 : listener.cursor <= person.lastEvent;
      if (listener.stream !== person.stream || !unbroken) this.#resync(listener, person);
      else for (const row of news) this.#pass(listener, row);
    }
  }

  #pass(listener: Listener, { number, name, data }: typeof events.$inferSelect): void {
    listener.cursor = number;
    if (listener.isProgram && isForPeopleOnly(name)) return;
    listener.send({ event: name, data, id: idOf(listener.stream, number) });
  }

  /** What lies between is not kept any more: anything may have changed. */
  #resync(listener: Listener, person: Person): void {
    listener.stream = person.stream;
    listener.cursor = person.lastEvent;
    listener.send({ event: 'resync', data: '{}', id: idOf(person.stream, person.lastEvent) });
  }

  #revoke(which: (reader: Reader) => boolean): void {
    for (const listener of this.#listeners.which(which)) {
      listener.send({ event: 'session.revoked', data: '{}' });
      listener.close();
    }
  }

  /** Shows that the line is alive, and ends the streams of sign-ins and tokens that ran out. */
  async #ping(): Promise<void> {
    const ping = { event: 'ping', data: '{}' };
    this.#listeners.send(ping);
    this.#onlookers.send(ping);
    const open = this.#listeners.every('session');
    if (!open.length) return;
    try {
      const known = await aliveAmong(this.database.queries, open);
      this.#revoke((listener) => open.includes(listener.session) && !known.has(listener.session));
    } catch {
      // The database is away; the next ping asks again.
    }
  }
}
