import { html, nothing, type TemplateResult } from 'lit';
import type { ActController } from '../../element/index.js';
import { copyButton, type CopyController } from '../../ui/copy.js';
import { icon } from '../../ui/icon.js';
import { row } from '../../ui/row.js';
import { eye, eyeOff, key } from '../../ui/security-icons.js';
import { exactTime } from '../../ui/times.js';
import type { AccessToken } from './access-tokens.js';
import type { AccessTokensStore } from './access-tokens.store.js';
import { badgeOf, factsOf, failureNote, isOver, nameOf, type Words } from './token-words.js';

export interface TokenView extends Words {
  acts: ActController;
  copying: CopyController;
  /** What the backend can do is there. */
  can: Pick<AccessTokensStore, 'reveal' | 'rotate' | 'remove'>;
  id(name: string): string;
  /** The token that is shown now. */
  shown?: string | undefined;
  /** Stands under the row of the token that is shown. */
  box?: TemplateResult | undefined;
  onReveal(token: AccessToken): void;
  onHide(): void;
  onCopy(token: AccessToken): void;
  /** Asks first. */
  onRotate(token: AccessToken, event: Event): void;
  onRemove(token: AccessToken, event: Event): void;
}

/** Several may have one name: the letters of each are its own. */
const maskId = ({ id }: AccessToken, view: TokenView) => view.id(`mask-${id}`);

const mask = (token: AccessToken, view: TokenView, { start, end } = token) =>
  html`<p part="code" id=${maskId(token, view)} translate="no">${start}<span aria-hidden="true">••••••••••••</span>${end}</p>`;

function facts(token: AccessToken, view: TokenView): string {
  const { text, locale } = view;
  if (!token.replaced) return factsOf(token, view).join('\u00a0· ');
  return isOver(token) ? text('ended') : text('goesOn', { time: exactTime(token.expiresAt, locale) });
}

/** Where a verb runs, in place of its picture or its word. */
const orSpinner = (isBusy: boolean, content: TemplateResult | string) => (isBusy ? html`<span part="spinner"></span>` : content);

function revealButton(token: AccessToken, { text, acts, shown, onReveal, onHide }: TokenView): TemplateResult {
  const isShown = shown === token.id;
  const isBusy = acts.isBusy(`reveal:${token.id}`);
  return html`<button
    part="button quiet square"
    type="button"
    aria-label=${text(isShown ? 'hide' : 'reveal')}
    aria-busy=${isBusy}
    @click=${isShown ? onHide : () => onReveal(token)}
  >
    ${orSpinner(isBusy, icon(isShown ? eyeOff : eye, 'small'))}
  </button>`;
}

function rotateButton(token: AccessToken, view: TokenView): TemplateResult {
  const { text, acts, onRotate } = view;
  const isBusy = acts.isBusy(`rotate:${token.id}`);
  const label = token.name ? text('rollNamed', { name: token.name }) : text('resetOwn');
  return html`<button
    part="button"
    type="button"
    aria-label=${label}
    aria-describedby=${maskId(token, view)}
    aria-busy=${isBusy}
    @click=${(event: Event) => !isBusy && onRotate(token, event)}
  >
    ${isBusy ? html`<span part="spinner"></span>` : nothing}${text(token.name ? 'roll' : 'reset')}
  </button>`;
}

function removeButton(token: AccessToken, view: TokenView): TemplateResult {
  const { text, acts, onRemove } = view;
  const isBusy = acts.isBusy(`remove:${token.id}`);
  return html`<button
    part="button quiet square danger"
    type="button"
    aria-label=${text(token.replaced ? 'removeReplaced' : 'remove', { name: token.name })}
    aria-describedby=${maskId(token, view)}
    aria-busy=${isBusy}
    @click=${(event: Event) => !isBusy && onRemove(token, event)}
  >
    ${orSpinner(isBusy, icon('trash', 'small'))}
  </button>`;
}

/** The token that was made for the person is shown and copied at any time; one with a name only when it is made. */
function actions(token: AccessToken, view: TokenView): TemplateResult {
  const { can, acts, copying, text, ui } = view;
  const isOwn = !token.name;
  const copy = () =>
    copyButton({
      isCopied: copying.isCopied(token.id),
      isBusy: acts.isBusy(`copy:${token.id}`),
      label: text('copyOwn'),
      text: ui,
      onCopy: () => view.onCopy(token),
    });
  return html`${isOwn && can.reveal ? html`${revealButton(token, view)}${copy()}` : nothing}
  ${can.rotate && !token.replaced && !isOver(token) ? rotateButton(token, view) : nothing}
  ${!isOwn && can.remove ? removeButton(token, view) : nothing}`;
}

function note(token: AccessToken, view: TokenView): TemplateResult | typeof nothing {
  const { acts, shown, box } = view;
  const shows = ['reveal', 'copy'].map((verb) => acts.error(`${verb}:${token.id}`)).find(Boolean);
  const error = shows ?? ['rotate', 'remove'].map((verb) => acts.error(`${verb}:${token.id}`)).find(Boolean);
  if (error) return failureNote(error, view, shows ? 'notShown' : 'failed');
  return box && shown === token.id ? box : nothing;
}

export function tokenRow(token: AccessToken, view: TokenView): TemplateResult {
  return row({
    icon: key,
    title: html`<bdi>${nameOf(token, view.text)}</bdi>`,
    badge: badgeOf(token, view) ?? nothing,
    lines: html`${mask(token, view)}
      <p part="hint">${facts(token, view)}</p>`,
    actions: actions(token, view),
    note: note(token, view),
  });
}
