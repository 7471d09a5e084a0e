import { randomUUID } from 'node:crypto';
import { and, eq, like, sql } from 'drizzle-orm';
import { ownersOf } from '../../../../demo/server/canned/owners.js';
import { cannedResponses, people } from '../../../../demo/server/database/schema.js';
import { maya, type TestDesk } from '../desk.js';
import type { Way } from './fuzzer.js';
import { plainPlan, type Plan } from './plans.js';

/** As many as a person may have. */
const atMost = 20_000;
const mark = 'fuzzed-';

/** A body that no other one is in the way of. */
export const freshResponse = (): Plan['body'] => json({ shortCode: mark + randomUUID().slice(0, 8), content: 'Text' });

/** States of canned responses that no random request brings about. */
export class CannedWays {
  readonly #queries;

  constructor(desk: TestDesk) {
    this.#queries = desk.database.queries;
  }

  /** The person's own, which may be changed and deleted; always so many. */
  async rows(): Promise<string[]> {
    const { own } = await this.#owners();
    await this.#queries.delete(cannedResponses).where(and(eq(cannedResponses.owner, own.id), like(cannedResponses.folded, `${mark}%`)));
    return this.#fill(own.id, 40);
  }

  ways(): Readonly<Record<string, readonly Way[]>> {
    const taken = { shortCode: 'one-more', content: 'x' };
    return {
      listCannedResponses: [async () => ({ ...plainPlan, query: 'since=W10' }), async () => ({ ...plainPlan, query: 'limit=0' })],
      createCannedResponse: [this.#full(json(taken)), async () => ({ ...plainPlan, body: json({ ...taken, scope: 'company' }) })],
      importCannedResponses: [
        this.#full(json({ items: [taken] })),
        async () => ({ ...plainPlan, body: { type: 'application/json', text: ' '.repeat(4 * 2 ** 20 + 1) } }),
      ],
      saveCannedResponse: [this.#preset({ body: json({ content: 'Mine' }) })],
      removeCannedResponse: [this.#preset({})],
    };
  }

  async #owners() {
    const [person] = await this.#queries.select().from(people).where(eq(people.email, maya));
    return ownersOf(this.#queries, person!);
  }

  async #fill(owner: string, rows: number): Promise<string[]> {
    const name = sql`${mark}::text || n`;
    await this.#queries.execute(sql`insert into canned_responses (owner, short_code, folded, content, searched, version, revision)
      select ${owner}::uuid, ${name}, ${name}, 'Text', ${name}, 'v', 0 from generate_series(1, ${rows}) as n on conflict do nothing`);
    const filled = and(eq(cannedResponses.owner, owner), like(cannedResponses.folded, `${mark}%`));
    return (await this.#queries.select({ id: cannedResponses.id }).from(cannedResponses).where(filled)).map(({ id }) => id);
  }

  /** Where there is no room for another. */
  #full(body: Plan['body'] & object): Way {
    return async () => {
      const { own } = await this.#owners();
      await this.#fill(own.id, atMost);
      return { ...plainPlan, body };
    };
  }

  #preset(plan: Partial<Plan>): Way {
    return async () => {
      const { company } = await this.#owners();
      const [row] = await this.#queries.select().from(cannedResponses).where(eq(cannedResponses.owner, company.id)).limit(1);
      return { ...plainPlan, ...plan, ids: { id: row!.id }, headers: { 'If-Match': '*' } };
    };
  }
}

function json(body: object): Plan['body'] & object {
  return { type: 'application/json', text: JSON.stringify(body) };
}
