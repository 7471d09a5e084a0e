import type { Call, GroupCapability, ResourceGroup, SecretCall, Snapshot } from '../../contract/index.js';

/** Where a notification goes (`email`, `push`, or the backend's own), and what it is about (`mentioned`): one cell of the matrix. */
export type NotificationCell = `${string}:${string}`;

/** What reaches the person, and by which channel. A cell that is not there cannot be had. */
export interface NotificationPreferences {
  [cell: NotificationCell]: boolean;
}

/** What a notification may be about. Ids of {@link notificationEvents} have words of ours; `label` is the backend's own. */
export interface NotificationEvent {
  id: string;
  label?: string;
  hint?: string;
  /** It is about the person's own work, so it belongs to the scheme "Focus". Missing: as {@link notificationEvents} has it. */
  mine?: boolean;
}

/** Where notifications go. `email`, `push`, `sms` and `desktop` have words of ours; `label` is the backend's own. */
export interface NotificationChannel {
  id: string;
  label?: string;
  /** Where exactly, such as the address that mails go to. */
  target?: string;
}

/** `locked` and `readOnly` name cells (`email:account-security`). */
export interface NotificationsCapability extends GroupCapability {
  /** In the order to show them. Events and channels that are only in the value are shown after these. */
  events?: readonly NotificationEvent[];
  channels?: readonly NotificationChannel[];
}

/** Events that products share, and whether each is about the person's own work. */
export const notificationEvents: Readonly<Record<string, { mine: boolean }>> = {
  'conversation-created': { mine: false },
  'conversation-assigned': { mine: true },
  mentioned: { mine: true },
  'message-in-assigned': { mine: true },
  'message-in-participating': { mine: false },
  'sla-first-response': { mine: true },
  'sla-next-response': { mine: true },
  'sla-resolution': { mine: true },
  'account-security': { mine: true },
};

export type NotificationsGroup = ResourceGroup<NotificationPreferences>;

/** A browser that notifications are pushed to. */
export type SubscribedBrowser = {
  id: string;
  /** As the backend read it from the browser's own words, such as `Firefox` and `Windows`; or empty. */
  browser: string;
  system: string;
  /** RFC 3339. */
  since: string;
  /** When something was last delivered there; or empty. */
  lastUsedAt: string;
  /** SHA-256 of the endpoint, base64url: a browser knows itself again by it. */
  fingerprint: string;
};

export const asBase64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Of a subscription: tells it from others, and nobody can push by it. */
export const fingerprintOf = async (endpoint: string): Promise<string> =>
  asBase64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)));

/** What this person's notifications are pushed to. */
export interface PushSubscriptions {
  /** The backend's VAPID public key (RFC 8292), uncompressed point in base64url: browsers subscribe with it. */
  key: string;
  items: SubscribedBrowser[];
}

/** What a browser hands out when it is subscribed (RFC 8030, RFC 8291). Whoever has it may push to it: it is kept nowhere in the page. */
export interface NewSubscription {
  endpoint: string;
  /** Base64url. */
  p256dh: string;
  auth: string;
  /** Of the subscription that this one replaces in the same browser. */
  replaces?: string;
}

/** Pushing to browsers. `subscribe` has one effect per endpoint, and takes it from whoever had it. */
export interface PushGroup {
  load(call: Call): Promise<Snapshot<PushSubscriptions>>;
  subscribe(subscription: NewSubscription, call: SecretCall): Promise<{ id: string }>;
  unsubscribe(id: string, call: SecretCall): Promise<void>;
  /** Pushes a notification to one browser; its data holds `test`. Rejects with `gone` when that browser does not take any more. */
  test?(id: string, test: string, call: SecretCall): Promise<void>;
}

/** What is pushed, as JSON; encrypted for the one browser. A worker shows it. At most 3 kB. */
export interface PushMessage {
  title: string;
  body: string;
  /** A later message with the same tag takes the place of the former one. */
  tag?: string;
  /** Where a click leads, relative to the worker's scope. */
  url?: string;
  /** Of a test: what `test` was asked with. */
  test?: string;
}
