import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { challenges } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { countAttempt, dailySendLimit, sendLimit } from '../limits/attempts.js';
import type { Secrets } from '../secrets/secrets.js';
import type { Known } from './challenges.js';
import { maskedTarget, type Channel } from './channels.js';
import { codeLength, hashOfCode, newCode } from './codes.js';
import { codeLives, holdChallenge, mostWrong } from './held-challenge.js';

/** How many codes are sent for one challenge. */
const mostSends = 3;
/** Seconds until another code goes the same way. */
const resendAfter = 30;

/** As the contract shows it; times in seconds. */
export interface CodeSent {
  channel: string;
  target?: string;
  length?: number;
  expiresIn: number;
  resendIn?: number;
  attemptsLeft: number;
}

/** A code, and where it is to go as soon as the transaction has ended well. */
export interface OnItsWay {
  channel: 'sms' | 'email';
  to: string;
  /** Whom to greet; empty: it goes where nobody has shown yet that it is theirs, and a name is what somebody wrote. */
  name: string;
  code: string;
}

/** What was chosen: with a code where one is sent. */
interface Chosen {
  sent: CodeSent;
  onItsWay?: OnItsWay;
}

/** `address`: that somebody signs in from. */
export async function chooseChannel(
  queries: Queries,
  secrets: Secrets,
  found: Known,
  { channel, address }: { channel: string; address?: string },
): Promise<Chosen> {
  const { challenge, person, channels } = await holdChallenge(queries, found);
  if (!Object.hasOwn(channels, channel)) throw new Problem('invalid', { errors: [{ pointer: '/channel', code: 'unknown-option' }] });
  const to = channels[channel as Channel]!;
  if (!to) return { sent: await choose(queries, challenge, channel) };
  mayBeSent(challenge, channel);
  await countAttempt(queries, sendLimit({ person: person.id, ...(address !== undefined && { address }) }));
  await countAttempt(queries, dailySendLimit(person.id));
  const { sent, code } = await send(queries, secrets, challenge, channel, to);
  return { sent, onItsWay: { channel: channel as OnItsWay['channel'], to, name: challenge.target ? '' : person.name, code } };
}

/** Nothing is sent: the person has the code. Choosing again brings no new attempts, or there would be any number of them. */
async function choose(queries: Queries, { id, wrongOwn }: Known, channel: string): Promise<CodeSent> {
  if (wrongOwn >= mostWrong) throw new Problem('challenge-used-up');
  await change(queries, id, { channel, codeHash: null });
  const length = channel === 'totp' ? { length: codeLength } : {};
  return { channel, ...length, expiresIn: codeLives, attemptsLeft: mostWrong - wrongOwn };
}

/** Another code in place of the former. */
async function send(
  queries: Queries,
  secrets: Secrets,
  challenge: Known,
  channel: string,
  to: string,
): Promise<{ sent: CodeSent; code: string }> {
  const { id } = challenge;
  const sends = challenge.sends + 1;
  const code = newCode();
  await change(queries, id, { channel, sends, wrong: 0, codeHash: hashOfCode(secrets, { id, sends }, code) });
  const again = sends < mostSends ? { resendIn: resendAfter } : {};
  const target = maskedTarget(channel, to)!;
  return { sent: { channel, target, length: codeLength, expiresIn: codeLives, ...again, attemptsLeft: mostWrong }, code };
}

const change = (queries: Queries, id: string, values: Partial<typeof challenges.$inferInsert>): Promise<unknown> =>
  queries
    .update(challenges)
    .set({ ...values, sentAt: sql`now()` })
    .where(eq(challenges.id, id));

function mayBeSent({ channel, sends, sentSince }: Known, wanted: string): void {
  if (sends >= mostSends) throw new Problem('challenge-used-up');
  const wait = channel === wanted && sentSince !== null ? resendAfter - sentSince : 0;
  if (wait > 0) throw new Problem('rate-limited', { headers: { 'Retry-After': String(wait) } });
}
