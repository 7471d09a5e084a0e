import type { Edit, Ledger } from './ledger.js';
import type { Place } from './line.js';
import { Listener } from './listener.js';
import type { SignIn } from './people.js';

/** How long an event may take before it counts as missed. */
const longest = 30_000;
/** A machine's queue for new connections is short. */
const opensAtOnce = 50;

export interface Delivery {
  /** From sending the save until the event was there, in milliseconds. */
  times: number[];
  missed: number;
}

/** Everybody who listens: each session to its person's own events, and as many to the public hints. */
export class Audience {
  readonly #own: { person: string; listener: Listener }[] = [];
  readonly #public: Listener[] = [];

  constructor(
    private readonly places: readonly Place[],
    private readonly random: () => number,
  ) {}

  async gather(signIns: readonly SignIn[]): Promise<void> {
    for (let from = 0; from < signIns.length; from += opensAtOnce) {
      const listeners = signIns.slice(from, from + opensAtOnce).flatMap((signIn, index) => this.#seat(signIn, from + index));
      await Promise.all(listeners.map((listener) => listener.opened));
    }
  }

  #seat({ id, cookie }: SignIn, index: number): Listener[] {
    const place = this.places[index % this.places.length]!;
    const retryAfter = () => 200 + this.random() * 800;
    const own = new Listener(place, '/api/v1/events', cookie, retryAfter);
    const onlooker = new Listener(place, '/demo/events', '', retryAfter);
    this.#own.push({ person: id, listener: own });
    this.#public.push(onlooker);
    return [own, onlooker];
  }

  /** Waits until everybody has heard of what was acknowledged to date. Every event must be there once and in its place. */
  async heardOwn(ledger: Ledger): Promise<Delivery> {
    const revisions = ledger.revisions();
    // A person's first event made the second revision.
    const lastOf = (person: string) => (revisions.get(person) ?? 1) - 1;
    const complete = await Promise.all(
      this.#own.map(async ({ person, listener }) => {
        const last = lastOf(person);
        const came = listener.from >= last || (await listener.hears(({ number }) => number === last, longest));
        return (
          came && listener.heard.every(({ event, number }, index) => event === 'profile.updated' && number === listener.from + index + 1)
        );
      }),
    );
    const sent = new Map(ledger.edits.map((edit) => [edit.person + edit.revision, edit]));
    const times = this.#own.flatMap(({ person, listener }) =>
      listener.heard.flatMap(({ number, at }) => timeOf(sent.get(person + (number + 1)), at)),
    );
    return { times, missed: complete.filter((whole) => !whole).length };
  }

  /** Waits until every onlooker has a hint that is younger than the last change. */
  async heardPublic(changedAt: number): Promise<Delivery> {
    const firsts = this.#public.map(async (listener) => {
      await listener.hears(({ at }) => at > changedAt, longest);
      return listener.heard.find(({ at }) => at > changedAt);
    });
    const heard = (await Promise.all(firsts)).filter((first) => first !== undefined);
    return { times: heard.map(({ at }) => at - changedAt), missed: this.#public.length - heard.length };
  }

  get hints(): number {
    return this.#public.reduce((sum, { heard }) => sum + heard.length, 0);
  }

  get breaks(): number {
    return this.#own.reduce((sum, { listener }) => sum + listener.breaks, 0);
  }

  dismissOnlookers(): void {
    for (const listener of this.#public) listener.stop();
  }

  dismiss(): void {
    this.dismissOnlookers();
    for (const { listener } of this.#own) listener.stop();
  }
}

const timeOf = (edit: Edit | undefined, at: number) => (edit && edit.attempts.length === 1 ? [at - edit.sentAt] : []);
