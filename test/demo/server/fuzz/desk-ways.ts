import { eq, sql } from 'drizzle-orm';
import {
  accessTokens,
  attempts,
  challenges,
  people,
  pushSubscriptions,
  recoveryCodes,
  sessions,
} from '../../../../demo/server/database/schema.js';
import { seedPassword } from '../../../../demo/server/people/seed.js';
import { newSession } from '../../../../demo/server/sign-ins/sessions.js';
import { endsOf, hashOfToken, newToken } from '../../../../demo/server/tokens/token-format.js';
import { hashOfCode, hashOfProof, newProof } from '../../../../demo/server/proofs/codes.js';
import { maya, type TestDesk } from '../desk.js';
import type { Person } from '../person.js';
import type { PushService } from '../push-service.js';
import { CannedWays } from './canned-ways.js';
import { FileWays } from './file-ways.js';
import type { Way } from './fuzzer.js';
import { plainPlan, type Plan } from './plans.js';
import { WelcomeWays } from './welcome-ways.js';

type Values = Partial<typeof challenges.$inferInsert>;

/** As the document's example has it. */
const code = '123456';
const phone = '+46701234567';
const ownName = 'the fuzzer’s own';
const on = () => new Date().toISOString();

/** What only the database can bring about: codes that are known, states that take many steps, times that are past. */
export class DeskWays {
  readonly #queries;
  readonly #files;
  readonly #canned;
  readonly #welcome;

  constructor(
    private readonly desk: TestDesk,
    private readonly pushing: PushService,
    private readonly atLeast: number,
  ) {
    this.#queries = desk.database.queries;
    this.#files = new FileWays(desk);
    this.#canned = new CannedWays(desk);
    this.#welcome = new WelcomeWays(desk);
  }

  /** As if the person had answered it. */
  async prove(id: string): Promise<string> {
    const proof = newProof();
    await this.#queries
      .update(challenges)
      .set({ channel: 'email', answeredAt: sql`now()`, proofHash: hashOfProof(proof) })
      .where(eq(challenges.id, id));
    return proof;
  }

