import { asc, eq } from 'drizzle-orm';
import { events, people } from '../../../demo/server/database/schema.js';
import type { Happening } from '../../../src/features/alerts/alerts.js';
import type { TestDesk } from './desk.js';

/** Every cell of what goes by mail is on. */
export const everyMail = Object.fromEntries(
  ['conversation-created', 'conversation-assigned', 'mentioned', 'message-in-assigned', 'message-in-participating'].map((event) => [
    `email:${event}`,
    true,
  ]),
);

export interface Heard {
  name: string;
  data: Happening;
}

/** What happened for a person since the last look: their events that are no setting's. */
export class News {
  #seen = 0;

  private constructor(
    private readonly desk: TestDesk,
    readonly id: string,
    readonly email: string,
  ) {}

  static async of(desk: TestDesk, email: string): Promise<News> {
    const [person] = await desk.database.queries.select().from(people).where(eq(people.email, email));
    const news = new News(desk, person!.id, email);
    await news.heard();
    return news;
  }

  async heard(): Promise<Heard[]> {
    const rows = await this.desk.database.queries.select().from(events).where(eq(events.person, this.id)).orderBy(asc(events.number));
    const fresh = rows.filter(({ number }) => number > this.#seen);
    this.#seen = rows.at(-1)?.number ?? 0;
    return fresh
      .filter(({ name }) => /^(conversation|message)\./.test(name))
      .map(({ name, data }) => ({ name, data: JSON.parse(data) as Happening }));
  }

  /** `conversation.created mine`, in the order of happening. */
  async inShort(): Promise<string[]> {
    return (await this.heard()).map(({ name, data }) => [name, data.audience].filter(Boolean).join(' '));
  }
}

/** Who got which mail meanwhile. */
export async function mailed(desk: TestDesk, run: () => Promise<unknown>): Promise<string[]> {
  const before = (await desk.received()).length;
  await run();
  const all = await desk.received();
  return all
    .slice(0, all.length - before)
    .map(({ to, subject }) => `${to.split('.')[0]}: ${subject}`)
    .sort();
}
