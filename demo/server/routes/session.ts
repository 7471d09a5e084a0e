import { eq, sql } from 'drizzle-orm';
import type { Context, Hono } from 'hono';
import type { Identity } from '../../../src/contract/index.js';
import { readObject, type JsonObject } from '../body.js';
import { people, type Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { passwordFits } from '../passwords.js';
import { pointerTo, Problem, type MemberProblem } from '../problems.js';
import { resource } from '../resource.js';
import { endSession, signedIn, startSession } from '../sessions.js';
import { bucketOf, countAttempt, forgetAttempts } from '../sign-in-limit.js';

const longest = { email: 254, password: 1_000 } as const;

/** Who is there. Signing in and out carry no idempotency key: the first is no edit, the second is the same however often it is done. */
export function sessionRoutes(app: Hono<Env>, { database }: Desk): void {
  const { queries } = database;
  resource(app, '/api/v1/session', {
    async GET(c) {
      return c.json(identityOf((await signedIn(c, queries)).person));
    },
    async POST(c) {
      const { email, password } = readCredentials((await readObject(c, ['application/json'])).object);
      const bucket = bucketOf(email, addressOf(c));
      await countAttempt(queries, bucket);
      const [person] = await queries
        .select()
        .from(people)
        .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
      const fits = await passwordFits(password, person?.password);
      if (!person || !fits) throw new Problem(401, 'wrong-credentials');
      await queries.transaction(async (queries) => {
        await forgetAttempts(queries, bucket);
        await startSession(c, queries, person);
      });
      return c.json(identityOf(person), 201);
    },
    async DELETE(c) {
      await queries.transaction((queries) => endSession(c, queries));
      return c.body(null, 204);
    },
  });
}

const identityOf = ({ id, account, name }: Person): Identity => ({ user: id, account, name });

const addressOf = (c: Context<Env>): string => c.env?.incoming?.socket.remoteAddress ?? 'unknown';

function readCredentials(object: JsonObject): { email: string; password: string } {
  const { email = '', password = '', ...others } = object;
  const errors: MemberProblem[] = Object.keys(others).map((member) => ({ pointer: pointerTo(member), code: 'unknown-member' }));
  for (const [member, value] of Object.entries({ email, password }) as ['email' | 'password', unknown][]) {
    const code = typeof value !== 'string' ? 'invalid-type' : textProblem(value, longest[member]);
    if (code) errors.push({ pointer: `/${member}`, code, ...(code === 'too-long' && { limit: longest[member] }) });
  }
  if (errors.length) throw new Problem(422, 'invalid', { errors });
  return { email: (email as string).trim(), password: password as string };
}

function textProblem(value: string, limit: number): string | undefined {
  if (!value.trim()) return 'required';
  if (value.length > limit) return 'too-long';
  return /\u0000|\p{Surrogate}/u.test(value) ? 'invalid-characters' : undefined;
}
