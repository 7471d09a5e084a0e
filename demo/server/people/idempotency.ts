import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Database, Queries } from '../database/database.js';
import { idempotencyKeys, type Person } from '../database/schema.js';
import type { Env } from '../env.js';
import { hold } from './objects.js';
import { Problem } from '../http/problems.js';

export interface Outcome {
  status: 200 | 201 | 204;
  body: unknown;
  /** The effect happened earlier, under the same key. */
  replayed?: true;
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

/**
 * Does the work once, however often it is asked for. Work and key are one transaction, so neither a crash nor a failure splits them;
 * a second request waits for the first, because both hold the person. Failures are not remembered.
 */
export const once = (database: Database, task: Task, work: (queries: Queries, person: Person) => Promise<Outcome>): Promise<Outcome> =>
  database.queries.transaction(async (queries) => {
    const person = await hold(queries, task.person);
    const earlier = await earlierAnswer(queries, task);
    if (earlier) return earlier;
    const answer = await work(queries, person);
    await queries.insert(idempotencyKeys).values({ ...task, status: answer.status, body: JSON.stringify(answer.body) });
    return answer;
  });

/** For work with a costly preparation: asks before, so that a repetition does not pay for it. */
export async function earlierAnswer(queries: Queries, task: Task): Promise<Outcome | undefined> {
  const sameKey = and(eq(idempotencyKeys.person, task.person), eq(idempotencyKeys.key, task.key));
  const [row] = await queries.select().from(idempotencyKeys).where(sameKey);
  if (!row) return undefined;
  if (row.fingerprint !== task.fingerprint) throw new Problem('idempotency-key-reused');
  return { status: row.status as 200, body: JSON.parse(row.body) as unknown, replayed: true };
}
