import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Database, Queries } from '../database/database.js';
import { idempotencyKeys, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { hold } from './objects.js';
import { Problem } from '../http/problems.js';

export interface Outcome {
  status: 200 | 201 | 202 | 204;
  body: unknown;
  /** The effect happened earlier, under the same key. */
  replayed?: true;
  /** Of {@link onceSecret}: this time there is none in the answer, so it is kept as any other. */
  hasNoSecret?: true;
}

/** Which work is meant: the same key may not come back with another route or content. */
export interface Task {
  person: string;
  key: string;
  fingerprint: string;
}

export function keyOf(c: Context<Env>): string {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (!key) throw new Problem('idempotency-key-required');
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem('idempotency-key-invalid');
  return key;
}

/** `content`: the bytes that matter; of an upload the file, because every attempt has other form boundaries. */
export function taskOf(c: Context<Env>, person: Person, content: Uint8Array): Task {
  const key = keyOf(c);
  const fingerprint = createHash('sha256').update(`${c.req.raw.method} ${c.req.path}\n`).update(content).digest('base64url');
  return { person: person.id, key, fingerprint };
}

/** For content with a password or a code: its hash could be tried out, so nothing of it is kept, and the key alone names the change. */
export const secretTaskOf = (c: Context<Env>, person: Person): Task => taskOf(c, person, new Uint8Array());

/**
 * Does the work once, however often it is asked for. Work and key are one transaction, so neither a crash nor a failure splits them;
 * a second request waits for the first, because both hold the person. Failures are not remembered. `before`: what has to be held first.
 */
export const once = (
  database: Database,
  task: Task,
  work: (queries: Queries, person: Person) => Promise<Outcome>,
  before: (queries: Queries) => Promise<unknown> = () => Promise.resolve(),
): Promise<Outcome> =>
  database.queries.transaction(async (queries) => {
    await before(queries);
    const person = await hold(queries, task.person);
    const earlier = await earlierAnswer(queries, task);
    if (earlier) return earlier;
    const answer = await work(queries, person);
    await remember(queries, task, answer.status, JSON.stringify(answer.body));
    return answer;
  });

/** For work whose answer has a secret in it: the effect is remembered and the answer is not, so a repetition is refused. */
export const onceSecret = (
  database: Database,
  task: Task,
  work: (queries: Queries, person: Person) => Promise<Outcome>,
): Promise<Outcome> =>
  database.queries.transaction(async (queries) => {
    const person = await hold(queries, task.person);
    const earlier = await earlierAnswer(queries, task);
    if (earlier) return earlier;
    const answer = await work(queries, person);
    await remember(queries, task, answer.status, answer.hasNoSecret ? JSON.stringify(answer.body) : notKept);
    return answer;
  });

/** Stands where the answer would. */
const notKept = '';

export const rememberSecret = (queries: Queries, task: Task, status: number): Promise<unknown> => remember(queries, task, status, notKept);

const remember = (queries: Queries, task: Task, status: number, body: string): Promise<unknown> =>
  queries.insert(idempotencyKeys).values({ ...task, status, body });

/** For work with a costly preparation: asks before, so that a repetition does not pay for it. */
export async function earlierAnswer(queries: Queries, task: Task): Promise<Outcome | undefined> {
  const sameKey = and(eq(idempotencyKeys.person, task.person), eq(idempotencyKeys.key, task.key));
  const [row] = await queries.select().from(idempotencyKeys).where(sameKey);
  if (!row) return undefined;
  if (row.fingerprint !== task.fingerprint) throw new Problem('idempotency-key-reused');
  if (row.body === notKept) throw new Problem('secret-already-shown');
  return { status: row.status as 200, body: JSON.parse(row.body) as unknown, replayed: true };
}
