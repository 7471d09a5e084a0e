import { panelBudgets } from './panel-budgets.js';

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
  'src/adapters/rest/canned-groups.ts',
  'src/adapters/rest/welcome-messages.ts',
  ...crop,
  ...challenge,
  'src/features/profile/photo-changing.ts',
  'src/features/profile/verified-field.ts',
  'src/state/outbox/sender.ts',
];

const sessionList = ['src/features/security/session-list.define.ts', 'src/provider/settings-provider.define.ts'];
const accessTokens = ['src/features/access-tokens/access-token-manager.define.ts', 'src/provider/settings-provider.define.ts'];
const activityLog = ['src/features/activity/activity-log.define.ts', 'src/provider/settings-provider.define.ts'];
const availabilitySwitch = ['src/features/availability/availability-switch.define.ts', 'src/provider/settings-provider.define.ts'];
const preferencesForm = ['src/features/preferences/preferences-form.define.ts', 'src/provider/settings-provider.define.ts'];
const kept = ['src/state/resource.ts'];
const compose = ['src/features/preferences/compose-with.ts'];
const twoFactor = ['src/features/security/two-factor-form.define.ts', 'src/provider/settings-provider.define.ts'];
const setup = ['src/features/security/totp-setup.ts'];
const codes = ['src/features/security/recovery-codes.ts'];
const alertSettings = ['src/features/alerts/alert-settings.define.ts', 'src/provider/settings-provider.define.ts'];
/** What choices have beside what every form has. */
const choices = [...shared, 'src/styles/range.styles.ts', 'src/styles/segments.styles.ts', 'src/state/resource.ts', 'src/state/device.ts'];
/** What sets itself, by a switch or a choice. */
const habits = ['src/styles/segments.styles.ts', 'src/state/resource.ts'];
/** What a table of boxes has beside what every form has. */
const tables = ['src/styles/list.styles.ts', ...habits];
const notificationMatrix = ['src/features/notifications/notification-matrix.define.ts', 'src/provider/settings-provider.define.ts'];
const pushSubscription = ['src/features/notifications/push-subscription.define.ts', 'src/provider/settings-provider.define.ts'];
const device = ['src/state/device.ts'];
const alerts = ['src/features/alerts/create-alerts.ts'];
const canned = (name: string) => `src/features/canned-responses/${name}.ts`;
const cannedManager = [canned('canned-response-manager.define'), 'src/provider/settings-provider.define.ts'];
const cannedPicker = [canned('canned-response-picker.define'), 'src/provider/settings-provider.define.ts'];
const cannedTools = ['manager/list-tools', 'company/company-preset'].map(canned);
const cannedEditor = [canned('manager/manager-editor')];
const cannedTransfer = [canned('transfer/canned-import')];
const emojiPanel = [canned('emoji-panel/emoji-panel')];
const openPicker = [canned('picker/open-picker')];
const cannedStore = [canned('canned-responses.store')];
/** What every list of rows has beside what every form has. */
const lists = [...shared, 'src/styles/list.styles.ts', 'src/styles/dialog.styles.ts', 'src/state/resource.ts'];
/** What a long list has beside that. */
const longLists = [...lists, ...cannedStore, 'src/styles/segments.styles.ts', 'lit/directive.js', 'lit/directives/repeat.js'];

const welcome = (name: string) => `src/features/welcome-messages/${name}.ts`;
const welcomeEditor = [welcome('welcome-message-editor.define'), 'src/provider/settings-provider.define.ts'];
const welcomeForm = [welcome('form/welcome-form')];
const welcomeAttention = [welcome('list/welcome-attention')];
/** What a list whose order is the backend's has beside what every list has. */
const ordered = [...lists, 'src/state/collection.ts', welcome('welcome-messages.store'), 'lit/directive.js', 'lit/directives/repeat.js'];

/** What an element loads when somebody wants it: `beside` what it has already. */
const onDemand = (name: string, beside: readonly string[], entries: readonly string[], budget: number): Budget => ({
  name: `${name}, on demand`,
  entries: [...floor, ...beside, ...entries],
  minus: [...floor, ...beside],
  budget,
});
const cannedPart = (name: string, entries: readonly string[], budget: number) =>
  onDemand(`canned responses: ${name}`, [...longLists, ...cannedManager], entries, budget);

