import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { EditorText, EditorView } from './canned-editor-view.js';
import type { CannedAttachment, CannedVariable } from '../canned-responses.js';
import { icon } from '../../../ui/icon.js';
import { paperclip } from '../canned-icons.js';
import { piecesOf, type Piece, type VariableValues } from '../rules/variables.js';
import { leftToRight } from '../../../ui/isolates.js';

/** Longer texts are no messages, and their end is not looked at, UTF-16 units. */
const mostShown = 20_000;
/** Notes under the message. */
const mostNotes = 3;

const valuesOf = (variables: readonly CannedVariable[], isStranger: boolean): VariableValues =>
  Object.fromEntries(variables.map(({ name, sample }) => [name, isStranger && name.startsWith('contact.') ? '' : sample]));

/** What the customer gets, as it is typed. */
export function cannedPreview(view: EditorView): TemplateResult {
  const { work, text, capability, isStranger } = view;
  const { variables = [] } = capability;
  const content = work.written.draft.content.slice(0, mostShown);
  const pieces = piecesOf(content, valuesOf(variables, isStranger));
  const { attachments } = work.written.draft;
  const isEmpty = !content.trim() && !attachments.length;
  return html`<section part="preview" data-kind="canned-preview" aria-label=${text('preview')}>
    ${whose(view, variables)}
    ${
      isEmpty
        ? html`<p part="hint">${text('previewEmpty')}</p>`
        : html`<div part="bubble" dir="auto" lang=${ifDefined(work.written.draft.language || undefined)}>
            ${content ? html`<p dir="auto">${pieces.map(pieceView)}</p>` : nothing} ${attachments.map((one) => fileView(one, view))}
          </div>`
    }
    ${notes(content, pieces, variables, text)}
  </section>`;
}

/** Fallbacks are seen only by those of whom something is not known. */
function whose({ text, isStranger, onStranger, id }: EditorView, variables: readonly CannedVariable[]): TemplateResult {
  const sample = variables.find(({ name }) => name === 'contact.name')?.sample || text('previewSample');
  const choice = (stranger: boolean, words: string) =>
    html`<label
      ><input type="radio" name=${id('whose')} ?checked=${stranger === isStranger} @change=${() => onStranger(stranger)} /><bdi
        >${words}</bdi
      ></label
    >`;
  return html`<fieldset part="segments">
    <legend data-hidden>${text('previewWhose')}</legend>
    ${choice(false, sample)} ${choice(true, text('previewUnknown'))}
  </fieldset>`;
}

function pieceView(piece: Piece): TemplateResult | string {
  switch (piece.is) {
    case 'text':
      return piece.text;
    case 'value':
    case 'fallback':
      return html`<bdi data-kind="value">${piece.text}</bdi>`;
    case 'missing':
      return html`<bdi data-kind="missing">${piece.name}</bdi>`;
    case 'unknown':
      return html`<bdi data-kind="unknown">${piece.text}</bdi>`;
    case 'fill-in':
      return html`<bdi data-kind="gap">${piece.text}</bdi>`;
  }
}

const fileView = (attachment: CannedAttachment, { work }: EditorView): TemplateResult => {
  const { name, type, url } = attachment;
  if (type.startsWith('image/')) return html`<img src=${work.files.pictureOf(attachment) ?? url} alt=${name} />`;
  return html`<p data-kind="file">${icon(paperclip, 'small')}<bdi>${name}</bdi></p>`;
};

/** What the message does where something is not known, and what nobody can know. */
function notes(content: string, pieces: readonly Piece[], variables: readonly CannedVariable[], text: EditorText): TemplateResult {
  const unknown = new Set(pieces.filter(({ is }) => is === 'unknown').map((piece) => piece.text));
  const without = new Map<string, string>();
  for (const piece of piecesOf(content, valuesOf(variables, true))) {
    if (piece.is === 'fallback') without.set(piece.name, text('previewFallback', { name: leftToRight(piece.name), text: piece.text }));
    if (piece.is === 'missing')
      without.set(piece.name, text('previewMissing', { name: leftToRight(piece.name), example: leftToRight(`{{${piece.name}|…}}`) }));
  }
  const gaps = pieces.some(({ is }) => is === 'fill-in');
  return html`<div data-kind="preview-notes">
    ${[...unknown]
      .slice(0, mostNotes)
      .map(
        (name) =>
          html`<p part="status" data-kind="dirty">
            ${icon('alert', 'small')}<span>${text('previewUnknownName', { name: leftToRight(name) })}</span>
          </p>`,
      )}
    ${[...without.values()].slice(0, mostNotes).map((line) => html`<p part="hint">${line}</p>`)}
    ${gaps ? html`<p part="hint">${text('previewFillIn')}</p>` : nothing}
  </div>`;
}
