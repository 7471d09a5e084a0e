import { takeTurn } from './routing.js';
import { News, type Afterwards } from './news.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk } from '../env.js';
import { inTurn } from '../limits/in-turn.js';
import type { DeliveryParts } from '../notifications/notify.js';
import { once, type Outcome, type Task } from '../people/idempotency.js';

/** Whoever waits for the turn holds a connection, and there are ten: a few of this process wait there, the others here. */
const inLine = inTurn({ atOnce: 2, waiting: 1_000 }, { atOnce: 2, waiting: 1_000 });

export type DeedParts = Pick<Desk, 'database' | 'outbox'> & DeliveryParts;

/**
 * Something that happens in conversations, in one transaction with what people learn of it. The turn comes first of all: a deed tells
 * many people, and whoever held a person or a conversation before would wait for somebody who waits for them.
 */
export async function deed<T>(desk: DeedParts, work: (queries: Queries, news: News) => Promise<T>): Promise<T> {
  let afterwards: Afterwards | undefined;
  const done = await inLine('deeds', () =>
    desk.database.queries.transaction(async (queries) => {
      await takeTurn(queries);
      const news = new News();
      const done = await work(queries, news);
      afterwards = await news.publish(queries);
      return done;
    }),
  );
  afterwards?.(desk);
  return done;
}

const turnAnd = (before: (queries: Queries) => Promise<unknown>) => (queries: Queries) => takeTurn(queries).then(() => before(queries));

/** The same, done once however often a person asks for it. `before`: what has to be held before the person. */
export async function deedOnce(
  desk: DeedParts,
  task: Task,
  work: (queries: Queries, news: News, person: Person) => Promise<Outcome>,
  before: (queries: Queries) => Promise<unknown> = () => Promise.resolve(),
): Promise<Outcome> {
  let afterwards: Afterwards | undefined;
  const publishing = async (queries: Queries, person: Person) => {
    const news = new News();
    const done = await work(queries, news, person);
    afterwards = await news.publish(queries);
    return done;
  };
  const outcome = await inLine('deeds', () => once(desk.database, task, publishing, turnAnd(before)));
  afterwards?.(desk);
  return outcome;
}
