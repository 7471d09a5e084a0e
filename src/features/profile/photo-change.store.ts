import type { WritableAtom } from 'nanostores';
import type { AdapterError, Snapshot, UploadCall } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import { ask } from '../../state/ask.js';
import { verdictOn } from '../../state/outbox/verdict.js';
import { withPatience } from '../../state/platform/patience.js';
import { upload, type Upload, type UploadState } from '../../state/upload.js';
import type { Avatar, GalleryPicture, PhotoChange } from './profile.js';

/** The picture saves itself, or is staged until the person saves; the old one stays until the new one is confirmed. */
export interface PhotoChangeStore extends Upload<PhotoChange> {
  /** Ready-made pictures. Rejects with an `AdapterError`. */
  gallery(): Promise<readonly GalleryPicture[]>;
}

/** The same may succeed another time. */
export const isRepeatable = (error: AdapterError): boolean => ['wait', 'sign-in'].includes(verdictOn(error).do);

/** `avatar`: the store that shows what becomes of the change. */
export const photoChange = (avatar: {
  $upload: WritableAtom<UploadState<PhotoChange>>;
  load(): Promise<void>;
}): Area<PhotoChangeStore> => ({
  name: 'photo-change',
  make({ adapter, shared }) {
    const group = adapter.avatar;
    const send = (what: PhotoChange, call: UploadCall): Promise<Snapshot<Avatar>> => {
      if (what.how === 'file') return group!.upload!(what.file, call);
      return withPatience(() => (what.how === 'gallery' ? group!.choose!(what.picture.id, call) : group!.remove!(call)));
    };
    const change = upload<Avatar, PhotoChange>({
      $upload: avatar.$upload,
      newId: shared.platform.id,
      send,
      done: (snapshot) => shared.news.tell({ group: 'avatar', snapshot }, 'answer'),
      inDoubt: () => void avatar.load(),
      needsSignIn: shared.needsSignIn,
    });
    shared.uploads.add({ member: 'avatar.url', upload: change });
    return {
      ...change,
      gallery: () => ask(shared, (signal) => group!.gallery!({ signal })),
    };
  },
});
