import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.js';

/** Whose canned responses: a person's, or the company's. Its row counts what happens to them, and its lock orders it. */
export const cannedOwners = pgTable('canned_owners', {
  id: uuid('id').primaryKey().defaultRandom(),
  account: text('account').notNull(),
  /** Null: the company. */
  person: uuid('person'),
  /** Grows with every change, and is given to what was changed. Whoever sees it sees all changes up to it. */
  revision: integer('revision').notNull().default(0),
  /** Deletions up to this revision are known to nobody any more. */
  forgotten: integer('forgotten').notNull().default(0),
});

export type CannedOwner = typeof cannedOwners.$inferSelect;

export const cannedResponses = pgTable('canned_responses', {
  id: uuid('id').primaryKey().defaultRandom(),
  owner: uuid('owner').notNull(),
  shortCode: text('short_code').notNull(),
  /** The short code as short codes are compared. Folded here, because databases differ about letters. */
  folded: text('folded').notNull(),
  content: text('content').notNull(),
  /** Short code and content, folded alike. */
  searched: text('searched').notNull(),
  label: text('label').notNull().default(''),
  language: text('language').notNull().default(''),
  /** Ids, in the order to show them. */
  attachments: jsonb('attachments').$type<string[]>().notNull().default([]),
  /** By its owner; what people use of the company's is counted for each of them. */
  uses: integer('uses').notNull().default(0),
  usedAt: time('used_at'),
  version: text('version').notNull(),
  revision: integer('revision').notNull(),
  updatedAt: time('updated_at').notNull().defaultNow(),
});

export type CannedRow = typeof cannedResponses.$inferSelect;

/** How often a person has used one of the company's. */
export const cannedUses = pgTable(
  'canned_uses',
  {
    response: uuid('response').notNull(),
    person: uuid('person').notNull(),
    uses: integer('uses').notNull().default(0),
    usedAt: time('used_at').notNull().defaultNow(),
    /** Counted by the person's own row of owners. */
    revision: integer('revision').notNull(),
  },
  (table) => [primaryKey({ columns: [table.response, table.person] })],
);

/** What was deleted, for those who come back later. */
export const cannedTombstones = pgTable(
  'canned_tombstones',
  {
    owner: uuid('owner').notNull(),
    response: uuid('response').notNull(),
    revision: integer('revision').notNull(),
    goneAt: time('gone_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.response] })],
);
