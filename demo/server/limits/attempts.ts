import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { attempts } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { avatarLimits } from '../people/capabilities.js';

/** How often something may happen within so many seconds. */
export interface Limit {
  /** Names what is counted together. */
  bucket: string;
  atMost: number;
  within: number;
}

const fiveMinutes = 300;
const day = 86_400;

/** Per account and address: one person's mistakes lock out neither their colleagues nor, from elsewhere, themselves. */
export const signInLimit = (email: string, address: string): Limit => ({
  bucket: `sign-in ${createHash('sha256').update(`${email.toLowerCase()}\n${address}`).digest('base64url')}`,
  atMost: 10,
  within: fiveMinutes,
});

/** Whoever tries one password on many accounts is met here. An office shares an address, so only failures stay counted. */
export const addressLimit = (address: string): Limit => ({ bucket: `address ${address}`, atMost: 100, within: fiveMinutes });

/** Of the current password, by whoever sits at an open session. */
export const passwordLimit = (person: string): Limit => ({ bucket: `password ${person}`, atMost: 10, within: fiveMinutes });

/** Nobody guesses a token; this keeps a program that was forgotten from asking for ever. Right ones are not counted. */
export const wrongTokenLimit = (address: string): Limit => ({ bucket: `wrong token ${address}`, atMost: 100, within: fiveMinutes });

export const uploadLimit = (person: string): Limit => ({ bucket: `upload ${person}`, ...avatarLimits.uploads });

/** A picture stays for a day after it was taken off, so this bounds what one person can make us keep. */
export const dailyUploadLimit = (person: string): Limit => ({ bucket: `uploads of the day ${person}`, atMost: 200, within: day });

export const attachmentLimit = (person: string): Limit => ({ bucket: `attachments ${person}`, atMost: 100, within: fiveMinutes });

export const dailyAttachmentLimit = (person: string): Limit => ({ bucket: `attachments of the day ${person}`, atMost: 1_000, within: day });

/** Each may be another address that messages go to. */
export const subscriptionLimit = (person: string): Limit => ({ bucket: `push subscriptions ${person}`, atMost: 60, within: 600 });

export const pushTestLimit = (person: string): Limit => ({ bucket: `push tests ${person}`, atMost: 10, within: 600 });

/** Each goes to a phone. */
export const welcomeTestLimit = (person: string): Limit => ({ bucket: `welcome tests ${person}`, atMost: 5, within: 60 });

/** What colleagues are made to do in the demo. */
export const actLimit = (person: string): Limit => ({ bucket: `acts ${person}`, atMost: 60, within: fiveMinutes });

/** Conversations that begin. */
export const chatLimit = (address: string): Limit => ({ bucket: `chat ${address}`, atMost: 30, within: fiveMinutes });

/** Whose codes are counted together. */
export interface Prover {
  person: string;
  /** Of somebody who is signing in: whoever knows only the password keeps the person neither from doing so elsewhere, nor from what they do. */
  address?: string;
}

const proverOf = ({ person, address }: Prover) => (address === undefined ? person : `${person} at the door ${address}`);

/** Codes that are sent to one person, over all challenges: nobody's phone rings all day. */
export const sendLimit = (prover: Prover): Limit => ({ bucket: `codes sent ${proverOf(prover)}`, atMost: 10, within: 600 });

/** Every text message costs money, whoever asks for it. */
export const dailySendLimit = (person: string): Limit => ({ bucket: `codes of the day ${person}`, atMost: 60, within: day });

/** Of one person, over all challenges: whoever asks for one challenge after the other gains nothing. */
export const wrongCodeLimit = (prover: Prover): Limit => ({ bucket: `wrong codes ${proverOf(prover)}`, atMost: 20, within: 3_600 });

/** From however many addresses somebody guesses at the door. Whoever knows the password can close it for a day, but not open it. */
export const dailyWrongCodeLimit = (person: string): Limit => ({ bucket: `wrong codes of the day ${person}`, atMost: 100, within: day });

/** In the database, so that more processes do not mean more attempts. Counted before the work is done, so that a burst gains nothing. */
export async function countAttempt(queries: Queries, { bucket, atMost, within }: Limit): Promise<void> {
  const over = sql`${attempts.until} <= now()`;
  const until = sql`now() + make_interval(secs => ${within})`;
  const [row] = await queries
    .insert(attempts)
    .values({ bucket, count: 1, until })
    .onConflictDoUpdate({
      target: attempts.bucket,
      set: {
        count: sql`case when ${over} then 1 else ${attempts.count} + 1 end`,
        until: sql`case when ${over} then ${until} else ${attempts.until} end`,
      },
    })
    .returning({ count: attempts.count, wait: sql<number>`ceil(extract(epoch from ${attempts.until} - now()))::int` });
  if (row!.count > atMost) throw new Problem('rate-limited', { headers: { 'Retry-After': String(Math.max(row!.wait, 1)) } });
}

export const forgetAttempts = (queries: Queries, { bucket }: Limit): Promise<unknown> =>
  queries.delete(attempts).where(eq(attempts.bucket, bucket));

/** It turned out to be none; the others in the bucket stay counted. */
export const takeBackAttempt = (queries: Queries, { bucket }: Limit): Promise<unknown> =>
  queries
    .update(attempts)
    .set({ count: sql`greatest(${attempts.count} - 1, 0)` })
    .where(eq(attempts.bucket, bucket));
