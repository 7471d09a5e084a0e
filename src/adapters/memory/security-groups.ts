import { memoryAccessTokens } from './access-tokens.js';
import { memoryActivity } from './activity.js';
import { memoryChallenges } from './challenges.js';
import type { MemoryLine } from './line.js';
import type { MemoryAdapter } from './memory-adapter.js';
import { memoryPassword } from './password.js';
import { memorySessions } from './sessions.js';
import { memoryTwoFactor } from './two-factor.js';

/** What keeps a person's account theirs: one file per group. */
export const securityGroups = (
  line: MemoryLine,
): Pick<MemoryAdapter, 'challenges' | 'password' | 'sessions' | 'accessTokens' | 'twoFactor' | 'activity'> => ({
  challenges: memoryChallenges(line),
  password: memoryPassword(line),
  sessions: memorySessions(line),
  accessTokens: memoryAccessTokens(line),
  twoFactor: memoryTwoFactor(line),
  activity: memoryActivity(line),
});
