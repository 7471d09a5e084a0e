import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { UploadState } from '../../state/upload.js';
import type { Avatar, PhotoChange } from './profile.js';

export type PhotoState = UploadState<PhotoChange>;

/** The picture as the backend holds it, and what becomes of a change; the verbs come on demand: {@link photoChange}. */
export interface AvatarStore {
  readonly $avatar: ReadableAtom<ResourceState<Avatar>>;
  readonly $upload: WritableAtom<PhotoState>;
  load(): Promise<void>;
}

export const avatar: Area<AvatarStore> = {
  name: 'avatar',
  make({ adapter, shared }) {
    const { $state, load } = resource<Avatar>(shared, { group: 'avatar', adapter: adapter.avatar, refused: 'stays', whole: true });
    return { $avatar: $state, $upload: atom<PhotoState>({ is: 'idle' }), load };
  },
};
