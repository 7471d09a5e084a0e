import type { AdapterGroups } from '../settings-adapter.js';
import { restAccessTokens } from './access-tokens.js';
import { restActivity } from './activity.js';
import { restChallenges } from './challenges.js';
import type { Client } from './client.js';
import { restPassword } from './password.js';
import { restSessions } from './sessions.js';
import { restTwoFactor } from './two-factor.js';

export type SecurityGroups = {
  [G in 'challenges' | 'password' | 'twoFactor' | 'sessions' | 'accessTokens' | 'activity']: Required<AdapterGroups[G]>;
};

/** What many pages never ask for; see `late-groups.ts`. */
export const securityGroups = (client: Client): SecurityGroups => ({
  challenges: restChallenges(client),
  password: restPassword(client),
  twoFactor: restTwoFactor(client),
  sessions: restSessions(client),
  accessTokens: restAccessTokens(client),
  activity: restActivity(client),
});
