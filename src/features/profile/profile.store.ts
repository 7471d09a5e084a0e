import type { ReadableAtom } from 'nanostores';
import type { Resource } from '../../state/resource-state.js';
import type { ResourceState } from '../../state/resource-state.js';
import type { UploadState } from '../../state/upload.js';
import type { Avatar, Profile } from './profile.js';

export interface ProfileStore extends Omit<Resource<Profile>, '$state'> {
  readonly $profile: ReadableAtom<ResourceState<Profile>>;
}

/** The picture saves itself; the old one stays until the new one is confirmed. */
export interface AvatarStore {
  readonly $avatar: ReadableAtom<ResourceState<Avatar>>;
  readonly $upload: ReadableAtom<UploadState>;
  load(): Promise<void>;
  /** Sends the file, or refuses it before sending (too large, wrong type: see `$upload`). */
  upload(file: File): Promise<void>;
  cancel(): void;
  retry(): Promise<void>;
  remove(): Promise<void>;
}
