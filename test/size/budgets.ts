/** Kilobytes (1000 bytes) of minified code after gzip -9, with everything it imports. `minus`: only what it adds to that. */
export interface Budget {
  name: string;
  /** Modules that a page would import, by path from the top folder. */
  entries: readonly string[];
  minus?: readonly string[];
  /** Over it the check fails. */
  budget: number;
  /** Modules that must not be in the first load: they come when somebody needs them. */
  without?: readonly string[];
  /** What was aimed at, where that is less; CONTRIBUTING says why it is not reached. */
  goal?: number;
}

const state = ['src/session/create-session.ts'];
const form = ['src/features/profile/profile-form.define.ts', 'src/provider/settings-provider.define.ts'];
const badge = ['src/features/profile/profile-badge.define.ts', 'src/provider/settings-provider.define.ts'];
const password = ['src/features/password/password-form.define.ts', 'src/provider/settings-provider.define.ts'];
const floor = ['lit', 'lit/decorators.js', '@lit/context', 'nanostores'];
const shared = ['src/element/index.ts', 'src/provider/settings-provider.define.ts', 'src/styles/form.styles.ts', 'src/ui/**'];
const rest = ['src/adapters/rest/index.ts'];
const crop = ['src/features/profile/photo-crop.ts'];
const challenge = ['src/provider/challenge-dialog.ts'];
const late = [
  'src/adapters/rest/security-groups.ts',
  ...crop,
  ...challenge,
  'src/features/profile/photo-changing.ts',
  'src/features/profile/verified-field.ts',
  'src/state/outbox/sender.ts',
];

const sessionList = ['src/features/security/session-list.define.ts', 'src/provider/settings-provider.define.ts'];
const accessTokens = ['src/features/access-tokens/access-token-manager.define.ts', 'src/provider/settings-provider.define.ts'];
const twoFactor = ['src/features/security/two-factor-form.define.ts', 'src/provider/settings-provider.define.ts'];
const setup = ['src/features/security/totp-setup.ts'];
const codes = ['src/features/security/recovery-codes.ts'];
/** What every list of rows has beside what every form has. */
const lists = [...shared, 'src/styles/list.styles.ts', 'src/styles/dialog.styles.ts', 'src/state/resource.ts'];

export const budgets: readonly Budget[] = [
  { name: 'lit, context, nanostores (floor)', entries: floor, budget: 10.7 },
  { name: 'state, session, texts', entries: [...floor, ...state], minus: floor, budget: 9.1, goal: 7.5 },
  { name: 'profile-form without adapter', entries: form, without: late, budget: 41.6, goal: 22 },
  { name: 'profile-form with REST', entries: [...form, ...rest], budget: 54, goal: 31 },
  { name: 'profile-form, its own code', entries: [...floor, ...shared, ...form], minus: [...floor, ...shared], budget: 10.9, goal: 6 },
  {
    name: 'crop, on demand',
    entries: [...floor, ...shared, ...form, ...crop],
    minus: [...floor, ...shared, ...form],
    budget: 6,
    goal: 3,
  },
  {
    name: 'one-time codes, on demand',
    entries: [...floor, ...shared, ...form, ...challenge],
    minus: [...floor, ...shared, ...form],
    budget: 5.8,
    goal: 5,
  },
  { name: 'password-form without adapter', entries: password, without: late, budget: 36.8, goal: 22 },
  { name: 'password-form, its own code', entries: [...floor, ...shared, ...password], minus: [...floor, ...shared], budget: 8.6, goal: 6 },
  { name: 'session-list without adapter', entries: sessionList, without: late, budget: 35.6, goal: 22 },
  { name: 'session-list, its own code', entries: [...floor, ...lists, ...sessionList], minus: [...floor, ...lists], budget: 4.2, goal: 6 },
  { name: 'access-tokens without adapter', entries: accessTokens, without: late, budget: 39.6, goal: 22 },
  {
    name: 'access-tokens, its own code',
    entries: [...floor, ...lists, ...accessTokens],
    minus: [...floor, ...lists],
    budget: 7.3,
    goal: 6,
  },
  { name: 'two-factor-form without adapter', entries: twoFactor, without: [...late, ...setup, ...codes], budget: 36.5, goal: 22 },
  { name: 'two-factor-form, its own code', entries: [...floor, ...lists, ...twoFactor], minus: [...floor, ...lists], budget: 5.5, goal: 6 },
  {
    name: 'set-up of an app, on demand',
    entries: [...floor, ...lists, ...twoFactor, ...setup],
    minus: [...floor, ...lists, ...twoFactor],
    budget: 6.1,
  },
  {
    name: 'recovery codes, on demand',
    entries: [...floor, ...lists, ...twoFactor, ...codes],
    minus: [...floor, ...lists, ...twoFactor],
    budget: 2.2,
  },
  { name: 'profile-badge without adapter', entries: badge, without: challenge, budget: 24.7, goal: 22 },
  { name: 'everything', entries: ['src/index.ts', 'src/define.ts', ...rest], budget: 90 },
];
