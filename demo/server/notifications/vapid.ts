import { eq } from 'drizzle-orm';
import webPush from 'web-push';
import type { Database, Queries } from '../database/database.js';
import { pushSubscriptions, vapid } from '../database/schema.js';
import type { Secrets } from '../secrets/secrets.js';

/** By it push services know who sends (RFC 8292); both in base64url. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

/** A key of another server does not open it, and neither does another place. */
const place = 'vapid/private';

/** The one pair of this database, made when it is first asked for: browsers are subscribed with it, so it must not change. */
export async function vapidKeys({ queries }: Database, secrets: Secrets): Promise<VapidKeys> {
  const [row] = await queries.select().from(vapid);
  const kept = row && opened(row, secrets);
  return kept ?? queries.transaction((queries) => makeKeys(queries, secrets, row));
}

async function makeKeys(queries: Queries, secrets: Secrets, locked: typeof vapid.$inferSelect | undefined): Promise<VapidKeys> {
  const keys = webPush.generateVAPIDKeys();
  if (locked) {
    console.warn('The key pair for push messages was sealed with another key. There is a new one, and browsers have to subscribe again.');
    await queries.delete(vapid).where(eq(vapid.private, locked.private));
    // Their push services would take nothing that the new key signs.
    await queries.delete(pushSubscriptions);
  }
  // Another process may have been faster.
  await queries
    .insert(vapid)
    .values({ public: keys.publicKey, private: secrets.seal(keys.privateKey, place) })
    .onConflictDoNothing();
  const [row] = await queries.select().from(vapid);
  return { publicKey: row!.public, privateKey: secrets.open(row!.private, place) };
}

function opened(row: typeof vapid.$inferSelect, secrets: Secrets): VapidKeys | undefined {
  try {
    return { publicKey: row.public, privateKey: secrets.open(row.private, place) };
  } catch {
    return undefined;
  }
}
