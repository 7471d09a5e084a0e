import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../locales/localizer.js';
import type { Standing } from '../session/standing.js';
import { icon } from '../ui/icon.js';
import { notice } from '../ui/notice.js';
import type { panelMessages } from './panel.messages.js';

export type PanelText = Translate<typeof panelMessages>;

/** The one place that says how everything stands; where a thing stands is said at its control. `hasSaved`: something was, in this panel. */
export function statusLine({ drafts, saving, waiting, refused }: Standing, text: PanelText, hasSaved: boolean): TemplateResult {
  const line = (kind: string, words: string, mark: TemplateResult | typeof nothing = nothing) =>
    html`<p part="status" data-kind=${kind}>${mark}${words}</p>`;
  const said = refused.length
    ? line('failed', text('refused', { count: refused.length }))
    : saving.length
      ? line('saving', text('saving'))
      : drafts.length + waiting.length
        ? line('dirty', text('notSaved', { count: drafts.length + waiting.length }))
        : hasSaved
          ? line('saved', text('allSaved'), icon('check', 'small'))
          : nothing;
  return html`<div class="status" role="status">${said}</div>`;
}

export interface WaitingActions {
  onShow(): void;
  onRetry(): void;
}

/** As long as the backend does not answer. */
export function waitingNotice(
  { waiting, isKept, isOffline }: Standing,
  text: PanelText,
  { onShow, onRetry }: WaitingActions,
): TemplateResult | typeof nothing {
  if (!waiting.length) return nothing;
  return notice(
    'warning',
    html`<strong>${text(isOffline ? 'offline' : 'serverAway')}</strong> ${text(isKept ? 'waitsKept' : 'waits', { count: waiting.length })}`,
    html`<button part="button" type="button" @click=${onShow}>${text('showThem')}</button>
      <button part="button" type="button" @click=${onRetry}>${text('retryNow')}</button>`,
  );
}
