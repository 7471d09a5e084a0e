import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileUnderWay } from '../../../element/attached-files.js';
import { errorLine } from '../../../ui/error-line.js';
import { field, hintId } from '../../../ui/field.js';
import { comingRow, fileRow, refusalText } from '../../../ui/file-row.js';
import type { EditorView } from './canned-editor-view.js';
import type { AttachmentsCapability, CannedAttachment } from '../canned-responses.js';
import { isRepeatable } from './canned-uploads.store.js';
import { paperclip } from '../canned-icons.js';
import { picture } from './editor-icons.js';

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
              (one) => onTheWay(one, view),
            )}
          </ul>`
        : nothing
    }
    ${refusals.map((refusal) => errorLine(refusalText(refusal, view, capability)))}`,
  })}`;
}

const shape = (type: string) => (type.startsWith('image/') ? picture : paperclip);

function there(attachment: CannedAttachment, view: EditorView): TemplateResult {
  const { id, type, url } = attachment;
  const picture = type.startsWith('image/') ? (view.work.files.pictureOf(attachment) ?? url) : '';
  return fileRow({ ...attachment, picture, shape: shape(type), onRemove: () => view.work.removeFile(id) }, view);
}

function onTheWay(coming: FileUnderWay, view: EditorView): TemplateResult {
  const { files } = view.work;
  const { id, file } = coming;
  return comingRow(
    { coming, shape: shape(file.type), isRepeatable, onCancel: () => files.cancel(id), onRetry: () => files.retry(id) },
    view,
  );
}
