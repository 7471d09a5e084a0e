import { and, desc, eq, gt, isNull, notInArray, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { challenges, type Challenge, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { channelsFor, maskedTargets } from './channels.js';
import { hashOfProof } from './codes.js';
import type { Proving } from './step-up.js';

/** Whose proof it is, and for what: a proof is good for nothing else. */
export interface Asked extends Proving {
  person: Person;
  /** Null: the sign-in is about to begin. */
  session: string | null;
}

/** How many of one sign-in are kept: whoever asks for ever fills no table. */
const mostKept = 50;

/** Minutes from the question until nobody may answer it any more; a code and a proof have minutes of their own. */
export const challengeLives = 30;

/** The challenge, and the refusal that tells it. What was asked and not yet begun is asked again. */
export async function askForProof(queries: Queries, asked: Asked): Promise<Problem> {
  const { person, session, purpose, target = '' } = asked;
  const channels = await channelsFor(queries, person, asked);
  let id = await unbegun(queries, asked);
  if (!id) {
    const [made] = await queries
      .insert(challenges)
      .values({ person: person.id, session, purpose, target })
      .returning({ id: challenges.id });
    id = made!.id;
    if (session !== null) await forgetOldest(queries, session);
  }
  const challenge = { id, purpose, channels: Object.keys(channels), targets: maskedTargets(channels) };
  return new Problem('verification-required', { challenge });
}

/** Of a sign-in there is none: another browser's answer must not count here. */
async function unbegun(queries: Queries, { session, purpose, target = '' }: Asked): Promise<string | undefined> {
  if (session === null) return undefined;
  const same = and(eq(challenges.session, session), eq(challenges.purpose, purpose), eq(challenges.target, target));
  const [found] = await queries
    .select({ id: challenges.id })
    .from(challenges)
    .where(
      and(same, isNull(challenges.channel), isNull(challenges.answeredAt), gt(challenges.createdAt, sql`now() - interval '10 minutes'`)),
    )
    .orderBy(desc(challenges.createdAt))
    .limit(1);
  return found?.id;
}

async function forgetOldest(queries: Queries, session: string): Promise<void> {
  const own = eq(challenges.session, session);
  const newest = queries.select({ id: challenges.id }).from(challenges).where(own).orderBy(desc(challenges.createdAt)).limit(mostKept);
  await queries.delete(challenges).where(and(own, notInArray(challenges.id, newest)));
}

/** Whether it is such a proof; it is none any more. Of two requests with the same one, the database lets one through. */
export async function useProof(queries: Queries, proof: string, { person, session, purpose, target = '' }: Asked): Promise<boolean> {
  const used = await queries
    .update(challenges)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(challenges.proofHash, hashOfProof(proof)),
        eq(challenges.person, person.id),
        session === null ? isNull(challenges.session) : eq(challenges.session, session),
        eq(challenges.purpose, purpose),
        eq(challenges.target, target),
        isNull(challenges.usedAt),
        gt(challenges.answeredAt, sql`now() - interval '10 minutes'`),
      ),
    )
    .returning({ id: challenges.id });
  return used.length === 1;
}

/** A challenge with what the database's clock says about it. */
export interface Known extends Challenge {
  isTooOld: boolean;
  codeIsTooOld: boolean;
  /** Seconds since a code was sent; null: none was. */
  sentSince: number | null;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export async function findChallenge(queries: Queries, id: string): Promise<Known | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await queries
    .select({
      challenge: challenges,
      isTooOld: sql<boolean>`${challenges.createdAt} < now() - make_interval(mins => ${challengeLives})`,
      codeIsTooOld: sql<boolean>`coalesce(${challenges.sentAt} < now() - interval '10 minutes', false)`,
      sentSince: sql<number | null>`floor(extract(epoch from now() - ${challenges.sentAt}))::int`,
    })
    .from(challenges)
    .where(eq(challenges.id, id));
  return found && { ...found.challenge, isTooOld: found.isTooOld, codeIsTooOld: found.codeIsTooOld, sentSince: found.sentSince };
}
