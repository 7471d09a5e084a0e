import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { hintId, noteId } from '../../ui/field.js';
import { listFormat, numberFormat } from '../../ui/formats.js';
import { icon } from '../../ui/icon.js';
import { progress } from '../../ui/progress.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import type { AvatarCapability } from './profile.js';
import type { AvatarStore } from './avatar.store.js';
import type { ProfileText } from './profile-view.js';

type Upload = ReturnType<AvatarStore['$upload']['get']>;
type FailedUpload = Extract<Upload, { is: 'failed' }>;

export interface AvatarView {
  id: string;
  url: string;
  upload: Upload;
  initials: string;
  capability: AvatarCapability;
  canUpload: boolean;
  canRemove: boolean;
  saved: boolean;
  locale: string;
  text: ProfileText;
  ui: UiText;
  onChoose(file: File): void;
  onCancel(): void;
  onRetry(): void;
  onRemove(): void;
}

const isolated = (name: string) => `\u2068${name}\u2069`;
const repeatable = ['offline', 'timeout', 'unavailable', 'malformed', 'rate-limited', 'unauthorized'];

export function bytes(count: number, locale: string): string {
  const [value, unit] = count < 1024 * 1024 ? [count / 1024, 'kilobyte'] : [count / 1024 / 1024, 'megabyte'];
  return numberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

const typeNames = (types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'], locale: string) =>
  listFormat(locale, { type: 'disjunction' }).format(
    types.map((type) => (type === 'image/jpeg' ? 'JPG' : type === 'image/webp' ? 'WebP' : (type.split('/')[1] ?? type).toUpperCase())),
  );

/** The picture saves itself; the old one stays on screen until the new one has arrived. */
export function avatarField(view: AvatarView): TemplateResult {
  const { id, url, upload, text, locale, capability } = view;
  const sending = upload.is === 'sending';
  const hint = sending
    ? text('photoMeanwhile')
    : text('photoHint', {
        types: typeNames(capability.types, locale),
        edge: capability.recommended ?? 640,
        size: bytes(capability.maxBytes ?? 5 * 1024 * 1024, locale),
      });
  return html`<div part="field" data-kind="photo" role="group" aria-labelledby=${id} aria-describedby=${hintId(id)} aria-busy=${sending}>
    <div>
      <span part="label" id=${id}>${text('photo')}</span>
      <p part="hint" id=${hintId(id)}>${hint}</p>
    </div>
    <div part="control">
      ${avatar(url, view.initials, 56)} ${sending ? uploading(view, upload) : buttons(view)}
      ${upload.is === 'failed' ? refused(view, upload) : nothing}
      ${view.saved && upload.is === 'idle' ? html`<p part="status" data-kind="saved" id=${noteId(id)}>${icon('check', 'small')}<span>${view.ui('saved')}</span></p>` : nothing}
    </div>
  </div>`;
}

function buttons({ url, upload, capability, canUpload, canRemove, text, onChoose, onRemove }: AvatarView): TemplateResult {
  const choose = (event: Event) =>
    (event.currentTarget as HTMLElement).parentElement!.querySelector<HTMLInputElement>('input[type=file]')!.click();
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Emptied, or choosing the same file again after a failure would change nothing and say nothing.
    input.value = '';
    if (file) onChoose(file);
  };
  return html`<div part="actions">
    ${
      canUpload
        ? html`<input
              type="file"
              hidden
              accept=${(capability.types ?? ['image/*']).join()}
              @change=${chosen}
              aria-label=${text('photoUpload')}
            />
            <button part="button" type="button" @click=${choose}>${text(upload.is === 'failed' ? 'photoAnother' : 'photoUpload')}</button>`
        : nothing
    }
    ${canRemove && url ? html`<button part="button quiet danger" type="button" aria-label=${text('photoRemove')} @click=${onRemove}>${text('photoRemoveShort')}</button>` : nothing}
  </div>`;
}

function uploading({ text, locale, onCancel }: AvatarView, { name, size, fraction }: Extract<Upload, { is: 'sending' }>): TemplateResult {
  const percent = numberFormat(locale, { style: 'percent' }).format(fraction);
  return html`<div part="body">
      <p part="status">
        <bdi part="truncate">${name}</bdi><span part="count">${text('photoProgress', { percent, size: bytes(size, locale) })}</span>
      </p>
      ${progress(fraction, text('photoUploading'))}
    </div>
    <button part="button quiet square" type="button" aria-label=${text('photoCancel')} @click=${onCancel}>${icon('close')}</button>`;
}

function refused(view: AvatarView, upload: FailedUpload): TemplateResult {
  const { ui, id, onRetry } = view;
  const again = repeatable.includes(upload.error.code);
  return html`<p part="error" role="alert" id=${noteId(id)}>
    ${icon('alert', 'small')}<span
      >${refusal(view, upload)}
      ${again ? html`<button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>` : nothing}</span
    >
  </p>`;
}

function refusal({ text, ui, locale, capability }: AvatarView, { name, size, error }: FailedUpload): string {
  const file = isolated(name);
  switch (error.code) {
    case 'too-large':
      return text('photoTooLarge', { name: file, size: bytes(size, locale), limit: bytes(capability.maxBytes ?? 5 * 1024 * 1024, locale) });
    case 'wrong-type':
      return text('photoWrongType', { name: file, types: typeNames(capability.types, locale) });
    case 'invalid':
      return text('photoUnreadable', { name: file });
    default:
      return name
        ? text('photoFailed', { name: file, reason: textForCode(ui, '', error.code, 'unavailable') })
        : text('photoNotRemoved', { reason: textForCode(ui, '', error.code, 'unavailable') });
  }
}
