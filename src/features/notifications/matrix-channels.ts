import type { ResourceState } from '../../state/resource-state.js';
import { partsOf } from './notifications-rules.js';
import type { NotificationPreferences } from './notifications.js';

type State = ResourceState<NotificationPreferences>;

/** Of all that may reach the person, what goes by these channels; none named: all. The rest is neither shown nor changed. */
export function amongChannels(state: State, channels: readonly string[]): State {
  if (!channels.length || state.phase !== 'ready') return state;
  const among = <T extends object>(cells: T): T =>
    Object.fromEntries(Object.entries(cells).filter(([cell]) => channels.includes(partsOf(cell).channel))) as T;
  return { ...state, value: among(state.value), confirmed: among(state.confirmed), fields: among(state.fields) };
}

/** `channels="email push"`. */
export const channelsAttribute = {
  fromAttribute: (value: string | null): readonly string[] => value?.split(/\s+/).filter(Boolean) ?? [],
};
