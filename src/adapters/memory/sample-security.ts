import type { AccessToken } from '../../features/access-tokens/access-tokens.js';
import type { PasswordCapability } from '../../features/password/password.js';
import type { SignIn } from '../../features/security/security.js';

/** A sign-in as a backend keeps it: which one is `current` depends on who asks. */
export type SignInSeed = Omit<SignIn, 'current'>;
/** What is missing is as for a new token. The secret is made. */
export type AccessTokenSeed = Partial<Omit<AccessToken, 'start' | 'end'>>;

const hour = 3_600_000;
const day = 24 * hour;
const at = (time: number) => new Date(time).toISOString();

export const thisBrowser = (id: string, now: number): SignInSeed => ({
  id,
  browser: 'Chrome',
  system: 'macOS',
  device: 'desktop',
  address: '192.0.2.17',
  place: 'Stockholm, Sweden',
  startedAt: at(now),
  lastActiveAt: at(now),
});

/** Where else the sample person is signed in. Addresses are of the blocks for examples. */
export function sampleSignIns(now: number): SignInSeed[] {
  const elsewhere = [
    ['Safari', 'iPhone', 'phone', '192.0.2.17', 'Stockholm, Sweden', 2 * hour],
    ['Firefox', 'Windows', 'desktop', '198.51.100.4', 'Malmö, Sweden', 3 * day],
    ['Edge', 'Windows', 'desktop', '203.0.113.88', 'Gothenburg, Sweden', 19 * day],
  ] as const;
  return elsewhere.map(([browser, system, device, address, place, ago], index) => ({
    id: `sign-in-${index + 1}`,
    browser,
    system,
    device,
    address,
    place,
    startedAt: at(now - ago - 9 * day),
    lastActiveAt: at(now - ago),
  }));
}

/** Tokens of the sample person, on a backend that keeps several. */
export const sampleTokens = (now: number): AccessTokenSeed[] => [
  { name: 'Spreadsheet sync', createdAt: at(now - 29 * day), expiresAt: at(now + day + hour) },
  { name: 'Shift report', scope: 'read', createdAt: at(now - 40 * day), lastUsedAt: at(now - 2 * hour) },
];

export const passwordCapability: PasswordCapability = {
  policy: {
    minLength: 8,
    maxLength: 128,
    upper: true,
    digit: true,
    special: "!@#$%^&*()_+-=[]{}|'",
    words: ['Maya', 'Lindqvist', 'Fernweh'],
    blockList: true,
  },
  changedAt: '2026-03-04T09:12:00Z',
  signOutOthers: true,
};
