import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FieldFact } from './field-note.js';
import { listFormat } from './formats.js';
import { icon } from './icon.js';
import type { UiText } from './ui.messages.js';

export interface SaveBar {
  /** Labels of the fields that are typed and not saved, or refused. */
  changed: readonly string[];
  /** Accepted edits without an answer. */
  waiting: readonly (FieldFact & { label: string })[];
  /** The sentence after a save, for a moment; else empty. */
  done: string;
  /** False: closing the page loses what is not saved. */
  /** What became of controls beside it that save themselves; read, not seen. */
  besides?: string;
  durable: boolean;
  saveLabel: string;
  locale: string;
  text: UiText;
  onDiscard(): void;
  onRetry(): void;
}

const reasons: Record<string, Parameters<UiText>[0]> = {
  network: 'waitingNetwork',
  server: 'waitingServer',
  'sign-in': 'waitingSignIn',
  verification: 'waitingVerification',
};

/** Comes with the first change and goes with the last; says afterwards how it ended, and says it once to those who listen. */
export function saveBar(bar: SaveBar): TemplateResult {
  const { changed, waiting, done, besides = '', text } = bar;
  const sending = waiting.some(({ waiting: on }) => on === 'sending');
  const said = done || (waiting.length && !sending ? text('kept') : besides);
  return html`${changed.length || sending ? unsaved(bar, sending) : waiting.length ? kept(bar) : done ? saved(done) : nothing}
    <p data-hidden role="status">${said}</p>`;
}

function unsaved({ changed, waiting, durable, text, locale, saveLabel, onDiscard }: SaveBar, sending: boolean): TemplateResult {
  const labels = changed.length ? changed : waiting.map(({ label }) => label);
  const count = text('unsaved', { count: labels.length });
  return html`<div part="save-bar" role="group" aria-label=${count}>
    <div>
      <strong part="count">${count}</strong>
      <p part="hint">${listFormat(locale, { type: 'unit', style: 'short' }).format(labels)}</p>
      ${durable ? nothing : html`<p part="hint">${text('notDurable')}</p>`}
    </div>
    <div part="actions">
      ${changed.length ? html`<button part="button quiet cancel" type="button" @click=${onDiscard}>${text('discard')}</button>` : nothing}
      <button part="button primary save" type="submit" aria-busy=${ifDefined(sending ? 'true' : undefined)}>
        ${sending ? html`<span part="spinner"></span>${text('saving')}` : saveLabel}
      </button>
    </div>
  </div>`;
}

function kept({ waiting, text, onRetry }: SaveBar): TemplateResult {
  const isKept = waiting.every((one) => one.kept);
  const reason = reasons[waiting[0]?.waiting ?? ''];
  return html`<div part="save-bar" role="group" aria-label=${text('kept')}>
    <div>
      <strong part="count">${isKept ? text('keptCount', { count: waiting.length }) : text('notKept')}</strong>
      ${reason ? html`<p part="hint">${text(reason)}</p>` : nothing}
    </div>
    <div part="actions"><button part="button" type="button" @click=${onRetry}>${text('tryAgain')}</button></div>
  </div>`;
}

const saved = (sentence: string) =>
  html`<div part="save-bar">
    <p part="status" data-kind="saved">${icon('check', 'small')}<strong>${sentence}</strong></p>
  </div>`;
