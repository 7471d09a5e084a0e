import { AdapterError } from '../../contract/index.js';
import type { Client } from './client.js';
import type { SecurityGroups } from './security-groups.js';

/** Every verb, because an element looks whether the adapter has it before it offers what it does. */
const verbs: { readonly [G in keyof SecurityGroups]: readonly (keyof SecurityGroups[G])[] } = {
  challenges: ['send', 'verify'],
  password: ['change'],
  twoFactor: ['load', 'setUp', 'turnOn', 'turnOff', 'renewRecoveryCodes'],
  sessions: ['load', 'revoke', 'revokeOthers'],
  accessTokens: ['load', 'reveal', 'create', 'rotate', 'remove'],
};

/** The groups that are loaded with the first call to one of them: a page with the profile alone never needs their code. */
export function lateGroups(client: Client): SecurityGroups {
  let loading: Promise<SecurityGroups> | undefined;
  const load = () =>
    (loading ??= import('./security-groups.js').then(
      ({ securityGroups }) => securityGroups(client),
      () => {
        loading = undefined;
        throw new AdapterError('offline', { reason: 'late-code' });
      },
    ));
  type Groups = Record<string, Record<string, (...args: unknown[]) => unknown>>;
  const late =
    (group: string, verb: string) =>
    async (...args: unknown[]) =>
      ((await load()) as unknown as Groups)[group]![verb]!(...args);
  const groups = Object.entries(verbs).map(([group, names]) => [group, Object.fromEntries(names.map((verb) => [verb, late(group, verb)]))]);
  return Object.fromEntries(groups) as SecurityGroups;
}
