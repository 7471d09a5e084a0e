import { html, nothing, type TemplateResult } from 'lit';
import { sizeText } from '../../ui/file-sizes.js';
import { numberFormat } from '../../ui/formats.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { progress } from '../../ui/progress.js';
import type { PhotoState } from './avatar.store.js';
import { isRepeatable } from './photo-change.store.js';
import { failureText, type PhotoWording } from './photo-words.js';

/** Why the newest file was not taken, in words that follow the language; `onAgain`: it may be another time. */
export interface NotTaken {
  sentence(wording: PhotoWording): string;
  onAgain?(): void;
}

export interface NotesView extends PhotoWording {
  state: PhotoState;
  notTaken: NotTaken | undefined;
  hasPhoto: boolean;
  isSaved: boolean;
  onRetry(): void;
  onUndo(): void;
}

/** How far a file is, in place of the buttons. */
export const uploadBody = (
  { photo, locale }: PhotoWording,
  { name, size }: { name: string; size: number },
  fraction: number,
  onCancel: () => void,
): TemplateResult => html`
  <div part="body">
    <p part="status">
      <bdi part="truncate">${name}</bdi
      ><span part="count"
        >${photo('progress', { percent: numberFormat(locale, { style: 'percent' }).format(fraction), size: sizeText(size, locale) })}</span
      >
    </p>
    ${progress(fraction, photo('uploading'))}
  </div>
  <button part="button quiet square" type="button" aria-label=${photo('cancel')} @click=${onCancel}>${icon('close')}</button>
`;

/** Under the control: the newest refusal, and what becomes of the change that was taken. */
export function photoNotes(view: NotesView): TemplateResult | typeof nothing {
  const { notTaken, ui } = view;
  const own = ofState(view);
  return notTaken ? html`${error(notTaken.sentence(view) + stays(view), notTaken.onAgain, ui('tryAgain'))} ${own}` : own;
}

const stays = ({ hasPhoto, photo }: NotesView) => (hasPhoto ? ` ${photo('stays')}` : '');

function ofState(view: NotesView): TemplateResult | typeof nothing {
  const { state, isSaved, photo, ui, onRetry, onUndo } = view;
  switch (state.is) {
    case 'idle':
      return isSaved ? status('saved', html`${icon('check', 'small')}<span>${ui('saved')}</span>`) : nothing;
    case 'staged':
      return status(
        'dirty',
        html`<span>${photo('staged')}</span>
          <button part="link" type="button" aria-label=${photo('undo')} @click=${onUndo}>${ui('undo')}</button>`,
      );
    case 'sending':
      return state.what.how === 'file' ? nothing : status('saving', html`<span part="spinner"></span>${ui('saving')}`);
    case 'failed':
      return error(
        failureText(state, view) + (state.staged || state.what.how === 'removal' ? '' : stays(view)),
        isRepeatable(state.error) ? onRetry : undefined,
        ui('tryAgain'),
      );
  }
}

const status = (kind: string, content: TemplateResult) => html`<p part="status" data-kind=${kind}>${content}</p>`;

const error = (sentence: string, onAgain: (() => void) | undefined, tryAgain: string) =>
  errorLine(html`${sentence} ${onAgain ? html`<button part="link" type="button" @click=${onAgain}>${tryAgain}</button>` : nothing}`);
