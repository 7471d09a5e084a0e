import { html, nothing, type TemplateResult } from 'lit';
import type { Colleague, Status } from './backend.js';
import { timeAhead } from './times.js';

const words: Readonly<Record<Status, string>> = { online: 'Online', busy: 'Busy', offline: 'Offline' };

/** Stands beside a name. */
export const standing = ({ status }: { status: Status }): TemplateResult =>
  html`<span class="status" data-status=${status}>${words[status]}</span>`;

/** Why somebody is away, and until when, as far as they have said it. */
export function absence({ reason, until }: Colleague): TemplateResult | typeof nothing {
  if (!reason && !until) return nothing;
  return html`<span class="muted"
    >${reason ? html`<bdi>${reason}</bdi>` : nothing}${reason && until ? ' · ' : ''}${until ? `back ${timeAhead(until)}` : ''}</span
  >`;
}
