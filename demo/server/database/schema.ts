import { sql } from 'drizzle-orm';
import { boolean, customType, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The tables as the migrations make them; a test holds the two together. */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const time = (name: string) => timestamp(name, { withTimezone: true });

/** One row holds a person and all that is set about them, so that one row lock orders every change of one person. */
export const people = pgTable('people', {
  id: uuid('id').primaryKey().defaultRandom(),
  position: integer('position').notNull(),
  account: text('account').notNull(),
  email: text('email').notNull(),
  password: text('password').notNull(),
  mayChangeEmail: boolean('may_change_email').notNull(),
  takesChats: boolean('takes_chats').notNull(),
  username: text('username').notNull(),
  role: text('role').notNull(),
  businessUnit: text('business_unit').notNull(),
  name: text('name').notNull(),
  publicName: text('public_name').notNull().default(''),
  language: text('language').notNull().default(''),
  landline: text('landline').notNull().default(''),
  mobile: text('mobile').notNull().default(''),
  custom: jsonb('custom').$type<Record<`custom:${string}`, string | boolean>>().notNull().default({}),
  profileVersion: text('profile_version').notNull(),
  profileRevision: integer('profile_revision').notNull().default(1),
  /** Hash of the picture, or empty. */
  avatar: text('avatar').notNull().default(''),
  avatarVersion: text('avatar_version').notNull(),
  avatarRevision: integer('avatar_revision').notNull().default(1),
  status: text('status', { enum: ['online', 'busy', 'offline'] })
    .notNull()
    .default('online'),
  availabilityVersion: text('availability_version').notNull(),
  availabilityRevision: integer('availability_revision').notNull().default(1),
  /** Names this person's run of events; a new one after a reset, so that an old event id cannot be mistaken. */
  stream: text('stream').notNull(),
  lastEvent: integer('last_event').notNull().default(0),
});

export type Person = typeof people.$inferSelect;

export const pictures = pgTable('pictures', {
  hash: text('hash').primaryKey(),
  bytes: bytes('bytes').notNull(),
  /** When it was stored, chosen again or taken off for the last time. */
  storedAt: time('stored_at').notNull().defaultNow(),
});

export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  person: uuid('person').notNull(),
  expiresAt: time('expires_at').notNull(),
});

export const attempts = pgTable('attempts', {
  bucket: text('bucket').primaryKey(),
  count: integer('count').notNull(),
  until: time('until').notNull(),
});

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    person: uuid('person').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    body: text('body').notNull(),
    madeAt: time('made_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.person, table.key] })],
);

export const events = pgTable(
  'events',
  {
    person: uuid('person').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    data: text('data').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.number] })],
);

/** What one customer and the agents write to each other; its row lock orders all that happens in it. */
export const conversations = pgTable('conversations', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Hash of the key that only the customer's browser has. */
  customer: text('customer').notNull(),
  customerName: text('customer_name').notNull(),
  /** The chat widget, or the business number that the customer writes to. */
  channel: text('channel').notNull().default('widget'),
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
    /** The idempotency key under which it was sent; its author knows it again by that. */
    key: text('key'),
    at: time('at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.number] })],
);

export type Message = typeof messages.$inferSelect;
