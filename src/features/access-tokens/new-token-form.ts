import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AdapterError, FieldProblem } from '../../contract/index.js';
import { describedBy, field, noteId } from '../../ui/field.js';
import { controlError } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { textForCode } from '../../ui/ui.messages.js';
import { longestTokenName, type AccessTokensCapability, type NewAccessToken } from './access-tokens.js';
import { duration, failureNote, scopeWords, type Words } from './token-words.js';

export interface NewTokenForm extends Words {
  capability: AccessTokensCapability;
  isBusy: boolean;
  /** Of the name, as it was when the person asked for the token. */
  problem?: FieldProblem | undefined;
  /** Of the name, in characters. */
  length?: number | undefined;
  error?: AdapterError | undefined;
  id(name: string): string;
  onInput(): void;
  onSubmit(event: SubmitEvent): void;
  onCancel(): void;
}

interface Option {
  value: string;
  label: string;
}

/** Where there is nothing to choose, nothing is asked. */
function choice(id: string, name: string, label: string, options: readonly Option[], chosen?: string): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  const control = html`<span part="select"
    ><select part="input" id=${id} name=${name}>
      ${options.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}</select
    >${icon('chevron-down', 'small')}</span
  >`;
  return field({ id, label, control });
}

function nameField(view: NewTokenForm): TemplateResult {
  const { text, ui, problem, length = 0 } = view;
  const id = view.id('name');
  const note = problem
    ? controlError(textForCode(ui, 'problem-', problem.code, 'problem-invalid', { limit: problem.limit ?? 0, length }), noteId(id))
    : nothing;
  return field({
    id,
    label: text('name'),
    hint: text('nameHint'),
    note,
    control: html`<input
      part="input"
      id=${id}
      name="name"
      dir="auto"
      autocomplete="off"
      required
      aria-invalid=${ifDefined(problem ? 'true' : undefined)}
      aria-describedby=${ifDefined(describedBy(id, true, note))}
      @input=${view.onInput}
    />`,
  });
}

/** What is typed stays in its inputs until the token is made. */
export function newTokenForm(view: NewTokenForm): TemplateResult {
  const { capability, text, ui, locale, id, isBusy, error } = view;
  const scopes = (capability.scopes ?? []).map((value) => ({ value, label: scopeWords(value, text) }));
  const lifetimes = (capability.lifetimes ?? []).map((days) => ({
    value: String(days),
    label: days ? duration(days * 86_400, locale) : text('endless'),
  }));
  return html`<form part="group" novalidate aria-label=${text('create')} @submit=${view.onSubmit}>
    ${nameField(view)} ${choice(id('scope'), 'scope', text('scope'), scopes, scopes.at(-1)?.value)}
    ${choice(id('lifetime'), 'lifetime', text('lifetime'), lifetimes)}
    <div part="footer">
      ${error && !view.problem ? failureNote(error, view) : nothing}
      <button part="button quiet cancel" type="button" @click=${view.onCancel}>${ui('cancel')}</button>
      <button part="button primary" type="submit" aria-disabled=${isBusy}>
        ${isBusy ? html`<span part="spinner"></span>${text('creating')}` : text('createYes')}
      </button>
    </div>
  </form>`;
}

/** What the form says. Without a choice: the narrowest scope and the shortest life there are. */
export function newTokenOf(form: HTMLFormElement, { scopes = [], lifetimes = [] }: AccessTokensCapability): NewAccessToken {
  const data = new FormData(form);
  const said = (name: string) => data.get(name) as string | null;
  return {
    name: said('name')!.trim(),
    scope: said('scope') ?? scopes.at(-1) ?? '',
    lifetime: Number(said('lifetime') ?? lifetimes[0] ?? 0),
  };
}

/** Before anybody is asked. */
export function nameProblem({ name }: NewAccessToken): FieldProblem | undefined {
  if (!name) return { code: 'required' };
  return name.length > longestTokenName ? { code: 'too-long', limit: longestTokenName } : undefined;
}
