import { ne } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { serverKey } from '../database/schema.js';
import type { Secrets } from './secrets.js';

/**
 * Says so when the database was last used with another key: by a process beside this one, whose codes would be wrong codes here, or
 * before the key was changed. Everything else goes on.
 */
export async function noteKey(queries: Queries, secrets: Secrets): Promise<void> {
  const fingerprint = secrets.hmac('which key this is');
  const isFirst = await queries.insert(serverKey).values({ fingerprint }).onConflictDoNothing().returning();
  if (isFirst.length) return;
  const former = await queries.update(serverKey).set({ fingerprint }).where(ne(serverKey.fingerprint, fingerprint)).returning();
  if (former.length)
    console.warn(
      'The database was last used with another key: authenticator apps, recovery codes, kept access tokens and codes on their way that ' +
        'were made with it do not work here. Processes that share a database need the same SECRET_KEY.',
    );
}
