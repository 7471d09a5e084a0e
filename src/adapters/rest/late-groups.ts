import { AdapterError, loadModule } from '../../contract/index.js';
import type { CannedGroups } from './canned-groups.js';
import type { Client } from './client.js';
import type { HabitGroups } from './habit-groups.js';
import type { SecurityGroups } from './security-groups.js';
import type { WelcomeGroups } from './welcome-messages.js';
import type { ObjectSchemas } from './wire.schema.js';

export type LateGroups = SecurityGroups & HabitGroups & CannedGroups & WelcomeGroups;

type Verbs<Groups> = { readonly [G in keyof Groups]: readonly (keyof Groups[G])[] };

/** Every verb, because an element looks whether the adapter has it before it offers what it does. */
const security: Verbs<SecurityGroups> = {
  challenges: ['send', 'verify'],
  password: ['change'],
  twoFactor: ['load', 'setUp', 'turnOn', 'turnOff', 'renewRecoveryCodes'],
  sessions: ['load', 'revoke', 'revokeOthers'],
  accessTokens: ['load', 'reveal', 'create', 'rotate', 'remove'],
  activity: ['list'],
};

const habits: Verbs<HabitGroups> = {
  notifications: ['load', 'save'],
  push: ['load', 'subscribe', 'unsubscribe', 'test'],
  alerts: ['load', 'save'],
  preferences: ['load', 'save'],
};

const canned: Verbs<CannedGroups> = {
  cannedResponses: ['list', 'create', 'update', 'remove', 'import', 'used'],
  attachments: ['upload', 'remove'],
};

const welcome: Verbs<WelcomeGroups> = {
  welcomeMessages: ['list', 'create', 'update', 'remove', 'swap', 'test'],
  channels: ['load'],
};

/** Groups that are loaded with the first call to one of them. */
function late<Groups>(verbs: Verbs<Groups>, load: () => Promise<Groups>): Groups {
  let loading: Promise<Groups> | undefined;
  const loaded = () =>
    (loading ??= load().catch(() => {
      loading = undefined;
      throw new AdapterError('offline', { reason: 'late-code' });
    }));
  type Loaded = Record<string, Record<string, (...args: unknown[]) => unknown>>;
  const call =
    (group: string, verb: string) =>
    async (...args: unknown[]) =>
      ((await loaded()) as Loaded)[group]![verb]!(...args);
  const groups = Object.entries<readonly PropertyKey[]>(verbs).map(([group, names]) => [
    group,
    Object.fromEntries(names.map((verb) => [verb, call(group, String(verb))])),
  ]);
  return Object.fromEntries(groups) as Groups;
}

/** What a page with the profile alone never needs. `schemas` learns what events of the loaded groups look like. */
export const lateGroups = (client: Client, schemas: ObjectSchemas): LateGroups => ({
  ...late(security, async () => (await loadModule(() => import('./security-groups.js'))).securityGroups(client)),
  ...late(habits, async () => (await loadModule(() => import('./habit-groups.js'))).habitGroups(client, schemas)),
  ...late(canned, async () => (await loadModule(() => import('./canned-groups.js'))).cannedGroups(client, schemas)),
  ...late(welcome, async () => (await loadModule(() => import('./welcome-messages.js'))).welcomeGroups(client, schemas)),
});
