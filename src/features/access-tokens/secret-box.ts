import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from '../../ui/copy.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { countdown } from '../../ui/times.js';
import type { Revealed, TokenActs } from './token-acts.js';
import type { Words } from './token-words.js';

interface SecretBox extends Words {
  id: string;
  secret: string;
  /** Milliseconds until it hides. */
  left: number;
  isCopied: boolean;
  /** It could not be copied. */
  byHand: boolean;
  onCopy(): void;
  onHide(): void;
}

/** Where there is no clipboard, one key after the focus copies it. A moment later: Firefox ends a selection with the event. */
const selectAll = ({ currentTarget }: Event) => void setTimeout(() => getSelection()?.selectAllChildren(currentTarget as Node));

/** The only node that ever holds a token. It is not read aloud by itself: nobody follows forty letters, and the room may listen. */
const secretBox = ({ id, secret, left, isCopied, byHand, text, ui, locale, onCopy, onHide }: SecretBox): TemplateResult =>
  html`<div data-kind="secret">
    <output part="code" id=${id} aria-live="off" aria-label=${text('token')} tabindex="0" translate="no" @focus=${selectAll}
      >${secret}</output
    >
    ${copyButton({ isCopied, label: text('copy'), wide: true, text: ui, onCopy })} ${byHand ? errorLine(ui('notCopied')) : nothing}
    <p part="hint">
      <span part="count" role="timer">${text('hidesIn', { time: countdown(left, locale) })}</span>
      <button part="link" type="button" @click=${onHide}>${ui('hide')}</button>
    </p>
  </div>`;

/** Of the token that is shown now: under its row when it was asked for, above the list when it is new. */
export function shownSecret(
  { secret, copying, copyShown }: TokenActs,
  words: Words,
  id: string,
): { row?: TemplateResult; notice?: TemplateResult } {
  const { about, left } = secret;
  if (!about) return {};
  const box = secretBox({
    ...words,
    id,
    secret: secret.secret!,
    left,
    isCopied: copying.isCopied('secret'),
    byHand: Boolean(about.byHand),
    onCopy: () => void copyShown(),
    onHide: secret.hide,
  });
  return about.by === 'reveal' ? { row: box } : { notice: secretNotice(about, words, box) };
}

function secretNotice({ name, by }: Revealed, { text }: Words, box: TemplateResult): TemplateResult {
  const title = name ? text(by === 'created' ? 'createdTitle' : 'rotatedTitle', { name }) : text('ownTitle');
  return html`<div part="notice" data-kind="success">
    ${icon('check')}
    <div>
      <p role="status"><strong>${title}</strong> ${text(name ? 'onlyNow' : 'ownNow')}</p>
      ${box}
    </div>
  </div>`;
}
