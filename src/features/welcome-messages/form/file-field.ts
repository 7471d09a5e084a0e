import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { errorLine } from '../../../ui/error-line.js';
import { describedBy, field, labelId } from '../../../ui/field.js';
import { comingRow, fileRow, refusalText, typeNames } from '../../../ui/file-row.js';
import { limitText } from '../../../ui/file-sizes.js';
import { kindIcons } from '../list/welcome-icons.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { FormView } from './form-view.js';
import { problemNote } from './problem-text.js';
import { isRepeatable } from './welcome-uploads.store.js';

/** The file of the language that is looked at: chosen, dropped or pasted, on its way, or there. */
export function fileField(view: FormView): TemplateResult | typeof nothing {
  const { work, text, locale } = view;
  const wanted = work.wants();
  if (!wanted) return nothing;
  const { kind, rules, isOptional } = wanted;
  const path = work.path('file');
  const id = view.idOf(path);
  const { underWay, refusals } = work.files.of(work.at);
  const { file } = work.content;
  const label = text(isOptional ? 'file-header' : `file-${kind}`);
  const hint = text('fileHint', { types: typeNames(rules.types ?? [], locale), size: limitText(rules.maxBytes ?? 0, locale) });
  const note = problemNote(path, view);
  const words = { text, ui: view.ui, locale };
  const shape = kindIcons[kind];
  return field({
    id,
    group: true,
    label,
    hint: isOptional ? `${text('optional')} · ${hint}` : hint,
    control: html`<input
        type="file"
        hidden
        accept=${(rules.types ?? []).join()}
        aria-label=${label}
        @change=${(event: Event) => chosen(event, view)}
      />
      ${view.isFileOver ? html`<p part="hint" data-kind="drop">${text('fileDrop')}</p>` : nothing}
      ${
        file || underWay.length
          ? html`<ul part="group" data-kind="files" aria-labelledby=${labelId(id)}>
              ${file && !underWay.length ? there(file, view) : nothing}
              ${underWay.map((coming) =>
                comingRow(
                  {
                    coming,
                    shape,
                    isRepeatable,
                    onCancel: () => {
                      work.files.of(work.at).cancel(coming.id);
                      view.focus(`contents-${work.at}-file`);
                    },
                    onRetry: () => work.files.of(work.at).retry(coming.id),
                  },
                  words,
                ),
              )}
            </ul>`
          : nothing
      }
      ${
        view.takesFiles
          ? html`<button
                part="button"
                type="button"
                id=${id}
                ?disabled=${work.is === 'saving'}
                aria-describedby=${ifDefined(describedBy(id, true, note))}
                @click=${choose}
              >
                ${text(file || underWay.length ? 'fileReplace' : 'fileChoose')}</button
              ><span part="hint">${text('fileDropHere')}</span>`
          : html`<p part="hint" id=${id} tabindex="-1">${text('fileNone')}</p>`
      }`,
    note: html`${refusals.map((refusal) => errorLine(refusalText(refusal, words, { ...rules, atMost: 1 })))}${note}`,
  });
}

const choose = (event: Event): void =>
  (event.currentTarget as HTMLElement).closest('[part="control"]')!.querySelector<HTMLInputElement>('input[type="file"]')!.click();

function chosen(event: Event, view: FormView): void {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  // Emptied, or choosing the same file again after a failure would change nothing and say nothing.
  input.value = '';
  if (files.length) view.work.takeFile(files);
}

function there(file: CannedAttachment, view: FormView): TemplateResult {
  const { work } = view;
  const picture = file.type.startsWith('image/') ? (work.files.of(work.at).pictureOf(file) ?? file.url) : '';
  const onRemove = () => {
    if (work.is === 'saving') return;
    work.removeFile();
    view.focus(`contents-${work.at}-file`);
  };
  return fileRow({ ...file, picture, shape: kindIcons[work.wants()?.kind ?? 'document'], onRemove }, view);
}
