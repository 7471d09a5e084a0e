import { computed, type ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { Resource, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { Preferences } from './preferences.js';

export interface PreferencesStore extends Omit<Resource<Preferences>, '$state'> {
  readonly $preferences: ReadableAtom<ResourceState<Preferences>>;
  /** What the person has decided: what is saved, and what is on its way there. Undefined while nobody knows. */
  readonly $decided: ReadableAtom<Preferences | undefined>;
}

export const preferences: Area<PreferencesStore> = {
  name: 'preferences',
  make({ adapter, shared }) {
    const { $state, ...verbs } = resource<Preferences>(shared, {
      group: 'preferences',
      adapter: adapter.preferences,
      // A signature is typed, and nothing typed is lost; a switch shows what holds.
      refused: (member) => (member === 'signature' ? 'stays' : 'returns'),
      whole: false,
    });
    return { $preferences: $state, $decided: computed($state, decided), ...verbs };
  },
};

/** What was chosen offline holds at once; what is only typed, or was refused, does not. */
function decided(state: ResourceState<Preferences>): Preferences | undefined {
  if (state.phase !== 'ready') return undefined;
  const pending = Object.entries(state.fields).flatMap(([member, field]) => (field?.is === 'pending' ? [[member, field.value]] : []));
  return { ...state.confirmed, ...(Object.fromEntries(pending) as Preferences) };
}