  /** Ids that no list answers. Each challenge can be answered once, so there are many; and nobody's identity is remembered. */
  async rows(person: Person): Promise<Record<string, string[]>> {
    await this.#queries.update(sessions).set({ verifiedAt: null });
    const missing = this.atLeast - (await this.#queries.$count(accessTokens));
    for (let n = 0; n < missing; n++) await this.#addToken('all');
    const many = Array.from({ length: 24 }, () => this.#challenge(person));
    return {
      '/challenges': await Promise.all(many),
      '/two-factor': ['email', 'sms', 'totp'],
      '/push/subscriptions': await this.#browsers(),
      '/attachments': await this.#files.rows(),
      '/canned-responses': await this.#canned.rows(),
      '/welcome-messages': await this.#welcome.rows(),
    };
  }

  /** Bodies for rows that there is room for, by the operation that makes them. */
  fresh() {
    return { createWelcomeMessage: () => this.#welcome.fresh() };
  }

  async token(scope: string): Promise<string> {
    await this.#queries.delete(accessTokens).where(eq(accessTokens.name, ownName));
    return this.#addToken(scope, ownName);
  }

  /** Requests that meet the server in a state that no random request brings it into. */
  ways(): Readonly<Record<string, readonly Way[]>> {
    return {
      ...this.#files.ways(),
      ...this.#canned.ways(),
      ...this.#welcome.ways(),
      signIn: [this.#way({ twoFactor: { sms: on() } }, { who: 'visitor', body: json({ email: maya, password: seedPassword }) })],
      saveProfile: [
        this.#way({ twoFactor: { sms: on() } }, patch({ mobile: null })),
        this.#way({}, patch({ mobile: '+46709876543' })),
        this.#way({}, { ...patch({ mobile: '+46709876544' }), who: 'program' }),
      ],
      sendCode: [
        this.#with({ purpose: 'phone-change', target: '+46709876543', channel: null, sentAt: null }, { channel: 'sms' }),
        this.#with({ createdAt: sql`now() - interval '1 hour'` as unknown as Date }, { channel: 'email' }),
        this.#with({ sends: 3 }, { channel: 'email' }),
        this.#with({ answeredAt: sql`now()` as unknown as Date }, { channel: 'email' }),
        this.#with({ sentAt: sql`now()` as unknown as Date }, { channel: 'email' }),
      ],
      verifyCode: [
        this.#with({ sentAt: sql`now() - interval '1 hour'` as unknown as Date }, { code }),
        this.#with({ wrong: 3 }, { code }),
        this.#with({ answeredAt: sql`now()` as unknown as Date }, { code }),
        this.#with({}, { code }, () => this.#exhaust()),
      ],
      turnMethodOn: [
        this.#way({ totpSetup: null }, { ids: { method: 'totp' }, body: json({ code }) }),
        this.#tired({ ids: { method: 'totp' }, body: json({ code }) }),
        this.#way({ mobile: '' }, { ids: { method: 'sms' }, body: json({}) }),
        ...twice(this.#way({}, { ids: { method: 'email' }, body: json({}) })),
      ],
      createAccessToken: [
        async (person) => {
          for (let n = 0; n < 20; n++) await this.#addToken('all');
          return this.#way({}, { body: json({ name: 'One more', scope: 'all', lifetime: 0 }) })(person);
        },
      ],
      testPush: [
        () => this.#testPush(410),
        async () => {
          const plan = await this.#testPush(201);
          await this.#exhaust('push tests');
          return plan;
        },
      ],
      setUpTotp: [this.#way({}, { body: json({}) })],
      renewRecoveryCodes: [...twice(this.#way({ twoFactor: { email: on() } }, { body: json({}) })), this.#way({}, { body: json({}) })],
    };
  }

  /** The person as at the beginning but for these values, nobody's identity remembered, and no limit near. */
  #way(values: Partial<typeof people.$inferInsert>, plan: Partial<Plan>): Way {
    return async () => {
      const first = { twoFactor: {}, totpSecret: null, mobile: phone, mobileVerified: true };
      await this.#queries
        .update(people)
        .set({ ...first, ...values })
        .where(eq(people.email, maya));
      await this.#queries.delete(recoveryCodes);
      await this.#queries.delete(attempts);
      await this.#queries.update(sessions).set({ verifiedAt: null });
      return { ...plainPlan, ...plan };
    };
  }

  async #addToken(scope: string, name = 'another'): Promise<string> {
    const token = newToken();
    const { id: person } = await this.#maya();
    await this.#queries.insert(accessTokens).values({ person, name, scope, hash: hashOfToken(token), ...endsOf(token) });
    return token;
  }

  /** Nothing is pushed where nobody is signed in. */
  async #signIn(): Promise<{ person: string; session: string }> {
    const { id: person } = await this.#maya();
    return { person, session: hashOfToken(await newSession(this.#queries, { id: person })) };
  }

  /** Browsers whose push service takes whatever comes; always so many. */
  async #browsers(): Promise<string[]> {
    const own = await this.#signIn();
    await this.#queries.delete(pushSubscriptions);
    const rows = Array.from({ length: 12 }, () => ({ ...own, ...this.pushing.browser().subscription }));
    return (await this.#queries.insert(pushSubscriptions).values(rows).returning({ id: pushSubscriptions.id })).map(({ id }) => id);
  }

  /** `answer`: of the push service. */
  async #testPush(answer: number): Promise<Plan> {
    const own = await this.#signIn();
    await this.#queries.delete(attempts);
    const browser = this.pushing.browser();
    this.pushing.answers.set(browser.path, [answer]);
    const row = { ...own, ...browser.subscription };
    const [made] = await this.#queries.insert(pushSubscriptions).values(row).returning({ id: pushSubscriptions.id });
    return { ...plainPlan, ids: { id: made!.id }, body: json({ test: 'word' }) };
  }

  /** After too many wrong codes. */
  #tired(plan: Partial<Plan>): Way {
    const begin = this.#way({}, plan);
    return async (person) => {
      const begun = await begin(person);
      await this.#exhaust();
      return begun;
    };
  }

  #with(values: Values, body: object, then: () => Promise<unknown> = async () => {}): Way {
    const begin = this.#way({}, { body: json(body) });
    return async (person) => {
      const plan = await begin(person);
      const id = await this.#challenge(person, values);
      await then();
      return { ...plan, ids: { id } };
    };
  }

  async #challenge(person: Person, values: Values = {}): Promise<string> {
    const id = crypto.randomUUID();
    const codeHash = hashOfCode(this.desk.secrets, { id, sends: 1 }, code);
    const sent = { channel: 'email', codeHash, sends: 1, sentAt: sql`now() - interval '40 seconds'` as unknown as Date };
    const { id: owner } = await this.#maya();
    const session = hashOfToken(person.cookie.split('=')[1]!);
    await this.#queries.insert(challenges).values({ id, person: owner, session, purpose: 'identity', ...sent, ...values });
    return id;
  }

  async #exhaust(what = 'wrong codes'): Promise<void> {
    const { id } = await this.#maya();
    const until = sql`now() + interval '1 hour'` as unknown as Date;
    await this.#queries.insert(attempts).values({ bucket: `${what} ${id}`, count: 1_000, until });
  }

  async #maya() {
    return (await this.#queries.select().from(people).where(eq(people.email, maya)))[0]!;
  }
}

const json = (body: object): Plan['body'] & object => ({ type: 'application/json', text: JSON.stringify(body) });
const patch = (body: object): Partial<Plan> => ({ body: json(body), headers: { 'If-Match': '*' } });

/** With one key: the second is a repetition. */
function twice(way: Way): Way[] {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  let plan: Plan;
  return [async (person) => (plan = { ...(await way(person)), headers }), async () => plan];
}
