import { eq, sql } from 'drizzle-orm';
import { noteFailedSignIn } from '../activity/notes.js';
import type { Whence } from '../activity/whence.js';
import type { Queries } from '../database/database.js';
import { challenges, recoveryCodes, type Person } from '../database/schema.js';
import type { Desk } from '../env.js';
import { Problem } from '../http/problems.js';
import { countingWrongCodes } from '../limits/wrong-codes.js';
import { recoveryCodeUsed } from '../messages/texts.js';
import { earlierAnswer, rememberSecret, type Task } from '../people/idempotency.js';
import { hold } from '../people/objects.js';
import { useRecoveryCode, verifyTotp } from '../two-factor/second-step.js';
import { tellTwoFactor } from '../two-factor/two-factor.js';
import type { Secrets } from '../secrets/secrets.js';
import type { Known } from './challenges.js';
import { hashOfCode, hashOfProof, newProof, plainCode, sameHash } from './codes.js';
import { holdChallenge, isSent, mostWrong, wrongIn } from './held-challenge.js';

/** Seconds in which a proof must be used. */
const proofLives = 600;

export interface Proof {
  proof: string;
  expiresIn: number;
}

/** A wrong code is counted, so it must not undo the transaction: the refusal is carried out of it. */
type Judged = { person: Person; proof: string; recoveryCodesLeft?: number } | { refusal: Problem };

/** `task`: of somebody who is signed in; otherwise the address that somebody signs in from. */
type Answerer = { task: Task } | { address: string; whence: Whence };

/** A proof for the right code, once. */
export async function exchangeCode({ database, secrets, messages }: Desk, found: Known, typed: string, by: Answerer): Promise<Proof> {
  const { queries } = database;
  const { person } = found;
  const task = 'task' in by ? by.task : undefined;
  if (task) await earlierAnswer(queries, task);
  return countingWrongCodes(queries, 'address' in by ? { person, address: by.address } : { person }, async (wrong) => {
    const judged = await queries.transaction(async (queries) => {
      const judged = await judgeOnce(queries, secrets, found, typed, task);
      // Somebody has the password, and not what goes with it.
      if ('refusal' in judged && 'whence' in by) await noteFailedSignIn(queries, { id: found.person }, by.whence);
      return judged;
    });
    if ('refusal' in judged) {
      wrong();
      throw judged.refusal;
    }
    const { person, proof, recoveryCodesLeft } = judged;
    // Whoever has found the paper with the codes must not come in unseen.
    if (recoveryCodesLeft !== undefined) messages.mail({ to: person.email, ...recoveryCodeUsed(person.name, recoveryCodesLeft) });
    return { proof, expiresIn: proofLives };
  });
}

async function judgeOnce(queries: Queries, secrets: Secrets, found: Known, typed: string, task?: Task): Promise<Judged> {
  if (task) {
    await hold(queries, task.person);
    await earlierAnswer(queries, task);
  }
  const judged = await judge(queries, secrets, found, typed);
  if (task && 'proof' in judged) await rememberSecret(queries, task, 200);
  return judged;
}

async function judge(queries: Queries, secrets: Secrets, found: Known, typed: string): Promise<Judged> {
  const { challenge, person, channels } = await holdChallenge(queries, found);
  const { id, channel } = challenge;
  if (!channel || wrongIn(challenge) >= mostWrong) throw new Problem('challenge-used-up');
  if (challenge.codeIsTooOld || !Object.hasOwn(channels, channel)) throw new Problem('challenge-expired');
  const row = eq(challenges.id, id);
  if (await isRight(queries, secrets, challenge, person, typed)) {
    const proof = newProof();
    await queries
      .update(challenges)
      .set({ answeredAt: sql`now()`, codeHash: null, proofHash: hashOfProof(proof) })
      .where(row);
    if (channel !== 'recovery') return { person, proof };
    return { person, proof, recoveryCodesLeft: await queries.$count(recoveryCodes, eq(recoveryCodes.person, person.id)) };
  }
  const wrong = wrongIn(challenge) + 1;
  await queries
    .update(challenges)
    .set(isSent(channel) ? { wrong } : { wrongOwn: wrong })
    .where(row);
  return { refusal: refusalOf(mostWrong - wrong) };
}

const refusalOf = (attemptsLeft: number): Problem =>
  attemptsLeft > 0
    ? new Problem('invalid', { errors: [{ pointer: '/code', code: 'wrong-code', attemptsLeft }] })
    : new Problem('challenge-used-up');

async function isRight(queries: Queries, secrets: Secrets, challenge: Known, person: Person, typed: string): Promise<boolean> {
  if (challenge.channel === 'totp') return verifyTotp(queries, secrets, person, typed);
  if (challenge.channel === 'recovery') {
    const isOne = await useRecoveryCode(queries, secrets, person, typed);
    if (isOne) await tellTwoFactor(queries, person);
    return isOne;
  }
  return challenge.codeHash !== null && sameHash(challenge.codeHash, hashOfCode(secrets, challenge, plainCode(typed)));
}
