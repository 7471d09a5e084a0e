import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema.js';

/** drizzle over PGlite or over PostgreSQL: the rest of the server does not know which. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Database {
  readonly queries: Queries;
  /** Calls `heard` for what any process {@link tell}s; `missed` when messages may have been lost. Returns the way to stop. */
  listen(heard: (message: string) => void, missed: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Messages between the processes that share a database. They hold ids only: PostgreSQL carries at most 8 000 bytes. */
export const channel = 'settings_desk';

/** Heard by every process, this one included, when the surrounding transaction commits. */
export const tell = (queries: Queries, message: string): Promise<unknown> => queries.execute(sql`select pg_notify(${channel}, ${message})`);
