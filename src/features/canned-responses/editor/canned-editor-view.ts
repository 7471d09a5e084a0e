import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../../locales/localizer.js';
import { dialog } from '../../../ui/dialog.js';
import { icon } from '../../../ui/icon.js';
import { notice, signInNotice } from '../../../ui/notice.js';
import { textForCode, type UiText } from '../../../ui/ui.messages.js';
import { cannedClash } from './canned-clash.js';
import { codeField, moreFields, problemWords } from './canned-fields.js';
import { cannedFilesField } from './canned-files-field.js';
import { cannedPreview } from './canned-preview.js';
import type { cannedEditorMessages } from './canned-editor.messages.js';
import type { CannedItem } from '../canned-responses.store.js';
import type { AttachmentsCapability, CannedResponsesCapability } from '../canned-responses.js';
import type { CannedWork } from './canned-work.js';
import type { EditorHands } from './editor-hands.js';
import { messageField } from './message-field.js';
import { isolated } from '../../../ui/isolates.js';

export type EditorText = Translate<typeof cannedEditorMessages>;

export interface EditorView {
  readonly work: CannedWork;
  readonly hands: EditorHands;
  readonly items: readonly CannedItem[];
  readonly capability: CannedResponsesCapability;
  /** Undefined: this backend takes no files. */
  readonly files: AttachmentsCapability | undefined;
  readonly asks: boolean;
  /** The preview is for a customer of whom nothing is known. */
  readonly isStranger: boolean;
  readonly isSignedOut: boolean;
  readonly isDurable: boolean;
  readonly locale: string;
  readonly text: EditorText;
  readonly ui: UiText;
  id(name: string): string;
  onSave(): void;
  onClose(): void;
  onDiscard(): void;
  onStay(): void;
  onSignIn(): void;
  onStranger(isStranger: boolean): void;
}

export function cannedEditorView(view: EditorView): TemplateResult {
  const { work, text, ui } = view;
  return dialog({
    id: view.id('dialog'),
    title: text(work.isNew ? 'titleNew' : 'titleEdit'),
    ...(work.scope === 'company' && { description: text('company') }),
    close: ui('close'),
    body: html`${notices(view)}
      <div
        data-kind="canned-editor"
        ?data-over=${view.hands.isFileOver}
        aria-busy=${work.is === 'saving'}
        @keydown=${view.hands.onKey(view.onSave)}
        @paste=${view.hands.onPaste}
      >
        <div data-kind="canned-words">
          ${codeField(view)} ${messageField(view)} ${view.files ? cannedFilesField(view, view.files) : nothing} ${moreFields(view)}
        </div>
        ${cannedPreview(view)}
        <p data-hidden role="status">${announced(view)}</p>
      </div>`,
    actions: view.asks ? question(view) : actions(view),
    onSubmit: view.onSave,
    onClose: view.onClose,
  });
}

/** What happens while the focus is elsewhere, or in the field that it is about. */
const announced = (view: EditorView): string =>
  problemWords('shortCode', view) || (view.work.files.arrived ? view.text('fileAdded', { name: isolated(view.work.files.arrived) }) : '');

function notices(view: EditorView): TemplateResult {
  const { work, text, ui } = view;
  const { written, error } = work;
  return html`${view.isSignedOut ? signInNotice(ui, view.onSignIn, true) : nothing}
  ${written.clash ? cannedClash(view, written.clash) : nothing}
  ${error ? notice('danger', html`${text('notSaved', { reason: textForCode(ui, '', error.code, 'invalid') })}`) : nothing}
  ${work.isGone ? notice('warning', html`${text('gone')}`) : nothing}
  ${
    written.isRestored
      ? notice(
          'warning',
          html`${text('restored')}`,
          html`<button part="button" type="button" @click=${() => work.startAfresh()}>${text('startAfresh')}</button>`,
        )
      : nothing
  }`;
}

const actions = (view: EditorView): TemplateResult => {
  const isOver = view.work.waiting === 'kept' || view.work.waiting === 'not-kept';
  return html`${status(view)}
    <button part="button quiet cancel" type="button" @click=${view.onClose}>${view.ui(isOver ? 'close' : 'cancel')}</button>
    ${isOver ? nothing : html`<button part="button primary save" type="submit">${view.text('save')}</button>`}`;
};

/** Where the answer to "Close?" is given: never a dialog from a dialog. */
const question = ({ text, onDiscard, onStay }: EditorView): TemplateResult =>
  html`<p part="status" data-kind="dirty" data-align="start" role="alert">${text('askClose')}</p>
    <button part="button danger" type="button" @click=${onDiscard}>${text('discard')}</button>
    <button part="button" type="button" data-name="stay" @click=${onStay}>${text('keepEditing')}</button>
    <button part="button primary save" type="submit">${text('save')}</button>`;

function status({ work, isDurable, text, ui }: EditorView): TemplateResult {
  const line = (kind: string, content: TemplateResult | string) =>
    html`<p part="status" data-kind=${kind} data-align="start" role="status">${content}</p>`;
  const spinner = html`<span part="spinner"></span>`;
  if (work.waiting === 'kept' && isDurable) return line('pending', html`${icon('clock', 'small')}<span>${ui('kept')}</span>`);
  if (work.waiting === 'kept' || work.waiting === 'not-kept')
    return line('pending', html`${icon('clock', 'small')}<span>${ui('notKept')}</span>`);
  if (work.waiting) return line('saving', html`${spinner}<span>${ui('saving')}</span>`);
  if (work.is === 'waiting-for-files')
    return line('saving', html`${spinner}<span>${text('waitingForFiles', { count: work.files.underWay.length })}</span>`);
  return work.isUnsaved ? line('dirty', text('dirty')) : line('none', '');
}
