import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { hold } from '../people/objects.js';
import { findChallenge, type Known } from './challenges.js';
import { channelsFor, type Channels } from './channels.js';
import type { Purpose } from './step-up.js';

/** How many wrong codes are taken until no other is. */
export const mostWrong = 3;
/** Seconds in which a code must come. */
export const codeLives = 600;

export const isSent = (channel: string): boolean => channel === 'sms' || channel === 'email';

/** Wrong codes so far, where a sent code and one that the person has are counted apart. */
export const wrongIn = ({ channel, wrong, wrongOwn }: Known): number => (channel && isSent(channel) ? wrong : wrongOwn);

export interface Held {
  challenge: Known;
  person: Person;
  /** The ways that are open now; while the page was open, two-step verification may have been turned on. */
  channels: Channels;
}

/** The challenge as it is now, and its person, who is held: what happens to one person's challenges happens one after the other. */
export async function holdChallenge(queries: Queries, { id, person: owner }: Known): Promise<Held> {
  const person = await hold(queries, owner);
  const challenge = await findChallenge(queries, id);
  if (!challenge) throw new Problem('not-found');
  if (challenge.answeredAt) throw new Problem('challenge-answered');
  if (challenge.isTooOld) throw new Problem('challenge-expired');
  const { purpose, target } = challenge;
  return { challenge, person, channels: await channelsFor(queries, person, { purpose: purpose as Purpose, target }) };
}
