import { bigint, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { AlertPreferences } from '../../../src/features/alerts/alerts.js';
import type { NotificationPreferences } from '../../../src/features/notifications/notifications.js';
import type { Preferences } from '../../../src/features/preferences/preferences.js';
import { bytes, laterVersion, time } from './columns.js';

/** The tables as the migrations make them; a test holds the two together. */
export * from './conversation-tables.js';
export * from './canned-tables.js';
export * from './attachment-tables.js';
export * from './welcome-tables.js';
export * from './activity-tables.js';

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
  /** The company's canned responses. */
  mayEditPresets: boolean('may_edit_presets').notNull().default(false),
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
  availabilityReason: text('availability_reason').notNull().default(''),
  /** When the person is online again by themselves; null: when they say so. */
  availabilityUntil: time('availability_until'),
  autoOffline: boolean('auto_offline').notNull().default(false),
  availabilityVersion: text('availability_version').notNull(),
  availabilityRevision: integer('availability_revision').notNull().default(1),
  /** When a browser of theirs last had the stream of events open; null: never. */
  lastSeenAt: time('last_seen_at'),
  /** What the person has set, and no defaults: read by `notificationsOf`, as the next two by readers of their own. */
  notifications: jsonb('notifications').$type<Partial<NotificationPreferences>>().notNull().default({}),
  notificationsVersion: laterVersion('notifications_version'),
  notificationsRevision: integer('notifications_revision').notNull().default(1),
  alerts: jsonb('alerts').$type<Partial<AlertPreferences>>().notNull().default({}),
  alertsVersion: laterVersion('alerts_version'),
  alertsRevision: integer('alerts_revision').notNull().default(1),
  preferences: jsonb('preferences').$type<Partial<Preferences>>().notNull().default({}),
  preferencesVersion: laterVersion('preferences_version'),
  preferencesRevision: integer('preferences_revision').notNull().default(1),
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

/** Browsers that take push messages. */
export const pushSubscriptions = pgTable('push_subscriptions', {
  id: uuid('id').primaryKey().defaultRandom(),
  person: uuid('person').notNull(),
  endpoint: text('endpoint').notNull(),
  p256dh: text('p256dh').notNull(),
  auth: text('auth').notNull(),
  /** The sign-in of the person in that browser; without one nothing is pushed there. */
  session: text('session'),
  userAgent: text('user_agent').notNull().default(''),
  createdAt: time('created_at').notNull().defaultNow(),
  lastUsedAt: time('last_used_at'),
});

export type PushSubscriptionRow = typeof pushSubscriptions.$inferSelect;

/** The key pair by which push services know this backend; one row. */
export const vapid = pgTable('vapid', {
  only: boolean('only').primaryKey().default(true),
  public: text('public').notNull(),
  /** Sealed. */
  private: text('private').notNull(),
});
