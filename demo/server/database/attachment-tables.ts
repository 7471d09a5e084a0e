import { boolean, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { time } from './columns.js';

/** Files that were uploaded. What is in them lies on disk, under its hash. */
export const attachments = pgTable('attachments', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Who uploaded it; null: they are gone. */
  person: uuid('person'),
  /** SHA-256 of the content in hex. */
  hash: text('hash').notNull(),
  name: text('name').notNull(),
  /** As the content tells it. */
  type: text('type').notNull(),
  /** Bytes. */
  size: integer('size').notNull(),
  /** When it was uploaded, put into something, or found in it; to the day. */
  usedAt: time('used_at').notNull().defaultNow(),
});

export type Attachment = typeof attachments.$inferSelect;

/** What agents sent along with a message. */
export const messageAttachments = pgTable(
  'message_attachments',
  {
    conversation: uuid('conversation').notNull(),
    number: integer('number').notNull(),
    /** From 0, in the order to show them. */
    place: integer('place').notNull(),
    attachment: uuid('attachment').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.number, table.place] })],
);

/** Names this database's own folder among the files: another database may share the folder above, and must not sweep ours. One row. */
export const fileFolder = pgTable('file_folder', {
  only: boolean('only').primaryKey().default(true),
  name: uuid('name').notNull().defaultRandom(),
});
