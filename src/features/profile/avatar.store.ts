import type { ReadableAtom } from 'nanostores';
import type { Snapshot } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import { newId } from '../../state/platform.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import { upload, type FileLimits, type Upload } from '../../state/upload.js';
import type { Avatar } from './profile.js';

/** The picture saves itself; the old one stays until the new one is confirmed. */
export interface AvatarStore extends Pick<Upload, '$upload' | 'cancel' | 'retry'> {
  readonly $avatar: ReadableAtom<ResourceState<Avatar>>;
  load(): Promise<void>;
  upload(file: File): Promise<void>;
  /** Rejects with an `AdapterError`. */
  remove(): Promise<void>;
}

export const avatar: Area<AvatarStore> = {
  name: 'avatar',
  make({ adapter, shared, $capabilities }) {
    const group = adapter.avatar;
    const { $state, load } = resource<Avatar>(shared, { group: 'avatar', adapter: group, refused: 'stays', whole: true });
    const learn = (snapshot: Snapshot<Avatar>) => shared.news.tell({ group: 'avatar', snapshot }, 'answer');
    const file = upload<Avatar>({
      limits: () => ($capabilities.get()['avatar'] || {}) as FileLimits,
      send: (picture, call) => group!.upload!(picture, call),
      done: learn,
    });
    return {
      $avatar: $state,
      $upload: file.$upload,
      load,
      upload: file.start,
      cancel: file.cancel,
      retry: file.retry,
      async remove() {
        learn(await group!.remove!({ key: newId() }));
      },
    };
  },
};
