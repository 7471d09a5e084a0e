import { eq } from 'drizzle-orm';
import { attempts, people, welcomeMessages, welcomeNumbers, type Person as Row } from '../../../../demo/server/database/schema.js';
import { messagesAtMost } from '../../../../demo/server/welcome/capability.js';
import { emptyContent } from '../../../../src/features/welcome-messages/welcome-messages.js';
import { maya, type TestDesk } from '../desk.js';
import { bookings, draft, visaDesk } from '../welcoming.js';
import type { Way } from './fuzzer.js';
import { plainPlan, type Plan } from './plans.js';

const mark = 'fuzzed';
const tooLarge: Way = async () => ({
  ...plainPlan,
  ids: { id: crypto.randomUUID() },
  body: { type: 'application/json', text: ' '.repeat(2 ** 20 + 1) },
});

/** A test that can be sent. */
const goodTest = json({ number: bookings, kind: 'text', content: { body: 'Hello' } });

interface Made {
  numbers?: string[];
  enabled?: boolean;
}

/** States of welcome messages that no random request brings about. */
export class WelcomeWays {
  readonly #queries;

  constructor(desk: TestDesk) {
    this.#queries = desk.database.queries;
  }

  /** The person's own, all of them off; always so many, and none that the fuzzer has made. */
  async rows(): Promise<string[]> {
    await this.#queries.delete(welcomeMessages);
    const made = [];
    for (let n = 0; n < 24; n++) made.push(await this.#make());
    return made;
  }

  /** A body for one more, where there is room for it. */
  async fresh(): Promise<Plan['body']> {
    const { id } = await this.#person();
    if ((await this.#queries.$count(welcomeMessages, eq(welcomeMessages.person, id))) > messagesAtMost / 2)
      await this.#queries.delete(welcomeMessages).where(eq(welcomeMessages.person, id));
    return json(draft());
  }

  ways(): Readonly<Record<string, readonly Way[]>> {
    const patch = (body: object): Partial<Plan> => ({ body: json(body), headers: { 'If-Match': '*' } });
    return {
      createWelcomeMessage: [tooLarge, () => this.#full()],
      saveWelcomeMessage: [
        tooLarge,
        this.#one({ enabled: true }, patch({ name: 'Other' })),
        async () => {
          await this.rows();
          await this.#make({ enabled: true });
          return { ...plainPlan, ...patch({ enabled: true }), ids: { id: await this.#make() } };
        },
      ],
      removeWelcomeMessage: [this.#one({ enabled: true }, { headers: { 'If-Match': '*' } })],
      swapWelcomeMessage: [this.#one({}, {}), this.#one({ numbers: ['gone'] }, {})],
      testWelcomeMessage: [
        tooLarge,
        ...[true, false].map((mobileVerified): Way => async () => {
          await this.#queries.delete(attempts);
          await this.#queries.update(people).set({ mobile: '+46701234567', mobileVerified }).where(eq(people.email, maya));
          return { ...plainPlan, body: goodTest };
        }),
        async () => {
          await this.#queries.update(people).set({ mobileVerified: true }).where(eq(people.email, maya));
          return { ...plainPlan, body: json({ number: 'gone', kind: 'text', content: {} }) };
        },
        async () => {
          const until = new Date(Date.now() + 60_000);
          await this.#queries.delete(attempts);
          await this.#queries.insert(attempts).values({ bucket: `welcome tests ${(await this.#person()).id}`, count: 1_000, until });
          return { ...plainPlan, body: goodTest };
        },
      ],
    };
  }

  #one(made: Made, plan: Partial<Plan>): Way {
    return async () => {
      await this.rows();
      return { ...plainPlan, ...plan, ids: { id: await this.#make(made) } };
    };
  }

  async #full(): Promise<Plan> {
    await this.rows();
    for (let n = 0; n < messagesAtMost; n++) await this.#make();
    return { ...plainPlan, body: json(draft()) };
  }

  async #person(): Promise<Row> {
    return (await this.#queries.select().from(people).where(eq(people.email, maya)))[0]!;
  }

  async #make({ numbers = [bookings, visaDesk], enabled = false }: Made = {}): Promise<string> {
    const { id: person } = await this.#person();
    const contents = [{ ...emptyContent, body: 'Hello', file: null }];
    const [made] = await this.#queries
      .insert(welcomeMessages)
      .values({ person, name: mark, kind: 'text', enabled, contents, version: 'v' })
      .returning({ id: welcomeMessages.id });
    await this.#queries
      .insert(welcomeNumbers)
      .values(numbers.map((number, place) => ({ message: made!.id, person, number, place, enabled })));
    return made!.id;
  }
}

function json(body: object): Plan['body'] & object {
  return { type: 'application/json', text: JSON.stringify(body) };
}
