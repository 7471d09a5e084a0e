import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.js';

/** A message as WhatsApp knows it, with files by the ids that they have here. */
export type WhatsAppPayload = { type: string } & Record<string, unknown>;

/** What one customer and the agents write to each other; its row lock orders all that happens in it. */
export const conversations = pgTable('conversations', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Hash of the key that only the customer's browser has. */
  customer: text('customer').notNull(),
  customerName: text('customer_name').notNull(),
  /** `widget` or `whatsapp`. */
  channel: text('channel').notNull().default('widget'),
  /** Id of the business number that the customer writes to; empty: they came by the widget. */
  number: text('number').notNull().default(''),
  /** The customer's own, as E.164; empty: nobody knows it. */
  phone: text('phone').notNull().default(''),
  /** BCP 47, the customer's; empty: nobody knows it. */
  language: text('language').notNull().default(''),
  status: text('status', { enum: ['open', 'resolved'] })
    .notNull()
    .default('open'),
  startedBy: text('started_by', { enum: ['customer', 'agent'] })
    .notNull()
    .default('customer'),
  /** Null: it waits for an agent. */
  assignee: uuid('assignee'),
  lastNumber: integer('last_number').notNull().default(0),
  /** Number of the last message that the assignee has seen. */
  readUpTo: integer('read_up_to').notNull().default(0),
  revision: integer('revision').notNull().default(1),
  createdAt: time('created_at').notNull().defaultNow(),
  /** When the last message came. */
  updatedAt: time('updated_at').notNull().defaultNow(),
  /** Since when the customer waits for an answer; null: an agent wrote last. */
  waitingSince: time('waiting_since'),
  /** What the agents were told of late answers, each with when, in RFC 3339. */
  slaTold: jsonb('sla_told').$type<{ [event: string]: string }>().notNull().default({}),
});

export type Conversation = typeof conversations.$inferSelect;

export const messages = pgTable(
  'messages',
  {
    conversation: uuid('conversation').notNull(),
    /** Counted from 1 within the conversation. */
    number: integer('number').notNull(),
    author: text('author', { enum: ['customer', 'agent'] }).notNull(),
    /** The agent. */
    person: uuid('person'),
    text: text('text').notNull(),
    /** A note among agents: no customer reads it. */
    private: boolean('private').notNull().default(false),
    /** The idempotency key under which it was sent; its author knows it again by that. */
    key: text('key'),
    /** What WhatsApp carried, where the text alone would not tell it: a form with media or buttons, or a tap on one. */
    whatsapp: jsonb('whatsapp').$type<WhatsAppPayload>(),
    /** Nobody wrote it: whoever waits for an answer still does. */
    automatic: boolean('automatic').notNull().default(false),
    at: time('at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.number] })],
);

export type Message = typeof messages.$inferSelect;

/** Who is named in a private note. */
export const mentions = pgTable(
  'mentions',
  {
    conversation: uuid('conversation').notNull(),
    number: integer('number').notNull(),
    person: uuid('person').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.number, table.person] })],
);

export const translations = pgTable(
  'translations',
  {
    conversation: uuid('conversation').notNull(),
    number: integer('number').notNull(),
    /** Into which. */
    language: text('language').notNull(),
    text: text('text').notNull(),
    /** From which, as the translator found it. */
    source: text('source').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.number, table.language] })],
);
