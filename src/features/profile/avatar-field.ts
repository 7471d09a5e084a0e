import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { avatar, face } from '../../ui/avatar.js';
import { hintId } from '../../ui/field.js';
import { errorLine } from '../../ui/error-line.js';
import { limitText } from '../../ui/file-sizes.js';
import { limitOf, typeNames, typesOf } from './photo-limits.js';
import type { AvatarCapability } from './profile.js';
import type { ProfileView } from './profile-view.js';

/** What is loaded with the first touch of the photo puts in here. */
export interface PhotoParts {
  /** In place of the buttons. */
  body?: TemplateResult | undefined;
  hint?: string | undefined;
  closer: TemplateResult | typeof nothing;
  isCloser: boolean;
  gallery: TemplateResult | typeof nothing;
  notes: TemplateResult | typeof nothing;
  /** The result, for those who listen. */
  said: string;
  isSending: boolean;
  isBusy: boolean;
  /** Instead of "Upload photo". */
  another?: string | undefined;
}

export interface AvatarView extends Pick<ProfileView, 'text' | 'ui' | 'locale'> {
  id: string;
  url: string;
  initials: string;
  capability: AvatarCapability;
  canUpload: boolean;
  canChoose: boolean;
  canRemove: boolean;
  /** Why it cannot be changed, in words. */
  lock: string | undefined;
  /** A file is held over the row. */
  over: boolean;
  /** What was asked for takes longer to open than a moment. */
  busy: 'file' | 'look' | 'gallery' | undefined;
  /** What was needed did not load: the way to try again. */
  onAgain: (() => void) | undefined;
  /** Undefined: nobody has touched it yet. */
  parts: PhotoParts | undefined;
  onFiles(files: readonly File[]): void;
  onLook(event: Event): void;
  onGallery(event: Event): void;
}

/** The old picture stays on screen until the new one has arrived. */
export function avatarField(view: AvatarView): TemplateResult {
  const { id, url, initials, parts } = view;
  return html`<div
    part="field"
    data-kind="photo"
    role="group"
    aria-labelledby=${id}
    aria-describedby=${hintId(id)}
    aria-busy=${parts?.isSending === true}
    ?data-over=${view.over}
  >
    <div>
      <span part="label" id=${id}>${view.text('photo')}</span>
      <p part="hint" id=${hintId(id)}>${hint(view)}</p>
    </div>
    <div part="control">
      ${url ? picture(view) : avatar('', initials, 56)} ${parts?.body ?? buttons(view)}
      ${view.onAgain ? notOpened(view, view.onAgain) : nothing} ${parts?.notes}
      <p data-hidden role="status">${parts?.said}</p>
    </div>
  </div>`;
}

function hint({ text, over, lock, parts, capability, locale }: AvatarView): string {
  if (over) return text('photoDrop');
  const values = {
    types: typeNames(capability, locale),
    edge: capability.recommended ?? 640,
    size: limitText(limitOf(capability), locale),
  };
  return lock ?? parts?.hint ?? text('photoHint', values);
}

/** A larger one, and the way to take it away, on hover, focus or tap. */
const picture = ({ url, initials, text, canRemove, parts, onLook }: AvatarView) =>
  html`<span data-kind="look" @pointerenter=${onLook} @pointerleave=${onLook} @focusin=${onLook} @focusout=${onLook} @keydown=${onLook}
    ><button
      part="avatar"
      data-size="56"
      type="button"
      aria-label=${text(canRemove ? 'photoLookOrRemove' : 'photoLook')}
      aria-expanded=${parts?.isCloser === true}
      @click=${onLook}
    >
      ${face(url, initials)}</button
    >${parts?.closer}</span
  >`;

function buttons({ id, text, capability, canUpload, canChoose, busy, parts, onFiles, onGallery }: AvatarView): TemplateResult {
  const gallery = `${id}-gallery`;
  const isBusy = busy === 'file' || parts?.isBusy;
  const opening = html`<span part="spinner"></span>${text('photoOpening')}`;
  const choose = (event: Event) => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click();
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Emptied, or choosing the same file again after a failure would change nothing and say nothing.
    input.value = '';
    if (files.length) onFiles(files);
  };
  return html`<div part="actions">
    ${
      canUpload
        ? html`<input type="file" hidden accept=${typesOf(capability).join()} @change=${chosen} aria-label=${text('photoUpload')} />
            <button part="button" type="button" @click=${choose} aria-busy=${ifDefined(isBusy || undefined)}>
              ${isBusy ? opening : (parts?.another ?? text('photoUpload'))}
            </button>`
        : nothing
    }
    ${
      canChoose
        ? html`<button part="button" type="button" popovertarget=${gallery} aria-busy=${ifDefined(busy === 'gallery' || undefined)}>
              ${busy === 'gallery' ? opening : text('photoGallery')}
            </button>
            <div part="popover" popover data-kind="gallery" id=${gallery} @toggle=${onGallery}>${parts?.gallery}</div>`
        : nothing
    }
  </div>`;
}

/** Said here, because what says all else did not load. */
const notOpened = ({ text, ui }: AvatarView, onAgain: () => void) =>
  errorLine(html`${text('photoNotOpened')} <button part="link" type="button" @click=${onAgain}>${ui('tryAgain')}</button>`);
