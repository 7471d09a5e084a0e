import type { Call, GroupCapability, SecretVerb, Snapshot } from '../../contract/index.js';

/** Of a token’s name, in UTF-16 units. */
export const longestTokenName = 60;

/** What may be known of a token without knowing the token. A row of data, so `type`. Times are RFC 3339, or empty. */
export type AccessToken = {
  id: string;
  /** Empty: the one that was made for the person. */
  name: string;
  /** How the token begins and ends. */
  start: string;
  end: string;
  /** One of the capability's scopes; empty: whatever the person may do. */
  scope: string;
  createdAt: string;
  /** Empty: never. After a rotation with grace: when the former token ends. */
  expiresAt: string;
  /** Empty: never. */
  lastUsedAt: string;
  /** Another token has taken its place, and it goes on until `expiresAt`. */
  replaced: boolean;
};

export interface AccessTokens {
  items: AccessToken[];
}

export interface AccessTokensCapability extends GroupCapability {
  /** `one`: made by itself, and copied at any time. `many`: named, and each secret is shown once. */
  mode?: 'one' | 'many';
  /** Codes, from the widest to the narrowest. `all` and `read` have a sentence. */
  scopes?: readonly string[];
  /** Days that a new token may live, to choose from; 0: without end. */
  lifetimes?: readonly number[];
  /** Seconds that a rotated token may go on, to choose from. */
  graces?: readonly number[];
  /** How many there may be. */
  atMost?: number;
}

export interface NewAccessToken {
  name: string;
  scope: string;
  /** Days; 0: without end. */
  lifetime: number;
}

/** `secret` is the token itself. */
export interface TokenSecret {
  id: string;
  secret: string;
}

export interface AccessTokensGroup {
  load(call: Call): Promise<Snapshot<AccessTokens>>;
  /** Missing: a secret is never shown a second time. */
  reveal?: SecretVerb<{ id: string }, TokenSecret>;
  create?: SecretVerb<NewAccessToken, TokenSecret>;
  /** A new secret in place of the old one, which goes on for `grace` seconds. */
  rotate?: SecretVerb<{ id: string; grace: number }, TokenSecret>;
  remove?: SecretVerb<{ id: string }>;
}
