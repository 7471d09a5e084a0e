import { and, eq } from 'drizzle-orm';
import webPush from 'web-push';
import type { PushMessage } from '../../../src/features/notifications/notifications.js';
import type { Database } from '../database/database.js';
import { pushSubscriptions, type PushSubscriptionRow } from '../database/schema.js';
import { withoutValues } from '../http/without-values.js';
import type { Secrets } from '../secrets/secrets.js';
import { pushAddresses } from './push-addresses.js';
import { NotTaken, PushQueue } from './push-queue.js';
import { forgetEnded, isSignedIn, noteUse } from './push-subscriptions.js';
import { pushTransport } from './push-transport.js';
import { vapidKeys, type VapidKeys } from './vapid.js';

/** A message, and how a push service is to treat it (RFC 8030). */
export interface Pushed {
  message: PushMessage;
  urgency: 'normal' | 'high';
  /** Seconds that it is kept for a browser that is away. */
  ttl: number;
  /** Of two that wait for a browser the later one takes the place of the former; at most 32 characters of base64url. */
  topic?: string;
}

type Which = Pick<PushSubscriptionRow, 'id' | 'person'>;

/** What the desk tells browsers that may be closed. Nobody waits for it, and nothing fails because of it. */
export interface Push {
  /** The public key that browsers subscribe with. */
  key(): Promise<string>;
  /** The endpoint is an address that something may be sent to. */
  mayGoTo(endpoint: string): boolean;
  /** To every browser of the person. */
  send(person: string, pushed: Pushed): void;
  /** To one browser, and only once: rejects with {@link NotTaken}, or for want of an answer. */
  sendNow(browser: Which, pushed: Pushed): Promise<'taken' | 'ended'>;
  /** Resolves when all were tried; those that wait for another attempt may wait for long. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface PushOptions {
  /** Whom push services may turn to: `mailto:` or `https:`. */
  pushSubject?: string;
  /** Hosts of push services that are reached although they are private. */
  pushHosts?: readonly string[];
  /** A certificate in PEM that push services are trusted by, beside those that everybody trusts. */
  pushCa?: string;
  /** Milliseconds between the attempts to deliver a message. */
  pushPauses?: readonly number[];
}

const usualSubject = 'mailto:desk@fernweh.example';

/** As `PUSH_SUBJECT` has it. Said at the start, and not with each message that nobody gets. */
export function readPushSubject(text: string): string {
  const isAddress = URL.canParse(text) && ['mailto:', 'https:'].includes(new URL(text).protocol);
  if (!isAddress) throw new Error('PUSH_SUBJECT is no address that begins with mailto: or https:, such as mailto:desk@example.com.');
  return text;
}

export function openPush({ database, secrets }: { database: Database; secrets: Secrets }, options: PushOptions = {}): Push {
  const { pushSubject: subject = usualSubject, pushHosts, pushCa, pushPauses } = options;
  const addresses = pushAddresses(pushHosts);
  const transport = pushTransport(addresses, pushCa);
  const queue = new PushQueue(pushPauses);
  const { queries } = database;
  let making: Promise<VapidKeys> | undefined;
  const keys = () =>
    (making ??= vapidKeys(database, secrets).catch((error: unknown) => {
      making = undefined;
      throw error;
    }));

  async function deliver({ id, person }: Which, { message, urgency, ttl, topic }: Pushed): Promise<'taken' | 'ended'> {
    // Each time anew: while the message waited, the person may have signed out there, or somebody else have signed in.
    const [row] = await queries
      .select()
      .from(pushSubscriptions)
      .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.person, person), isSignedIn));
    if (!row) return 'ended';
    if (!addresses.mayBe(row.endpoint)) throw new NotTaken('an address that nothing is sent to', true);
    const { endpoint, p256dh, auth } = row;
    const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject, ...(await keys()) },
      contentEncoding: 'aes128gcm',
      TTL: ttl,
      urgency,
      ...(topic && { topic }),
    });
    const { status, wait } = await transport.post(details);
    if (status === 404 || status === 410) {
      await forgetEnded(database, row);
      return 'ended';
    }
    const mayWorkLater = status === 429 || status >= 500;
    if (status < 200 || status > 299) throw new NotTaken(`HTTP ${status}`, !mayWorkLater, wait);
    await noteUse(queries, row);
    return 'taken';
  }

  async function sendAll(person: string, pushed: Pushed): Promise<void> {
    const rows = await queries.select().from(pushSubscriptions).where(eq(pushSubscriptions.person, person));
    for (const row of rows) queue.add(new URL(row.endpoint).host, async () => void (await deliver(row, pushed)));
  }

  return {
    key: async () => (await keys()).publicKey,
    mayGoTo: (endpoint) => addresses.mayBe(endpoint),
    send: (person, pushed) =>
      queue.track(sendAll(person, pushed).catch((error: unknown) => console.warn(`Nothing was pushed: ${withoutValues(error)}`))),
    sendNow: deliver,
    idle: () => queue.idle(),
    async close() {
      transport.close();
      await queue.close();
    },
  };
}
