import type { ReadableAtom } from 'nanostores';
import { AdapterError, type SecretCall } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { RecoveryCodes, TotpSetup, TwoFactor } from './security.js';

/** The verbs reject with an `AdapterError`. What they answer is a secret, kept nowhere here. */
export interface TwoFactorStore {
  readonly $twoFactor: ReadableAtom<ResourceState<TwoFactor>>;
  /** What this backend can do. */
  readonly canSetUp: boolean;
  readonly canRenew: boolean;
  load(): Promise<void>;
  retry(): void;
  setUp(): Promise<TotpSetup>;
  turnOn(method: string, code?: string): Promise<RecoveryCodes>;
  turnOff(method: string): Promise<void>;
  renewRecoveryCodes(): Promise<RecoveryCodes>;
}

export const twoFactor: Area<TwoFactorStore> = {
  name: 'twoFactor',
  make({ adapter, shared, secretly }) {
    const group = adapter.twoFactor;
    const { $state, load, retry } = resource<TwoFactor>(shared, {
      group: 'twoFactor',
      ...(group && { adapter: { load: (call) => group.load(call) } }),
      refused: 'returns',
      whole: false,
    });

    /** Afterwards it is loaded again everywhere; also when nobody knows whether it took effect. */
    async function change<R>(run: (call: SecretCall) => Promise<R>): Promise<R> {
      const tell = () => shared.news.tell({ group: 'twoFactor' }, 'event');
      try {
        const answer = await secretly(run);
        tell();
        return answer;
      } catch (error) {
        // A conflict is one between what the backend holds and what is shown.
        if (AdapterError.is(error) && (error.problem.applied === 'unknown' || error.code === 'conflict')) tell();
        throw error;
      }
    }

    return {
      $twoFactor: $state,
      canSetUp: Boolean(group?.setUp),
      canRenew: Boolean(group?.renewRecoveryCodes),
      load,
      retry,
      setUp: () => secretly((call) => group!.setUp!(call)),
      turnOn: (method, code) => change((call) => group!.turnOn({ method, ...(code !== undefined && { code }) }, call)),
      turnOff: (method) => change((call) => group!.turnOff({ method }, call)),
      renewRecoveryCodes: () => change((call) => group!.renewRecoveryCodes!(call)),
    };
  },
};
