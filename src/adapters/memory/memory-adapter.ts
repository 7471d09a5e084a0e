import type { Call, Capabilities, ChallengesGroup, Heard, Identity, Snapshot } from '../../contract/index.js';
import type { AccessTokensGroup } from '../../features/access-tokens/access-tokens.js';
import type { ActivityGroup } from '../../features/activity/activity.js';
import type { PushGroup } from '../../features/notifications/notifications.js';
import type { PasswordGroup } from '../../features/password/password.js';
import type { AvatarGroup, ProfileGroup } from '../../features/profile/profile.js';
import type { SessionsGroup, TwoFactorGroup } from '../../features/security/security.js';
import type { SettingsAdapter } from '../settings-adapter.js';
import type { CannedGroups } from './canned-groups.js';
import type { MemoryRequest } from './connection.js';
import type { Fault } from './faults.js';
import type { HabitGroups } from './habit-groups.js';
import type { MemoryBackend } from './memory-backend.js';
import type { MemoryGroup, MemoryObjects } from './memory-objects.js';
import type { Seed } from './sample-person.js';
import type { WelcomeGroups } from './welcome-messages.js';

export interface MemoryOptions {
  /** Default: one of its own, made from `id` and `seed`. */
  backend?: MemoryBackend;
  id?: string;
  seed?: Partial<Seed>;
  /** Milliseconds that every call takes; half of it before the effect, half after. Default 0. */
  latency?: number | (() => number);
  faults?: readonly Fault[];
  /** Who is signed in. Default: Maya Lindqvist. */
  person?: Identity;
}

export interface MemoryAdapter
  extends Omit<SettingsAdapter, keyof (HabitGroups & CannedGroups & WelcomeGroups)>, HabitGroups, CannedGroups, WelcomeGroups {
  readonly profile: Required<ProfileGroup>;
  readonly avatar: Required<AvatarGroup>;
  readonly password: PasswordGroup;
  readonly challenges: ChallengesGroup;
  readonly sessions: Required<SessionsGroup>;
  readonly accessTokens: Required<AccessTokensGroup>;
  readonly activity: ActivityGroup;
  readonly twoFactor: Required<TwoFactorGroup>;
  readonly push: Required<PushGroup>;
  capabilities(call: Call): Promise<Capabilities>;
  identify(call: Call): Promise<Identity>;
  listen(heard: (change: Heard) => void): () => void;
  readonly backend: MemoryBackend;
  /** Every call so far, oldest first. */
  readonly requests: readonly MemoryRequest[];
  /** Makes calls go wrong; returns the way to end it. */
  fail(fault: Fault): () => void;
  /** Ends every fault: what hangs goes on, and whoever listens is told to load again. */
  calm(): void;
  /** A change that somebody else made to this person's settings. */
  elsewhere<G extends MemoryGroup>(group: G, patch: Partial<MemoryObjects[G]>): Snapshot<MemoryObjects[G]>;
  /** Something happened that the backend tells the person, such as `message.created`. */
  happens(happening: string, data: unknown): void;
  signIn(person: Identity): void;
  /** From now on every call is `unauthorized`. */
  signOut(): void;
}
