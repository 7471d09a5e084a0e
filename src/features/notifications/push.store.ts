import type { ReadableAtom } from 'nanostores';
import { AdapterError } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import { onDevice, type OnDevice } from '../../state/device.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { NewSubscription, PushSubscriptions } from './notifications.js';

/** That this person turned push on in this browser. Holds nothing by which somebody could push. */
export type PushMark = {
  on: boolean;
  /** What the backend called this browser last. */
  id: string;
  fingerprint: string;
};

/** Each verb rejects with an `AdapterError`, and nothing of an endpoint stays here. */
export interface PushStore {
  readonly $push: ReadableAtom<ResourceState<PushSubscriptions>>;
  readonly mark: OnDevice<PushMark>;
  load(): Promise<void>;
  /** The backend's id. */
  subscribe(subscription: NewSubscription): Promise<string>;
  /** What is gone already is as it should be. */
  unsubscribe(id: string): Promise<void>;
  /** Missing: the backend sends no tests. */
  test?(id: string, test: string): Promise<void>;
}

export const push: Area<PushStore> = {
  name: 'push',
  make({ adapter: { push: group }, shared, secretly }) {
    const { $state, load } = resource<PushSubscriptions>(shared, { group: 'push', adapter: group, refused: 'returns', whole: false });
    const changed = () => shared.news.tell({ group: 'push' }, 'event');
    return {
      $push: $state,
      mark: onDevice<PushMark>(shared, 'push'),
      load,
      async subscribe(subscription) {
        const { id } = await secretly((call) => group!.subscribe(subscription, call)).finally(changed);
        return id;
      },
      async unsubscribe(id) {
        const isGone = (error: unknown) => AdapterError.is(error) && ['not-found', 'gone'].includes(error.code);
        await secretly((call) => group!.unsubscribe(id, call))
          .catch((error: unknown) => {
            if (!isGone(error)) throw error;
          })
          .finally(changed);
      },
      ...(group?.test && {
        // A browser that takes no more is forgotten by the backend.
        test: (id: string, test: string) => secretly((call) => group.test!(id, test, call)).finally(changed),
      }),
    };
  },
};
