import { bigint, bigserial, boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { WelcomeContent, WelcomeKind, WhatsAppTemplate } from '../../../src/features/welcome-messages/welcome-messages.js';
import { time } from './columns.js';
import type { WhatsAppPayload } from './conversation-tables.js';

/** The company's, at which customers write. The id is the one that WhatsApp knows the number by. */
export const whatsappNumbers = pgTable('whatsapp_numbers', {
  id: text('id').primaryKey(),
  account: text('account').notNull(),
  /** E.164. */
  phone: text('phone').notNull(),
  name: text('name').notNull(),
  connected: boolean('connected').notNull().default(true),
  position: integer('position').notNull(),
});

export type NumberRow = typeof whatsappNumbers.$inferSelect;

export const whatsappTemplates = pgTable('whatsapp_templates', {
  id: text('id').primaryKey(),
  account: text('account').notNull(),
  name: text('name').notNull(),
  language: text('language').notNull(),
  header: text('header').$type<WhatsAppTemplate['header']>().notNull().default(''),
  headerText: text('header_text').notNull().default(''),
  body: text('body').notNull(),
  footer: text('footer').notNull().default(''),
  buttons: jsonb('buttons').$type<string[]>().notNull().default([]),
  position: integer('position').notNull(),
});

/** One version of a message, with its file by id. */
export type StoredContent = Omit<WelcomeContent, 'file'> & { file: string | null };

export const welcomeMessages = pgTable('welcome_messages', {
  id: uuid('id').primaryKey().defaultRandom(),
  person: uuid('person').notNull(),
  name: text('name').notNull(),
  kind: text('kind').$type<WelcomeKind>().notNull(),
  enabled: boolean('enabled').notNull().default(false),
  contents: jsonb('contents').$type<StoredContent[]>().notNull(),
  /** How often it has greeted somebody. */
  sent: integer('sent').notNull().default(0),
  /** Null: never. */
  switchedAt: time('switched_at'),
  version: text('version').notNull(),
  revision: integer('revision').notNull().default(1),
  createdAt: time('created_at').notNull().defaultNow(),
  updatedAt: time('updated_at').notNull().defaultNow(),
});

export type WelcomeRow = typeof welcomeMessages.$inferSelect;

/**
 * The numbers that send a message. Person and state stand here again, because the database itself allows one enabled message of a person
 * for a number. A number may be gone: the message is told then, and not changed behind the person's back.
 */
export const welcomeNumbers = pgTable(
  'welcome_numbers',
  {
    message: uuid('message').notNull(),
    person: uuid('person').notNull(),
    number: text('number').notNull(),
    place: integer('place').notNull(),
    enabled: boolean('enabled').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.message, table.number] })],
);

/** That a conversation was greeted: its key lets nobody greet in it twice. */
export const welcomeGreetings = pgTable('welcome_greetings', {
  conversation: uuid('conversation').primaryKey(),
  /** Null: it was deleted. */
  message: uuid('message'),
  person: uuid('person'),
  at: time('at').notNull().defaultNow(),
});

/** What is still to be sent by WhatsApp. Written together with what it is about, so that neither is there without the other. */
export const deliveries = pgTable('deliveries', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  /** Null: a test. */
  conversation: uuid('conversation'),
  /** Of the business number. */
  number: text('number').notNull(),
  /** The customer's phone, in digits. */
  recipient: text('recipient').notNull(),
  payload: jsonb('payload').$type<WhatsAppPayload>().notNull(),
  attempts: integer('attempts').notNull().default(0),
  /** When it may be tried. Whoever tries it puts this off, so that another takes over should they be gone. */
  dueAt: time('due_at').notNull().defaultNow(),
  /** Null: it is tried again. */
  givenUpAt: time('given_up_at'),
});

export type Delivery = typeof deliveries.$inferSelect;

/** What the customer phone of the demo has received. */
export const phoneMessages = pgTable('phone_messages', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  /** By which a repetition is known. */
  delivery: bigint('delivery', { mode: 'number' }).notNull(),
  recipient: text('recipient').notNull(),
  number: text('number').notNull(),
  body: jsonb('body').$type<WhatsAppPayload>().notNull(),
  at: time('at').notNull().defaultNow(),
});
