import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorLine } from '../../../ui/error-line.js';
import { field, hintId } from '../../../ui/field.js';
import { limitText, sizeOver, sizeText } from '../../../ui/file-sizes.js';
import { listFormat, numberFormat } from '../../../ui/formats.js';
import { icon } from '../../../ui/icon.js';
import { progress } from '../../../ui/progress.js';
import { textForCode } from '../../../ui/ui.messages.js';
import type { EditorView } from './canned-editor-view.js';
import type { FileRefusal, FileUnderWay } from './canned-files.js';
import type { AttachmentsCapability, CannedAttachment } from '../canned-responses.js';
import { isRepeatable } from './canned-uploads.store.js';
import { paperclip } from '../canned-icons.js';
import { picture } from './editor-icons.js';
import { isolated } from '../../../ui/isolates.js';

const wellKnown: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/webp': 'WebP',
  'text/plain': 'TXT',
  'audio/mpeg': 'MP3',
};
const typeName = (type: string): string => wellKnown[type] ?? (/\/(?:x-)?(\w+)/u.exec(type)?.[1] ?? type).toUpperCase();

/** Opens the browser's own way to choose files. */
export const chooseFiles = (event: Event): void =>
  (event.currentTarget as HTMLElement).closest('form')!.querySelector<HTMLInputElement>('input[type="file"]')!.click();

export function cannedFilesField(view: EditorView, capability: AttachmentsCapability): TemplateResult {
  const { work, hands, text } = view;
  const { attachments } = work.written.draft;
  const { underWay, refusals } = work.files;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // Emptied, or choosing the same file again after a failure would change nothing and say nothing.
    input.value = '';
    if (files.length) work.files.take(files, capability);
  };
  const isEmpty = !attachments.length && !underWay.length && !refusals.length && !hands.isFileOver;
  const id = view.id('files');
  const input = html`<input
    type="file"
    multiple
    hidden
    accept=${(capability.types ?? []).join()}
    aria-label=${text('attach')}
    @change=${chosen}
  />`;
  if (isEmpty) return input;
  return html`${input}
  ${field({
    id,
    group: true,
    label: text('files'),
    control: html`${hands.isFileOver ? html`<p part="hint" id=${hintId(id)} data-kind="drop">${text('filesDrop')}</p>` : nothing}
    ${
      attachments.length || underWay.length
        ? html`<ul part="group" data-kind="files" aria-labelledby=${`${id}-label`}>
            ${repeat(
              attachments,
              (one) => one.id,
              (one) => there(one, view),
            )}
            ${repeat(
              underWay,
              (one) => one.id,
              (one) => coming(one, view),
            )}
          </ul>`
        : nothing
    }
    ${refusals.map((refusal) => errorLine(refusalText(refusal, view, capability)))}`,
  })}`;
}

const shape = (type: string) => icon(type.startsWith('image/') ? picture : paperclip, 'small');

function there(attachment: CannedAttachment, view: EditorView): TemplateResult {
  const { id, name, type, size, url } = attachment;
  const { work, text, locale } = view;
  const source = type.startsWith('image/') ? (work.files.pictureOf(attachment) ?? url) : '';
  const label = text('fileRemove', { name: isolated(name) });
  return html`<li data-kind="file-row">
    ${source ? html`<img data-kind="thumb" src=${source} alt="" />` : shape(type)}
    <div><bdi part="truncate">${name}</bdi></div>
    <span part="hint count">${sizeText(size, locale)}</span>
    <button part="button quiet square" type="button" aria-label=${label} title=${label} @click=${() => work.removeFile(id)}>
      ${icon('close', 'small')}
    </button>
  </li>`;
}

function coming({ id, file, fraction, error }: FileUnderWay, view: EditorView): TemplateResult {
  const { work, text, locale } = view;
  const name = isolated(file.name);
  const label = text(error ? 'fileRemove' : 'fileCancel', { name });
  return html`<li data-kind="file-row">
    ${shape(file.type)}
    <div><bdi part="truncate">${file.name}</bdi>${error ? nothing : progress(fraction, text('fileSending', { name }))}</div>
    ${
      error
        ? nothing
        : html`<span part="hint count">${numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction)}</span>`
    }
    <button part="button quiet square" type="button" aria-label=${label} title=${label} @click=${() => work.files.cancel(id)}>
      ${icon('close', 'small')}
    </button>
    ${error ? html`<div>${errorLine(failure(id, name, error, view))}</div>` : nothing}
  </li>`;
}

function failure(id: number, name: string, error: NonNullable<FileUnderWay['error']>, { work, text, ui }: EditorView): TemplateResult {
  const isRefused = error.code === 'wrong-type' || error.code === 'invalid';
  const reason = textForCode(ui, '', error.code, 'unavailable');
  return html`${isRefused ? text('fileRefused', { name }) : text('fileFailed', { name, reason })}
  ${isRepeatable(error) ? html`<button part="link" type="button" @click=${() => work.files.retry(id)}>${ui('tryAgain')}</button>` : nothing}`;
}

function refusalText({ name, why, size }: FileRefusal, { text, locale }: EditorView, capability: AttachmentsCapability): string {
  const { maxBytes = 0, types = [], atMost = 0 } = capability;
  const file = isolated(name);
  switch (why) {
    case 'too-large':
      return text('fileTooLarge', { name: file, size: sizeOver(size, maxBytes, locale), limit: limitText(maxBytes, locale) });
    case 'wrong-type':
      return text('fileWrongType', { name: file, types: listFormat(locale, { type: 'disjunction' }).format(types.map(typeName)) });
    case 'too-many':
      return text('fileTooMany', { name: file, count: atMost });
    case 'empty':
      return text('fileEmpty', { name: file });
    case 'not-a-file':
      return text('fileNotAFile');
  }
}
