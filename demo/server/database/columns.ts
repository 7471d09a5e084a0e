import { sql } from 'drizzle-orm';
import { customType, text, timestamp } from 'drizzle-orm/pg-core';

/** Kinds of columns that several tables have. */

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

export const time = (name: string) => timestamp(name, { withTimezone: true });

/** Of an object that people have had since before it was stored. */
export const laterVersion = (name: string) =>
  text(name)
    .notNull()
    .default(sql`gen_random_uuid()`);
