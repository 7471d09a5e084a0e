import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FieldProblem } from '../../../contract/index.js';
import { controlError } from '../../../ui/error-line.js';
import { describedBy, field, noteId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { ownName } from '../../../ui/language-label.js';
import { languageOptions } from '../../../ui/language-options.js';
import { textForCode } from '../../../ui/ui.messages.js';
import { labelsOf, languagesOf } from '../canned-codes.js';
import { oddCharacter, tidyCode, type DraftMember } from './canned-draft.js';
import type { EditorView } from './canned-editor-view.js';

/** What is wrong with a member, in words, or nothing. */
function problemText(member: DraftMember, problem: FieldProblem, view: EditorView): string {
  const { text, ui, work } = view;
  const { shortCode, content, label } = work.written.draft;
  const code = tidyCode(shortCode);
  if (member === 'shortCode') {
    const odd = oddCharacter(code);
    if (problem.code === 'taken') return text(work.scope === 'company' ? 'codeTakenCompany' : 'codeTaken', { code });
    if (problem.code === 'invalid-edge') return text('codeEdge');
    if (problem.code === 'invalid-characters')
      return odd?.trim() ? text('codeOdd', { character: ui('quoted', { text: odd }) }) : text('codeSpace');
  }
  if (member === 'content' && problem.code === 'required') return text('contentRequired');
  if (member === 'content' && problem.code === 'invalid-characters') return text('invisible');
  const { length } = member === 'shortCode' ? code : member === 'content' ? content : label;
  return textForCode(ui, 'problem-', problem.code, 'problem-invalid', { limit: problem.limit ?? 0, length });
}

/** What is wrong with a member now, in words; empty: nothing. */
export function problemWords(member: DraftMember, view: EditorView): string {
  const problem = view.work.is === 'saving' ? undefined : view.work.written.problem(member);
  return problem ? problemText(member, problem, view) : '';
}

/** Under the control of a member. */
export function problemNote(member: DraftMember, view: EditorView): TemplateResult | typeof nothing {
  const words = problemWords(member, view);
  return words ? controlError(words, noteId(view.id(member))) : nothing;
}

export function codeField(view: EditorView): TemplateResult {
  const { work, text } = view;
  const id = view.id('shortCode');
  const hint = text('shortCodeHint');
  const note = problemNote('shortCode', view);
  return field({
    id,
    label: text('shortCode'),
    note: html`${note}${note === nothing ? html`<p part="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}`,
    control: html`<span part="affix" data-kind="slash" dir="ltr"
      ><span part="code" aria-hidden="true">/</span
      ><input
        part="input code"
        id=${id}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        required
        ?readonly=${work.is === 'saving'}
        aria-invalid=${ifDefined(note === nothing ? undefined : 'true')}
        aria-describedby=${ifDefined(describedBy(id, note === nothing, note))}
        .value=${live(work.written.draft.shortCode)}
        @input=${(event: Event) => work.edit({ shortCode: (event.target as HTMLInputElement).value })}
        @blur=${() => leave(view, 'shortCode')}
    /></span>`,
  });
}

function leave({ work }: EditorView, member: DraftMember): void {
  work.written.leave(member);
  // The slash was only how it is called.
  if (member === 'shortCode' && work.is === 'editing' && tidyCode(work.written.draft.shortCode) !== work.written.draft.shortCode)
    work.edit({ shortCode: tidyCode(work.written.draft.shortCode) });
  else work.edit({});
}

export function moreFields(view: EditorView): TemplateResult {
  return html`<div data-kind="canned-more">${labelField(view)} ${languageField(view)}</div>`;
}

function labelField(view: EditorView): TemplateResult {
  const { work, text, items } = view;
  const id = view.id('label');
  const note = problemNote('label', view);
  return field({
    id,
    label: text('label'),
    note,
    control: html`<input
        part="input"
        id=${id}
        dir="auto"
        autocomplete="off"
        list=${`${id}-list`}
        ?readonly=${work.is === 'saving'}
        aria-invalid=${ifDefined(note === nothing ? undefined : 'true')}
        aria-describedby=${ifDefined(describedBy(id, false, note))}
        .value=${live(work.written.draft.label)}
        @input=${(event: Event) => work.edit({ label: (event.target as HTMLInputElement).value })}
        @blur=${() => leave(view, 'label')}
      /><datalist id=${`${id}-list`}>${labelsOf(items).map((label) => html`<option value=${label}></option>`)}</datalist>`,
  });
}

function languageField(view: EditorView): TemplateResult {
  const { work, text, items, locale } = view;
  const id = view.id('language');
  const chosen = work.written.draft.language;
  return field({
    id,
    label: text('language'),
    control: html`<span part="select"
      ><select
        part="input"
        id=${id}
        ?disabled=${work.is === 'saving'}
        @change=${(event: Event) => work.edit({ language: (event.target as HTMLSelectElement).value })}
      >
        <option value="" ?selected=${!chosen}>${text('languageNone')}</option>
        ${languageOptions([...languagesOf(items).filter(ownName), chosen], locale).map(
          ({ value, label }) => html`<option value=${value} .selected=${value === chosen}>${label}</option>`,
        )}</select
      >${icon('chevron-down', 'small')}</span
    >`,
  });
}
