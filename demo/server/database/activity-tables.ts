import { bigserial, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ActivityEntry } from '../../../src/features/activity/activity.js';
import { time } from './columns.js';

/** What happened to people's accounts. Names and places only: nothing in it is of use to whoever reads it. */
export const activity = pgTable('activity', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** The order of coming, which two at one time have as well. */
  number: bigserial('number', { mode: 'number' }).notNull(),
  person: uuid('person').notNull(),
  what: text('what').notNull(),
  /** Of several that are told as one, the first. */
  at: time('at').notNull().defaultNow(),
  by: text('by').$type<ActivityEntry['by']>().notNull().default('me'),
  /** Who else it was. */
  name: text('name').notNull().default(''),
  device: text('device').notNull().default(''),
  place: text('place').notNull().default(''),
  detail: text('detail').notNull().default(''),
  count: integer('count').notNull().default(1),
});

export type ActivityRow = typeof activity.$inferSelect;
