import { computed, type ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import { onDevice, type OnDevice } from '../../state/device.js';
import type { Resource, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import { ownAlerts, type AlertPreferences } from './alerts.js';

export interface AlertsStore extends Omit<Resource<AlertPreferences>, '$state'> {
  /** What the backend keeps, for every device. */
  readonly $alerts: ReadableAtom<ResourceState<AlertPreferences>>;
  /** What holds on this device instead; members of `sound:` and `popup:` only. */
  readonly device: OnDevice<AlertPreferences>;
  /** What holds here now, with what is saved only; undefined while nobody knows. */
  readonly $here: ReadableAtom<AlertPreferences | undefined>;
}

export const alerts: Area<AlertsStore> = {
  name: 'alerts',
  make({ adapter, shared, $capabilities }) {
    const { $state, ...verbs } = resource<AlertPreferences>(shared, {
      group: 'alerts',
      adapter: adapter.alerts,
      refused: 'returns',
      whole: false,
    });
    const device = onDevice<AlertPreferences>(shared, 'alerts');
    const $here = computed([$state, device.$value, $capabilities], (state, own, { alerts: capability }) =>
      state.phase === 'ready' ? { ...state.confirmed, ...ownAlerts({ ...own }, capability || {}) } : undefined,
    );
    return { $alerts: $state, device, $here, ...verbs };
  },
};
