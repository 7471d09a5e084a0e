import { html, nothing, type TemplateResult } from 'lit';
import { dialog } from '../../ui/dialog.js';
import type { AccessToken } from './access-tokens.js';
import { duration, type Words } from './token-words.js';

/** What is asked before it is done. */
export interface TokenQuestion {
  act: 'rotate' | 'remove';
  token: AccessToken;
}

export interface QuestionView extends Words {
  id: string;
  /** Seconds that a rotated token may go on. */
  graces: readonly number[];
  /** `grace`: as chosen. */
  onYes(grace: number): void;
  onNo(): void;
}

const graceWords = (seconds: number, { text, locale }: Words) =>
  seconds ? text('grace', { time: duration(seconds, locale) }) : text('graceNone');

function wordsOf({ act, token: { name, replaced } }: TokenQuestion, { text }: Words) {
  if (act === 'remove')
    return {
      title: text(replaced ? 'removeReplacedQuestion' : 'removeQuestion', { name }),
      effect: text('removeEffect'),
      verb: text('removeYes'),
    };
  if (!name) return { title: text('resetQuestion'), effect: text('resetEffect'), verb: text('resetYes') };
  return { title: text('rollQuestion', { name }), effect: text('rollEffect'), verb: text('rollYes') };
}

export function tokenQuestion(question: TokenQuestion, view: QuestionView): TemplateResult {
  const { title, effect, verb } = wordsOf(question, view);
  const asksGrace = question.act === 'rotate' && question.token.name !== '';
  const graces = asksGrace ? view.graces : [];
  return dialog({
    id: view.id,
    title,
    description: effect,
    body: graces.length
      ? html`<div role="radiogroup" aria-labelledby="${view.id}-title">
          ${graces.map(
            (seconds, index) =>
              html`<label part="choice">
                <input part="radio" type="radio" name="grace" value=${seconds} ?checked=${index === 0} />
                <span>${graceWords(seconds, view)}</span>
              </label>`,
          )}
        </div>`
      : nothing,
    actions: html`<button part="button quiet cancel" type="button" @click=${view.onNo}>${view.ui('cancel')}</button>
      <button part=${asksGrace ? 'button primary' : 'button primary danger'} type="submit">${verb}</button>`,
    onSubmit: ({ target }) => view.onYes(Number(new FormData(target as HTMLFormElement).get('grace') ?? 0)),
    onClose: view.onNo,
  });
}
