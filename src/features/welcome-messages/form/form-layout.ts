import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.js';
import { isolated } from '../../../ui/isolates.js';
import { notice, signInNotice } from '../../../ui/notice.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { welcomeLimits } from '../rules/whatsapp-limits.js';
import { changedWords } from './changed-words.js';
import { contentFields } from './content-fields.js';
import type { FormView } from './form-view.js';
import { formPhone } from './form-phone.js';
import { kindField } from './kind-field.js';
import { languageField } from './language-field.js';
import { numberField } from './number-field.js';
import { testPart } from './test-part.js';
import { textField } from './text-field.js';
import { welcomeClash } from './welcome-clash.js';
import { errorLine } from '../../../ui/error-line.js';

/** The form below the list, and the customer's phone beside it. */
export function formLayout(view: FormView): TemplateResult {
  const { work, text, id } = view;
  const { name } = work.written.base;
  const title = work.isNew ? text('titleNew') : name ? text('titleEdit', { name: isolated(name) }) : text('unnamed');
  return html`<form
    part="section"
    data-kind="welcome-form"
    novalidate
    aria-labelledby=${id('heading')}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      view.onSave();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      view.onSave();
    }}
    @paste=${view.onPaste}
  >
    <div part="header">
      <div><h3 part="heading" id=${id('heading')} tabindex="-1">${title}</h3></div>
      <button part="button quiet square" type="button" aria-label=${text('closeForm')} title=${text('closeForm')} @click=${view.onClose}>
        ${icon('close')}
      </button>
    </div>
    ${notices(view)}
    <div data-kind="columns" ?data-over=${view.isFileOver}>
      <div part="group" aria-busy=${work.is === 'saving'}>
        ${textField(view, { path: ['name'], label: text('name'), hint: text('nameHint'), limit: welcomeLimits.name, required: true })}
        ${numberField(view)} ${kindField(view)} ${languageField(view)} ${contentFields(view)}
      </div>
      <aside data-kind="aside">${formPhone(view)} ${testPart(view)}</aside>
    </div>
    ${view.tooMuch ? errorLine(text('tooMuch', { length: view.tooMuch })) : nothing} ${bar(view)}
    <p data-hidden role="status">${view.announced}</p>
    <p data-hidden role="status">${arrived(view)}</p>
  </form>`;
}

const arrived = ({ work, text }: FormView): string => {
  const { arrived: name } = work.files.of(work.at);
  return name ? text('fileAdded', { name: isolated(name) }) : '';
};

function notices(view: FormView): TemplateResult {
  const { work, text, ui } = view;
  const { written, error } = work;
  const contents = written.problem(['contents']);
  const isRefused = contents && contents.code !== 'too-many' && written.refused.length > 0;
  return html`${view.isSignedOut ? signInNotice(ui, view.onSignIn, true) : nothing}
  ${written.clash ? welcomeClash(view, written.clash) : nothing}
  ${error ? notice('danger', html`${text('notSaved', { reason: reasonOf(view) })}`) : nothing}
  ${isRefused && work.is !== 'saving' ? notice('danger', html`${text('notSaved', { reason: ui('invalid') })}`) : nothing}
  ${work.isGone ? notice('warning', html`${text('gone')}`) : nothing} ${work.isOn ? notice('warning', html`${text('isOn')}`) : nothing}
  ${
    written.isRestored
      ? notice(
          'warning',
          html`${text('restored')}`,
          html`<button part="button" type="button" @click=${view.onAfresh}>${text('startAfresh')}</button>`,
        )
      : nothing
  }`;
}

function reasonOf({ work, ui, text }: FormView): string {
  const { error } = work;
  const { reason } = error?.problem ?? {};
  if (reason === 'enabled') return text('reasonOn');
  if (reason === 'too-many') return text('tooMany');
  return textForCode(ui, '', error!.code, 'invalid');
}

/** Comes with the first change; a new message is always still to be saved. */
function bar(view: FormView): TemplateResult | typeof nothing {
  const { work, text, ui, isDurable } = view;
  const isWaiting = work.is === 'waiting-for-files';
  if (work.setAside && !work.setAside.entry && work.is === 'editing') return discarded(view);
  if (!work.isUnsaved && !work.isNew && !work.isGone && work.is === 'editing') return nothing;
  const title = text(work.isNew ? 'unsavedNew' : 'unsaved');
  const save = html`<button part="button primary save" type="submit">${text('save')}</button>`;
  const actions = () => {
    if (work.is === 'saving')
      return work.waiting === 'sending'
        ? nothing
        : html`<button part="button" type="button" @click=${view.onClose}>${ui('close')}</button>`;
    if (isWaiting) return html`<button part="button quiet cancel" type="button" @click=${() => work.stay()}>${ui('cancel')}</button>`;
    if (view.asks)
      return html`<button part="button danger" type="button" @click=${view.onDiscard}>${text('discard')}</button>
        <button part="button" type="button" id=${view.id('stay')} @click=${view.onStay}>${text('keepEditing')}</button>${save}`;
    return html`${work.isUnsaved ? html`<button part="button quiet cancel" type="button" @click=${view.onDiscard}>${text('discard')}</button>` : nothing}${save}`;
  };
  const changes = changedWords(view);
  return html`<div part="save-bar" role="group" aria-label=${title}>
    <div>
      ${
        view.asks
          ? html`<strong role="alert">${text('askClose')}</strong>`
          : work.is === 'saving' || isWaiting
            ? status(view)
            : html`<strong>${title}</strong>`
      }
      ${changes && work.is === 'editing' ? html`<p part="hint">${changes}</p>` : nothing}
      ${isDurable || work.is !== 'editing' ? nothing : html`<p part="hint">${ui('notDurable')}</p>`}
    </div>
    <div part="actions">${actions()}</div>
  </div>`;
}

/** In the place of the bar, until something is written again. */
const discarded = ({ ui, id, onUndo }: FormView): TemplateResult =>
  html`<div part="save-bar">
    <p part="status" role="status">${ui('discarded')}</p>
    <div part="actions"><button part="button" type="button" id=${id('undo')} @click=${onUndo}>${ui('undo')}</button></div>
  </div>`;

function status({ work, isDurable, text, ui }: FormView): TemplateResult {
  const line = (kind: string, mark: TemplateResult, words: string) =>
    html`<p part="status" data-kind=${kind} role="status">${mark}<span>${words}</span></p>`;
  if (work.is === 'waiting-for-files')
    return line('saving', html`<span part="spinner"></span>`, text('waitingForFiles', { count: Math.max(1, work.files.coming) }));
  if (work.waiting === 'sending') return line('saving', html`<span part="spinner"></span>`, ui('saving'));
  return line('pending', icon('clock', 'small'), ui(work.waiting === 'kept' && isDurable ? 'kept' : 'notKept'));
}
