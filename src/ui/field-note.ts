import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ErrorCode, FieldProblem } from '../contract/index.js';
import { conflictChooser } from './conflict-chooser.js';
import { controlError, errorLine } from './error-line.js';
import { icon } from './icon.js';
import { textForCode, type UiText } from './ui.messages.js';

/** What the state layer knows about one member that is not simply confirmed. */
export interface FieldFact {
  is: string;
  value?: unknown;
  waiting?: string;
  kept?: boolean;
  code?: ErrorCode;
  field?: FieldProblem;
  theirs?: unknown;
}

export interface NoteFacts {
  id: string;
  fact?: FieldFact;
  /** What is wrong with the value as typed; only once the person has left the field or tried to save. */
  problem?: FieldProblem;
  /** The confirmed value in words. */
  was: string;
  saved: boolean;
  /** The control saves itself: nobody is led to what was refused, so it calls out. */
  callsOut?: boolean;
  text: UiText;
  /** The feature's own words for a problem, or nothing. */
  explain?: (problem: FieldProblem) => string | undefined;
  /** Another value of this member in words. */
  show(value: unknown): string;
  length: number;
  onUndo(): void;
  onRetry(): void;
  onResolve(keep: 'mine' | 'theirs'): void;
}

/** What is wrong, in words, or nothing. */
export function errorText({ problem, fact, text, explain, length }: NoteFacts): string | undefined {
  const found = problem ?? (fact?.is === 'refused' ? fact.field : undefined);
  if (!found) return undefined;
  const values = { ...(found.limit === undefined ? {} : { limit: found.limit }), length };
  return explain?.(found) ?? textForCode(text, 'problem-', found.code, 'problem-invalid', values);
}

/** Under the control, at most one thing: conflict · error · not saved · saving · kept · changed · saved. */
export function fieldNote(facts: NoteFacts): TemplateResult | typeof nothing {
  const { id, fact, text, saved, was } = facts;
  if (fact?.is === 'conflict')
    return conflictChooser({ id, mine: facts.show(fact.value), theirs: facts.show(fact.theirs), text, onResolve: facts.onResolve });
  const callsOut = facts.callsOut && !facts.problem;
  const error = errorText(facts);
  if (error) return callsOut ? errorLine(error, id) : controlError(error, id);
  if (fact?.is === 'refused') {
    const reason = textForCode(text, '', fact.code ?? 'invalid', 'invalid');
    return html`<p part="status" data-kind="failed" id=${id} role=${ifDefined(callsOut ? 'alert' : undefined)}>
      ${icon('alert', 'small')}<span
        >${text('notSaved', { reason })}. <button part="link" type="button" @click=${facts.onRetry}>${text('tryAgain')}</button></span
      >
    </p>`;
  }
  if (fact?.is === 'pending' && fact.waiting === 'sending')
    return status(id, 'saving', html`<span part="spinner"></span>${text('saving')}`);
  if (fact?.is === 'pending')
    return status(id, 'pending', html`${icon('clock', 'small')}<span>${text(fact.kept ? 'kept' : 'notKept')}</span>`);
  if (fact?.is === 'draft') {
    return status(
      id,
      'dirty',
      html`<span dir="auto">${was ? text('was', { value: was }) : text('wasEmpty')}</span>
        <button part="link" type="button" @click=${facts.onUndo}>${text('undo')}</button>`,
    );
  }
  return saved ? status(id, 'saved', html`${icon('check', 'small')}<span>${text('saved')}</span>`) : nothing;
}

/** What is said under controls that save themselves, for those who do not see it; what was refused calls out there. */
export function quietAnswer(waiting: readonly FieldFact[], isSaved: boolean, text: UiText): string {
  const kept = waiting.filter((fact) => fact.waiting !== 'sending');
  if (kept.length) return text(kept.every((fact) => fact.kept) ? 'kept' : 'notKept');
  return isSaved && !waiting.length ? text('saved') : '';
}

const status = (id: string, kind: string, content: TemplateResult) => html`<p part="status" data-kind=${kind} id=${id}>${content}</p>`;
