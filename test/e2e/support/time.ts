import { sql } from 'drizzle-orm';
import type { Queries } from '../../../demo/server/database/database.js';

/** What is in the database becomes older: nobody has to wait for a code to end. */
export async function letTimePass(queries: Queries, seconds: number): Promise<void> {
  const ago = sql`make_interval(secs => ${seconds})`;
  const steps = Math.ceil(seconds / 30);
  await queries.transaction(async (queries) => {
    await queries.execute(
      sql`update challenges set created_at = created_at - ${ago}, sent_at = sent_at - ${ago}, answered_at = answered_at - ${ago}`,
    );
    await queries.execute(
      sql`update sessions set started_at = started_at - ${ago}, last_active_at = last_active_at - ${ago}, verified_at = verified_at - ${ago}, expires_at = expires_at - ${ago}`,
    );
    await queries.execute(sql`update access_tokens set expires_at = expires_at - ${ago}, last_used_at = last_used_at - ${ago}`);
    await queries.execute(sql`update attempts set until = until - ${ago}`);
    await queries.execute(sql`update people set totp_step = totp_step - ${steps}`);
  });
}
