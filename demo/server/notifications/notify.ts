import { inArray } from 'drizzle-orm';
import { notifyBy } from '../../../src/rules.js';
import type { Queries } from '../database/database.js';
import { people, type Person } from '../database/schema.js';
import type { Desk, DeskOptions } from '../env.js';
import { notificationsOf } from '../people/habits.js';
import { mailOf, pushOf } from './notification-texts.js';
import { isLeftAlone } from './quiet.js';

/** Something that one person may want to hear of while no page of theirs is open. */
export interface Told {
  /** Of the notifications' events, such as `mentioned`. */
  event: string;
  /** Whose notification it is. */
  person: string;
  conversation: string;
  /** Who: the customer, or of a mention the colleague. */
  title: string;
  /** What they wrote, or the beginning of it. */
  body: string;
  /** The same id is one happening: of what one person is told of it by one channel, the nearest to them is sent alone. */
  happening: string;
}

/** To be called when the transaction is over, and not before: nobody hears of what did not happen. It waits for nothing. */
export type Deliver = (desk: DeliveryParts) => void;

export interface DeliveryParts extends Pick<Desk, 'messages' | 'push'> {
  options: Pick<DeskOptions, 'address'>;
}

/** From what is nearest to the person. */
const rank = ['mentioned', 'conversation-assigned', 'message-in-assigned', 'message-in-participating', 'conversation-created'];
const rankOf = (event: string) => (rank.includes(event) ? rank.indexOf(event) : rank.length);

/** Who hears of it by mail and by push, as their settings are in this transaction. */
export async function collectNotifications(queries: Queries, told: readonly Told[], time = Date.now()): Promise<Deliver> {
  const ids = [...new Set(told.map(({ person }) => person))];
  const found = ids.length ? await queries.select().from(people).where(inArray(people.id, ids)) : [];
  const everybody = new Map(found.map((person) => [person.id, person]));
  const sent = new Set<string>();
  const ways = [...told]
    .sort((one, other) => rankOf(one.event) - rankOf(other.event))
    .flatMap((one) => {
      const person = everybody.get(one.person);
      return person ? channelsFor(person, one.event, time).map((channel) => ({ channel, person, told: one })) : [];
    })
    .filter(({ channel, told: { person, happening } }) => {
      const once = JSON.stringify([person, channel, happening]);
      return !sent.has(once) && sent.add(once);
    });
  return ({ messages, push, options }) => {
    for (const { channel, person, told } of ways) {
      if (channel === 'email') messages.notice({ to: person.email, ...mailOf(told, person, options.address) });
      if (channel === 'push') push.send(person.id, pushOf(told));
    }
  };
}

const channelsFor = (person: Person, event: string, time: number): readonly string[] =>
  notifyBy(notificationsOf(person), event, { quiet: isLeftAlone(person, time) });
