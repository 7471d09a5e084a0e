import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from './database/database.js';
import { events, people, sessions, type Person } from './database/schema.js';
import { openEventStream, type EventStream } from './event-stream.js';
import type { SignedIn } from './sessions.js';

interface Listener extends EventStream {
  person: string;
  session: string;
  /** Which run of events `cursor` counts in. */
  stream: string;
  /** Number of the last event sent. */
  cursor: number;
}

const idOf = (stream: string, number: number) => `${stream}.${number}`;

/**
 * The open event streams of this process. Messages from the database say only that there is something; what is sent is read from
 * the person's events after the stream's own cursor, so a replay, a change made elsewhere and one that was missed are the same thing.
 */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  readonly #onlookers = new Set<EventStream>();
  readonly #queues = new Map<string, Promise<void>>();
  readonly #pinger: NodeJS.Timeout;
  #stop: (() => Promise<void>) | undefined;

  /** `pingEvery` in milliseconds. */
  constructor(
    private readonly database: Database,
    pingEvery = 15_000,
  ) {
    this.#pinger = setInterval(() => void this.#ping(), pingEvery);
    this.#pinger.unref();
  }

  async start(): Promise<void> {
    this.#stop = await this.database.listen(
      (message) => this.#hear(message),
      () => this.#catchUp(),
    );
  }

  /** The person's own events; from `lastEventId` on when the client has seen some. */
  open({ person, session }: SignedIn, lastEventId = ''): Response {
    const [stream = '', number = ''] = lastEventId.split('.');
    const resumes = /^\d{1,9}$/.test(number);
    const listener: Listener = {
      ...openEventStream(() => this.#listeners.delete(listener)),
      person: person.id,
      session,
      stream: resumes ? stream : person.stream,
      cursor: resumes ? Number(number) : person.lastEvent,
    };
    if (!resumes && lastEventId) this.#resync(listener, person);
    else listener.send({ event: 'ping', data: '{}', id: idOf(listener.stream, listener.cursor) });
    this.#listeners.add(listener);
    this.#deliver(person.id);
    return listener.response;
  }

  /** Hints for everybody, without a word about anybody. */
  openPublic(): Response {
    const onlooker: EventStream = openEventStream(() => this.#onlookers.delete(onlooker));
    this.#onlookers.add(onlooker);
    onlooker.send({ event: 'ping', data: '{}' });
    return onlooker.response;
  }

  async close(): Promise<void> {
    clearInterval(this.#pinger);
    await this.#stop?.();
    for (const stream of [...this.#listeners, ...this.#onlookers]) stream.close();
    await Promise.all(this.#queues.values());
  }

  #hear(message: string): void {
    const [what, id = ''] = message.split(' ');
    if (what === 'changed') this.#deliver(id);
    if (what === 'changed' || what === 'reset') this.#hint();
    if (what === 'ended') this.#revoke((listener) => listener.session === id);
    if (what === 'reset') this.#revoke(() => true);
  }

  /** The connection that brings the messages was away. */
  #catchUp(): void {
    for (const person of new Set([...this.#listeners].map((listener) => listener.person))) this.#deliver(person);
    this.#hint();
    void this.#ping();
  }

  #hint(): void {
    for (const onlooker of this.#onlookers) onlooker.send({ event: 'agents.updated', data: '{}' });
  }

  /** One after the other per person, so that no event overtakes another. */
  #deliver(person: string): void {
    const before = this.#queues.get(person) ?? Promise.resolve();
    const done = before
      .then(() => this.#send(person))
      .catch((error: unknown) => console.warn(`Events are late: ${String(error)}`))
      .finally(() => {
        if (this.#queues.get(person) === done) this.#queues.delete(person);
      });
    this.#queues.set(person, done);
  }

  async #send(id: string): Promise<void> {
    const listeners = [...this.#listeners].filter((listener) => listener.person === id);
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
    listener.send({ event: name, data, id: idOf(listener.stream, number) });
    listener.cursor = number;
  }

  /** What lies between is not kept any more: anything may have changed. */
  #resync(listener: Listener, person: Person): void {
    listener.stream = person.stream;
    listener.cursor = person.lastEvent;
    listener.send({ event: 'resync', data: '{}', id: idOf(person.stream, person.lastEvent) });
  }

  #revoke(which: (listener: Listener) => boolean): void {
    for (const listener of [...this.#listeners].filter(which)) {
      listener.send({ event: 'session.revoked', data: '{}' });
      listener.close();
    }
  }

  /** Shows that the line is alive, and ends the streams of sessions that ran out. */
  async #ping(): Promise<void> {
    for (const stream of [...this.#listeners, ...this.#onlookers]) stream.send({ event: 'ping', data: '{}' });
    const open = [...new Set([...this.#listeners].map((listener) => listener.session))];
    if (!open.length) return;
    try {
      const valid = await this.database.queries
        .select({ session: sessions.tokenHash })
        .from(sessions)
        .where(and(inArray(sessions.tokenHash, open), gt(sessions.expiresAt, sql`now()`)));
      const known = new Set(valid.map(({ session }) => session));
      this.#revoke((listener) => open.includes(listener.session) && !known.has(listener.session));
    } catch {
      // The database is away; the next ping asks again.
    }
  }
}
