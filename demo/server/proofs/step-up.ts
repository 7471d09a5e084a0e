import { and, eq, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import type { Queries } from '../database/database.js';
import { sessions, type Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { Problem } from '../http/problems.js';
import type { SignedIn } from '../sign-ins/sessions.js';
import { askForProof, useProof, type Asked } from './challenges.js';

/** Of what the person has to be sure before something is done. */
export type Purpose = 'sign-in' | 'identity' | 'two-factor' | 'phone-change' | 'email-change' | 'phone-removal';

export interface Proving {
  purpose: Purpose;
  /** The number or the address that is to be proved. */
  target?: string;
}

/** Thrown within a transaction, which it undoes; {@link stepUp} makes the challenge of it. */
export class ProofNeeded extends Error {
  constructor(readonly proving: Proving) {
    super(`A proof is needed for ${proving.purpose}.`);
  }
}

/** A route's work, all of it: when it needs a proof, the answer is the challenge to get one. */
export async function stepUp<T>(
  { database }: Pick<Desk, 'database'>,
  who: Pick<Asked, 'person' | 'session'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProofNeeded)) throw error;
    const { person, session } = who;
    throw await askForProof(database.queries, { person, session, ...error.proving });
  }
}

/** Uses up the proof that came along, or says that there is none. Undone with the transaction. */
export async function needProof(queries: Queries, c: Context<Env>, { person, session, token }: SignedIn, proving: Proving): Promise<void> {
  if (token) throw new Problem('not-with-a-token');
  await needProofFrom(queries, c, { person, session, ...proving });
}

/** The second step of a sign-in, which is no sign-in yet. */
export const needSecondStep = (queries: Queries, c: Context<Env>, person: Person): Promise<void> =>
  needProofFrom(queries, c, { person, session: null, purpose: 'sign-in' });

async function needProofFrom(queries: Queries, c: Context<Env>, asked: Asked): Promise<void> {
  const proof = c.req.header('Challenge-Proof');
  if (!proof || !(await useProof(queries, proof, asked))) throw new ProofNeeded(asked);
}

/** A sign-in that has proven who is there is believed for ten minutes. */
export async function needIdentity(queries: Queries, c: Context<Env>, signedIn: SignedIn): Promise<void> {
  if (signedIn.token) throw new Problem('not-with-a-token');
  const own = eq(sessions.tokenHash, signedIn.session);
  const lately = sql`${sessions.verifiedAt} > now() - interval '10 minutes'`;
  const [proven] = await queries.select({ id: sessions.id }).from(sessions).where(and(own, lately));
  if (proven) return;
  await needProof(queries, c, signedIn, { purpose: 'identity' });
  await queries
    .update(sessions)
    .set({ verifiedAt: sql`now()` })
    .where(own);
}