export const budgets: readonly Budget[] = [
  { name: 'lit, context, nanostores (floor)', entries: floor, budget: 10.7 },
  { name: 'state, session, texts', entries: [...floor, ...state], minus: floor, budget: 9.1, goal: 7.5 },
  { name: 'profile-form without adapter', entries: form, without: late, budget: 43.2, goal: 22 },
  { name: 'profile-form with REST', entries: [...form, ...rest], budget: 57.4, goal: 31 },
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
    budget: 6.1,
    goal: 5,
  },
  { name: 'password-form without adapter', entries: password, without: late, budget: 37.8, goal: 22 },
  { name: 'password-form, its own code', entries: [...floor, ...shared, ...password], minus: [...floor, ...shared], budget: 8.6, goal: 6 },
  { name: 'session-list without adapter', entries: sessionList, without: late, budget: 36.9, goal: 22 },
  { name: 'session-list, its own code', entries: [...floor, ...lists, ...sessionList], minus: [...floor, ...lists], budget: 4.2, goal: 6 },
  { name: 'access-tokens without adapter', entries: accessTokens, without: late, budget: 40.8, goal: 22 },
  {
    name: 'access-tokens, its own code',
    entries: [...floor, ...lists, ...accessTokens],
    minus: [...floor, ...lists],
    budget: 7.3,
    goal: 6,
  },
  { name: 'activity-log without adapter', entries: activityLog, without: late, budget: 36, goal: 22 },
  { name: 'activity-log, its own code', entries: [...floor, ...lists, ...activityLog], minus: [...floor, ...lists], budget: 4.2, goal: 6 },
  { name: 'two-factor-form without adapter', entries: twoFactor, without: [...late, ...setup, ...codes], budget: 37.8, goal: 22 },
  { name: 'two-factor-form, its own code', entries: [...floor, ...lists, ...twoFactor], minus: [...floor, ...lists], budget: 5.5, goal: 6 },
  onDemand('set-up of an app', [...lists, ...twoFactor], setup, 6.1),
  onDemand('recovery codes', [...lists, ...twoFactor], codes, 2.2),
  { name: 'alert-settings without adapter', entries: alertSettings, without: late, budget: 50.5, goal: 22 },
  {
    name: 'alert-settings, its own code',
    entries: [...floor, ...choices, ...alertSettings],
    minus: [...floor, ...choices],
    budget: 15,
    goal: 6,
  },
  { name: 'availability-switch without adapter', entries: availabilitySwitch, without: late, budget: 37.1, goal: 22 },
  {
    name: 'availability-switch, its own code',
    entries: [...floor, ...shared, ...habits, ...availabilitySwitch],
    minus: [...floor, ...shared, ...habits],
    budget: 5.2,
    goal: 6,
  },
  { name: 'preferences-form without adapter', entries: preferencesForm, without: late, budget: 39.1, goal: 22 },
  {
    name: 'preferences-form, its own code',
    entries: [...floor, ...shared, ...habits, ...preferencesForm],
    minus: [...floor, ...shared, ...habits],
    budget: 4.8,
    goal: 6,
  },
  { name: 'composeWith', entries: [...floor, ...state, ...kept, ...compose], minus: [...floor, ...state, ...kept], budget: 2.9 },
  { name: 'notification-matrix without adapter', entries: notificationMatrix, without: late, budget: 44.4, goal: 22 },
  {
    name: 'notification-matrix, its own code',
    entries: [...floor, ...shared, ...tables, ...notificationMatrix],
    minus: [...floor, ...shared, ...tables],
    budget: 10.8,
    goal: 6,
  },
  { name: 'push-subscription without adapter', entries: pushSubscription, without: late, budget: 42.0, goal: 22 },
  {
    name: 'push-subscription, its own code',
    entries: [...floor, ...lists, ...device, ...pushSubscription],
    minus: [...floor, ...lists, ...device],
    budget: 10.1,
    goal: 6,
  },
  { name: 'profile-badge without adapter', entries: badge, without: challenge, budget: 25.7, goal: 22 },
  {
    name: 'createAlerts, its own code',
    entries: [...floor, ...state, 'src/state/resource.ts', ...alerts],
    minus: [...floor, ...state, 'src/state/resource.ts'],
    budget: 6,
    goal: 6,
  },
  {
    name: 'canned-response-manager without adapter',
    entries: cannedManager,
    without: [...late, ...cannedTools, ...cannedEditor, ...cannedTransfer],
    budget: 47.5,
    goal: 22,
  },
  {
    name: 'canned-response-manager, its own code',
    entries: [...floor, ...longLists, ...cannedManager],
    minus: [...floor, ...longLists],
    budget: 9.4,
    goal: 9,
  },
  cannedPart('tools of its list', cannedTools, 7.2),
  cannedPart('editor', cannedEditor, 15.1),
  cannedPart('emoji', emojiPanel, 4.2),
  cannedPart('import and export', cannedTransfer, 12.7),
  { name: 'canned-response-picker without adapter', entries: cannedPicker, without: [...late, ...openPicker], budget: 31, goal: 22 },
  {
    name: 'canned-response-picker, its own code',
    entries: [...floor, ...shared, ...cannedStore, ...cannedPicker],
    minus: [...floor, ...shared, ...cannedStore],
    budget: 3.7,
    goal: 5.8,
  },
  {
    name: 'canned-response-picker, its list',
    entries: [...floor, ...shared, ...cannedStore, ...cannedPicker, ...openPicker],
    minus: [...floor, ...shared, ...cannedStore, ...cannedPicker],
    budget: 7.8,
  },
  {
    name: 'welcome-message-editor without adapter',
    entries: welcomeEditor,
    without: [...late, ...welcomeForm, ...welcomeAttention],
    budget: 43.3,
    goal: 22,
  },
  {
    name: 'welcome-message-editor, its own code',
    entries: [...floor, ...ordered, ...welcomeEditor],
    minus: [...floor, ...ordered],
    budget: 6.2,
    goal: 6,
  },
  onDemand('welcome messages: form', [...ordered, ...welcomeEditor], welcomeForm, 30.6),
  onDemand('welcome messages: what was refused', [...ordered, ...welcomeEditor], welcomeAttention, 2.9),
  ...panelBudgets,
  { name: 'brandTheme', entries: ['src/styles/brand-theme.ts'], budget: 3.5, goal: 3 },
  { name: 'everything', entries: ['src/index.ts', 'src/define.ts', ...rest], budget: 179.2 },
];
