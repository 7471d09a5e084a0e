import { computed, type ReadableAtom } from 'nanostores';
import { AdapterError } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import type { PasswordCapability, PasswordChange } from './password.js';

/** There is nothing to load but what the backend says about passwords. */
export type PasswordState = { phase: 'loading' } | { phase: 'unavailable' } | { phase: 'ready'; capability: PasswordCapability };

export interface PasswordStore {
  readonly $password: ReadableAtom<PasswordState>;
  /** Neither password is kept anywhere. Rejects with an `AdapterError`; its `fields` name `currentPassword` and `newPassword`. */
  change(change: PasswordChange): Promise<void>;
}

export const password: Area<PasswordStore> = {
  name: 'password',
  make({ adapter, shared, $capabilities, secretly }) {
    const group = adapter.password;
    // A backend that is asked says it in its answer; of one that says nothing at all nothing more will ever be known.
    const isAsked = typeof adapter.capabilities === 'function';
    const $password = computed($capabilities, ({ password: capability }): PasswordState => {
      if (!group || capability === false) return { phase: 'unavailable' };
      if (capability === undefined && isAsked) return { phase: 'loading' };
      return { phase: 'ready', capability: capability ?? {} };
    });
    return {
      $password,
      async change(change) {
        if (!group) throw new AdapterError('unsupported');
        await secretly((call) => group.change(change, call));
        const state = $password.get();
        shared.news.tell({ group: 'password' }, 'event');
        if (state.phase === 'ready' && state.capability.endsSession) shared.needsSignIn();
      },
    };
  },
};
