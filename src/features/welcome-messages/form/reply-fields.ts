import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { field, labelId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { plus } from '../../../ui/security-icons.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import type { FormView } from './form-view.js';
import { mover } from './mover.js';
import { problemNote } from './problem-text.js';
import { countedControl } from './text-field.js';
import { newReply } from './welcome-draft.js';

/** What a customer may answer with a tap. */
export function replyFields(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = work.path('buttons');
  const id = view.idOf(path);
  const { buttons } = work.content;
  const onAdd = () => {
    work.setList(path, [...buttons, newReply()]);
    view.focus(`${path.join('-')}-${buttons.length}-title`);
  };
  return field({
    id,
    group: true,
    label: text('buttons'),
    hint: text('buttonsHint', { count: limits.buttons, length: limits.buttonTitle }),
    control: html`<div data-kind="stack" role="group" id=${id} tabindex="-1" aria-labelledby=${labelId(id)}>
      ${repeat(
        buttons,
        (one) => one.id,
        (_, at) => line(view, at),
      )}
      ${
        buttons.length < limits.buttons
          ? html`<button part="button" type="button" id=${view.id('button-add')} ?disabled=${work.is === 'saving'} @click=${onAdd}>
              ${icon(plus, 'small')}${text('buttonAdd')}
            </button>`
          : nothing
      }
    </div>`,
    note: html`${problemNote(path, view)}`,
  });
}

function line(view: FormView, at: number): TemplateResult {
  const { text, work } = view;
  const list = work.path('buttons');
  const path = [...list, at, 'title'];
  const { buttons, language } = work.content;
  const what = text('button', { count: at + 1 });
  const removal = text('buttonRemove', { count: at + 1 });
  const move = mover(view, { list, at, count: buttons.length, entries: buttons, what, focus: (to) => `${list.join('-')}-${to}-title` });
  const onRemove = () => {
    work.setList(
      list,
      buttons.filter((_, index) => index !== at),
    );
    view.focus(buttons.length > 1 ? `${list.join('-')}-${Math.max(0, at - 1)}-title` : 'button-add');
  };
  return html`<div data-kind="entry" @keydown=${move.onKey}>
    <div data-kind="line">
      ${countedControl(view, { path, label: what, limit: limits.buttonTitle, language, required: true })} ${move.button}
      <button
        part="button quiet square"
        type="button"
        aria-label=${removal}
        title=${removal}
        ?disabled=${work.is === 'saving'}
        @click=${onRemove}
      >
        ${icon('close', 'small')}
      </button>
    </div>
    ${problemNote(path, view)}
  </div>`;
}
