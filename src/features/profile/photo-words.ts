import type { Translate } from '../../locales/localizer.js';
import { limitText, sizeOver } from '../../ui/file-sizes.js';
import { textForCode } from '../../ui/ui.messages.js';
import type { PhotoState } from './avatar.store.js';
import type { PhotoRefusal } from './photo-kinds.js';
import { limitOf, typeName, typeNames, typesOf } from './photo-limits.js';
import type { photoMessages } from './photo.messages.js';
import type { AvatarCapability, PhotoChange } from './profile.js';
import type { ProfileView } from './profile-view.js';
import { isolated } from '../../ui/isolates.js';

export type PhotoText = Translate<typeof photoMessages>;

export interface PhotoWording extends Pick<ProfileView, 'locale' | 'ui'> {
  readonly photo: PhotoText;
  readonly capability: AvatarCapability;
}

/** Why a file was not taken here. */
export function refusalText(file: string, refusal: PhotoRefusal, { photo, capability, locale }: PhotoWording): string {
  const name = isolated(file);
  if (refusal.why === 'empty' || refusal.why === 'gone') return photo(refusal.why, { name });
  if (refusal.why === 'too-large') {
    const limit = limitOf(capability);
    return photo('tooLarge', { name, size: sizeOver(refusal.size, limit, locale), limit: limitText(limit, locale) });
  }
  const { type = '' } = refusal;
  if (type === 'application/pdf') return photo('pdf', { name });
  if (type.startsWith('video/')) return photo('video', { name });
  if (!type.startsWith('image/')) return photo('wrongType', { name, types: typeNames(capability, locale) });
  return photo('wrongFormat', { name, format: typeName(type), type: typeName(typesOf(capability)[0] ?? '') });
}

/** What would show it did not load. */
export const notCropped =
  (file: string) =>
  ({ photo }: PhotoWording): string =>
    photo('cropNotLoaded', { name: isolated(file) });

/** As the person knows it. */
export const nameOf = (what: PhotoChange) =>
  what.how === 'file' ? (what.name ?? what.file.name) : what.how === 'gallery' ? what.picture.name : '';

/** Why the backend did not take it. */
export function failureText({ what, error }: Extract<PhotoState, { is: 'failed' }>, wording: PhotoWording): string {
  const { photo, ui, capability } = wording;
  const name = isolated(nameOf(what));
  // Of a photo that is on its way, "gone" and "clashes" would be riddles.
  const isRiddle = error.code === 'not-found' || error.code === 'gone' || error.code === 'conflict';
  const reason = textForCode(ui, '', isRiddle ? 'unavailable' : error.code, 'unavailable');
  if (what.how === 'removal') return photo('notRemoved', { reason });
  const maxBytes = error.problem.fields?.['file']?.limit ?? limitOf(capability);
  if (what.how === 'file' && error.code === 'too-large' && what.file.size > maxBytes) {
    const refusal = { why: 'too-large', size: what.file.size } as const;
    return refusalText(nameOf(what), refusal, { ...wording, capability: { ...capability, maxBytes } });
  }
  if (error.code === 'too-large') return photo('tooLargeForServer', { name });
  if (what.how === 'file' && error.code === 'wrong-type') return refusalText(nameOf(what), { why: 'wrong-type' }, wording);
  if (what.how === 'file' && error.code === 'invalid') return photo('unreadable', { name });
  return photo('failed', { name, reason });
}

/** What became of a change, for those who listen. */
export function newsText({ is }: PhotoState, saved: PhotoChange | undefined, photo: PhotoText): string {
  if (is === 'staged') return photo('staged');
  if (!saved) return '';
  return photo(saved.how === 'removal' ? 'removed' : 'saved');
}
