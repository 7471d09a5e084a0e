import type { ReadableAtom } from 'nanostores';
import { AdapterError } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { SignIns } from './security.js';

export interface SignInsStore {
  readonly $signIns: ReadableAtom<ResourceState<SignIns>>;
  load(): Promise<void>;
  /** Rejects with an `AdapterError`. */
  revoke(id: string): Promise<void>;
  /** Missing: only one by one. */
  revokeOthers?(): Promise<void>;
  /** This very sign-in: nothing of the person stays on screen, and what waits is kept for their next sign-in. */
  leave(id: string): Promise<void>;
}

export const signIns: Area<SignInsStore> = {
  name: 'sign-ins',
  make({ adapter: { sessions: group }, shared, secretly, signOut }) {
    const { $state, load } = resource<SignIns>(shared, {
      group: 'sessions',
      adapter: group,
      refused: 'returns',
      whole: false,
    });
    const changed = () => shared.news.tell({ group: 'sessions' }, 'event');

    async function revoke(id: string): Promise<void> {
      await secretly((call) => group!.revoke({ id }, call)).catch((error: unknown) => {
        // What somebody else ended meanwhile is as it should be.
        if (!AdapterError.is(error) || !['not-found', 'gone'].includes(error.code)) throw error;
      });
    }

    return {
      $signIns: $state,
      load,
      revoke: (id) => revoke(id).finally(changed),
      ...(group?.revokeOthers && { revokeOthers: () => secretly((call) => group.revokeOthers!(call)).finally(changed) }),
      async leave(id) {
        await revoke(id);
        await signOut({ keep: true });
        shared.needsSignIn();
      },
    };
  },
};
