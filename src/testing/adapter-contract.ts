import { checkHabit, type HabitSamples } from './habits-contract.js';
import { checkCapabilities, checkIdentity, checkListening } from './session-contract.js';
import { checkAccessTokens } from './access-tokens-contract.js';
import { checkActivity } from './activity-contract.js';
import { checkAttachments, type AttachmentSamples } from './attachments-contract.js';
import { checkCannedList } from './canned-list-contract.js';
import { checkCannedRows } from './canned-rows-contract.js';
import { checkChallenges, type ChallengeSamples } from './challenges-contract.js';
import { checkAvatar, type AvatarSamples } from './avatar-contract.js';
import { checkPush } from './push-contract.js';
import { checkPassword, type PasswordSamples } from './password-contract.js';
import { checkProfile, type ProfileSamples } from './profile-contract.js';
import { checkSignIns, type SignInSamples } from './sign-ins-contract.js';
import { checkTwoFactor } from './two-factor-contract.js';
import { checkWelcomeMessages } from './welcome-contract.js';
import type { ProofSamples } from './proof.js';
import type { AdapterSubject, Check, ContractPart, TestRunner } from './suite.js';

export type { AdapterSubject };

export interface AdapterContractOptions
  extends ProfileSamples, AvatarSamples, ChallengeSamples, ProofSamples, SignInSamples, PasswordSamples, HabitSamples, AttachmentSamples {
  /** What the adapter has; default: everything. */
  parts?: readonly ContractPart[];
  /** Default: the global `describe` and `it`. */
  runner?: TestRunner;
}

const ofThePage: TestRunner = {
  describe: (name, body) => (globalThis as Partial<TestRunner>).describe!(name, body),
  it: (name, body) => (globalThis as Partial<TestRunner>).it!(name, body),
};

const everything: readonly ContractPart[] = [
  'identity',
  'capabilities',
  'profile',
  'avatar',
  'availability',
  'notifications',
  'alerts',
  'preferences',
  'challenges',
  'password',
  'two-factor',
  'sign-ins',
  'access-tokens',
  'activity',
  'push',
  'canned-responses',
  'attachments',
  'welcome-messages',
  'listen',
];

/**
 * What every adapter must do, as tests: `adapterContract('acme', () => ({ adapter: acme(), other: acme() }))`.
 * `make` is called for every test and gives an adapter on which somebody is signed in. The tests change that person's settings.
 */
export function adapterContract(
  name: string,
  make: () => AdapterSubject | Promise<AdapterSubject>,
  { parts = everything, runner = ofThePage, ...samples }: AdapterContractOptions = {},
): void {
  const check: Check = (title, body) =>
    runner.it(title, async () => {
      const subject = await make();
      try {
        await body({ adapter: subject.adapter, other: subject.other ?? subject.adapter });
      } finally {
        await subject.close?.();
      }
    });

  runner.describe(`adapter contract: ${name}`, () => {
    if (parts.includes('identity')) checkIdentity(check);
    if (parts.includes('capabilities')) checkCapabilities(check);
    if (parts.includes('profile')) checkProfile(check, samples);
    if (parts.includes('avatar')) checkAvatar(check, samples);
    for (const habit of ['availability', 'notifications', 'alerts', 'preferences'] as const)
      if (parts.includes(habit)) checkHabit(check, habit, samples);
    if (parts.includes('challenges')) checkChallenges(check, samples);
    if (parts.includes('password')) checkPassword(check, samples);
    if (parts.includes('two-factor')) checkTwoFactor(check, samples);
    if (parts.includes('sign-ins')) checkSignIns(check, samples);
    if (parts.includes('access-tokens')) checkAccessTokens(check, samples);
    if (parts.includes('activity')) checkActivity(check, samples);
    if (parts.includes('push')) checkPush(check);
    if (parts.includes('canned-responses')) {
      checkCannedList(check);
      checkCannedRows(check);
    }
    if (parts.includes('attachments')) checkAttachments(check, samples);
    if (parts.includes('welcome-messages')) checkWelcomeMessages(check);
    if (parts.includes('listen')) checkListening(check, samples);
  });
}
