import type { SubscribedBrowser } from '../../features/notifications/notifications.js';

/** A browser as a backend keeps it; samples have no endpoint that could be pushed to. */
export type SubscribedBrowserSeed = SubscribedBrowser;

/** A key as a backend has one; nobody holds the private half. */
export const samplePushKey = 'BD1_lyxMw7WXd_cZCyWyqawH6ppLQJgTLcnNplblmkW_Fzojbd3tfCOQOvNYMOMXdSCliiyqAq41UU18l1cAec4';

const day = 24 * 3_600_000;
const at = (time: number) => new Date(time).toISOString();

/** Where else the sample person gets push. */
export const sampleBrowsers = (now: number): SubscribedBrowserSeed[] => [
  { id: 'push-1', browser: 'Safari', system: 'iPhone', since: at(now - 40 * day), lastUsedAt: at(now - day / 12), fingerprint: 'sample-1' },
  { id: 'push-2', browser: 'Firefox', system: 'Windows', since: at(now - 9 * day), lastUsedAt: '', fingerprint: 'sample-2' },
];
