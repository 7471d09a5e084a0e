import { AdapterError } from '../../contract/index.js';
import {
  longestTokenName,
  type AccessToken,
  type AccessTokensCapability,
  type NewAccessToken,
} from '../../features/access-tokens/access-tokens.js';
import type { MemoryBackend } from './memory-backend.js';
import { randomId } from './random-id.js';

export interface StoredToken extends Omit<AccessToken, 'start' | 'end'> {
  secret: string;
}

export interface TokenRules {
  readonly isOne: boolean;
  isOver(token: StoredToken): boolean;
  fresh(token: Partial<StoredToken>): StoredToken;
  make(wanted: NewAccessToken, among: readonly StoredToken[]): StoredToken;
  /** The new token, and all of them. */
  replace(former: StoredToken, grace: number, among: readonly StoredToken[]): { made: StoredToken; tokens: StoredToken[] };
}

const day = 86_400_000;

const newSecret = () => `fw_${(randomId() + randomId()).slice(0, 43)}`;
const invalid = (member: string, code: string, limit?: number) =>
  new AdapterError('invalid', { fields: { [member]: { code, ...(limit && { limit }) } }, reason: 'invalid', status: 422 });

export const refused = (reason: string): AdapterError => new AdapterError('conflict', { reason, status: 409 });

export function tokenRules({ capabilities, now }: Pick<MemoryBackend, 'capabilities' | 'now'>): TokenRules {
  const capability = (capabilities['accessTokens'] || {}) as AccessTokensCapability;
  const isOne = capability.mode === 'one';
  const time = (ahead = 0) => new Date(now() + ahead).toISOString();

  const rules: TokenRules = {
    isOne,
    isOver: ({ expiresAt }) => expiresAt !== '' && expiresAt <= time(),
    fresh: (token) => ({
      id: randomId(),
      name: '',
      scope: 'all',
      createdAt: time(),
      expiresAt: '',
      lastUsedAt: '',
      replaced: false,
      secret: newSecret(),
      ...token,
    }),
    make({ name: given, scope, lifetime }, among) {
      const name = given.trim();
      const { scopes = ['all'], lifetimes = [0], atMost = Infinity } = capability;
      if (!name) throw invalid('name', 'required');
      if (name.length > longestTokenName) throw invalid('name', 'too-long', longestTokenName);
      if (!scopes.includes(scope)) throw invalid('scope', 'unknown-option');
      if (!lifetimes.includes(lifetime)) throw invalid('lifetime', 'unknown-option');
      if (among.filter((token) => !token.replaced && !rules.isOver(token)).length >= atMost) throw refused('too-many');
      return rules.fresh({ name, scope, expiresAt: lifetime ? time(lifetime * day) : '' });
    },
    replace(former, grace, among) {
      if (former.replaced || (isOne && grace)) throw refused('not-possible');
      if (!(capability.graces ?? [0]).includes(grace)) throw invalid('grace', 'unknown-option');
      const { name, scope, expiresAt, createdAt } = former;
      const meant = Date.parse(expiresAt) - Date.parse(createdAt);
      const made = rules.fresh({ name, scope, expiresAt: expiresAt && time(meant) });
      const until = [time(grace * 1000), expiresAt].filter(Boolean).sort()[0]!;
      const goesOn = grace ? [{ ...former, replaced: true, expiresAt: until }] : [];
      return { made, tokens: among.flatMap((token) => (token === former ? [made, ...goesOn] : [token])) };
    },
  };
  return rules;
}
