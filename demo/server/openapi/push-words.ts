import type { ShapeName } from './shapes.js';

const time = 'By RFC 3339';

/** What members mean of the browsers that take push messages. `snapshot`: what every snapshot has. */
export const pushWords = (snapshot: Readonly<Record<string, string>>) =>
  ({
    PushSubscriptions: {
      key: 'The backend’s public key (RFC 8292): an uncompressed point of P-256 in base64url. Another key: browsers subscribe again.',
      items: 'The newest comes first.',
      'items.id': 'Names the subscription; nobody can push with it.',
      'items.browser': 'Its name, such as `Firefox`; empty: unknown.',
      'items.system': 'Its name, such as `Windows`; empty: unknown.',
      'items.since': `${time}.`,
      'items.lastUsedAt': `When something was last delivered there, ${time.toLowerCase()}, to the minute or so; empty: never.`,
      'items.fingerprint': 'SHA-256 of the endpoint in base64url: a browser knows itself again by it.',
    },
    PushSubscriptionsSnapshot: snapshot,
    NewPushSubscription: {
      endpoint: 'As the browser was given it: where messages are posted (RFC 8030).',
      p256dh: 'The browser’s public key (RFC 8291), in base64url.',
      auth: 'The browser’s secret of 16 bytes (RFC 8291), in base64url.',
      replaces: 'The `id` of the subscription of the same browser that is over now.',
    },
    PushSubscribed: { id: 'Names the subscription.' },
    PushTest: { test: 'Any word; it comes back in the message, so that the page knows its own.' },
  }) satisfies Partial<Record<ShapeName, Readonly<Record<string, string>>>>;
