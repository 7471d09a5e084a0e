import { sql } from 'drizzle-orm';
import { bigint, boolean, customType, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

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
  /** Null: it is still the first one. */
  passwordChangedAt: time('password_changed_at'),
  /** Methods of two-step verification that are on, each with the time since when, in RFC 3339. */
  twoFactor: jsonb('two_factor').$type<{ [method: string]: string }>().notNull().default({}),
  /** Sealed, as is what is being set up. */
  totpSecret: text('totp_secret'),
  /** The time step of the last code that was taken: no code is taken twice. */
  totpStep: bigint('totp_step', { mode: 'number' }),
  totpSetup: text('totp_setup'),
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
  /** A code that went there came back. */
  mobileVerified: boolean('mobile_verified').notNull().default(false),
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
  /** Names the sign-in to the person; the hash stays here. */
  id: uuid('id').notNull().defaultRandom(),
  person: uuid('person').notNull(),
  expiresAt: time('expires_at').notNull(),
  userAgent: text('user_agent').notNull().default(''),
  address: text('address').notNull().default(''),
  startedAt: time('started_at').notNull().defaultNow(),
  /** To the minute. */
  lastActiveAt: time('last_active_at').notNull().defaultNow(),
  /** When the person last proved who they are. */
  verifiedAt: time('verified_at'),
});

export type Session = typeof sessions.$inferSelect;

/** One proof that was asked for, from the question to the use of the proof. */
export const challenges = pgTable('challenges', {
  id: uuid('id').primaryKey().defaultRandom(),
  person: uuid('person').notNull(),
  /** The sign-in that asked; null: it is about to begin. */
  session: text('session'),
  purpose: text('purpose').notNull(),
  /** The number or the address that is to be proved; or empty. */
  target: text('target').notNull().default(''),
  /** How the person proves it; null: they have not chosen. */
  channel: text('channel'),
  /** Null where nothing was sent. */
  codeHash: text('code_hash'),
  sends: integer('sends').notNull().default(0),
  /** Wrong codes since the last one was sent. */
  wrong: integer('wrong').notNull().default(0),
  /** Wrong codes among those that the person has and nobody sends; no message brings new guesses at them. */
  wrongOwn: integer('wrong_own').notNull().default(0),
  /** Of a new number or address: the person has shown who they are, and codes may go there. */
  admitted: boolean('admitted').notNull().default(false),
  sentAt: time('sent_at'),
  answeredAt: time('answered_at'),
  proofHash: text('proof_hash'),
  usedAt: time('used_at'),
  createdAt: time('created_at').notNull().defaultNow(),
});

export type Challenge = typeof challenges.$inferSelect;

export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    person: uuid('person').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.hash] })],
);

export const accessTokens = pgTable('access_tokens', {
  id: uuid('id').primaryKey().defaultRandom(),
  person: uuid('person').notNull(),
  /** Empty: the one that was made for the person. */
  name: text('name').notNull(),
  scope: text('scope').notNull(),
  hash: text('hash').notNull(),
  /** The token itself, sealed; null: it was shown once and is known to nobody here. */
  sealed: text('sealed'),
  start: text('start').notNull(),
  tail: text('tail').notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
  /** Null: never. */
  expiresAt: time('expires_at'),
  lastUsedAt: time('last_used_at'),
  replaced: boolean('replaced').notNull().default(false),
});

export const attempts = pgTable('attempts', {
  bucket: text('bucket').primaryKey(),
  count: integer('count').notNull(),
  until: time('until').notNull(),
});

/** Which key the server had that used the database last; one row. */
export const serverKey = pgTable('server_key', {
  only: boolean('only').primaryKey().default(true),
  fingerprint: text('fingerprint').notNull(),
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
