import { html, nothing, type TemplateResult } from 'lit';
import { errorLine } from '../../../ui/error-line.js';
import { icon } from '../../../ui/icon.js';
import { plus } from '../../../ui/security-icons.js';
import { skeletonList } from '../../../ui/skeleton.js';
import type { UiText } from '../../../ui/ui.messages.js';
import type { CannedText } from './canned-row.js';

/** "Type / in a chat", with the key as a key. */
export function description(text: CannedText): TemplateResult {
  const [before = '', after = ''] = text('description', { key: '\n' }).split('\n');
  return html`${before}<kbd part="kbd">/</kbd>${after}`;
}

export interface Doors {
  canAdd: boolean;
  /** As many as there may be are there. */
  full: number | undefined;
  hasCompany: boolean;
  onAdd(): void;
  onPreset(): void;
}

export const addButton = ({ onAdd }: Doors, text: CannedText) =>
  html`<button part="button primary" type="button" @click=${onAdd}>${icon(plus, 'small')}${text('add')}</button>`;

/** Beside the title. While there is nothing, the one thing to do stands in its place. */
export const headerActions = (doors: Doors, text: CannedText, isEmpty: boolean): TemplateResult =>
  html`<div part="actions">
    ${doors.hasCompany ? html`<button part="button" type="button" @click=${doors.onPreset}>${text('preset')}</button>` : nothing}
    ${doors.canAdd && !isEmpty ? addButton(doors, text) : nothing}
    ${doors.full === undefined ? nothing : html`<p part="hint">${text('atMost', { count: doors.full })}</p>`}
  </div>`;

export interface TransferView {
  text: CannedText;
  canImport: boolean;
  onImport(): void;
  onExport(): void;
}

/** Seldom needed, so it stands back. */
export const transferButtons = ({ text, canImport, onImport, onExport }: TransferView, isEmpty = false): TemplateResult =>
  html`${canImport ? html`<button part="button quiet" type="button" @click=${onImport}>${text('import')}</button>` : nothing}
  ${isEmpty ? nothing : html`<button part="button quiet" type="button" @click=${onExport}>${text('export')}</button>`}`;

/** What did not work, and the way to try it again. */
export const failureLine = (sentence: string, ui: UiText, onAgain: () => void): TemplateResult =>
  errorLine(html`${sentence} <button part="link" type="button" @click=${onAgain}>${ui('tryAgain')}</button>`);

export interface Counts {
  found: number;
  /** Undefined: nobody knows, because not all are here. */
  all: number | undefined;
  isNarrow: boolean;
}

/** How many there are, in words. */
export const foundWords = ({ found, all, isNarrow }: Counts, text: CannedText): string =>
  isNarrow && all !== undefined ? text('found', { found, count: all }) : text('count', { count: found });

/** In the final height: what is searched with, and the first rows. */
export const skeletonRows: TemplateResult = html`<div part="toolbar" aria-hidden="true"><span part="skeleton"></span></div>
  ${skeletonList(6)}`;
