import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import { addition, groupField, removal } from './entries.js';
import type { FormView } from './form-view.js';
import { mover } from './mover.js';
import { problemNote } from './problem-text.js';
import { countedControl } from './text-field.js';
import { newReply } from './welcome-draft.js';

/** What a customer may answer with a tap. */
export function replyFields(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = work.path('buttons');
  const { buttons } = work.content;
  return groupField(view, {
    path,
    label: text('buttons'),
    hint: text('buttonsHint', { count: limits.buttons, length: limits.buttonTitle }),
    controls: html`${repeat(
      buttons,
      (one) => one.id,
      (_, at) => line(view, at),
    )}
    ${buttons.length < limits.buttons ? addition(view, { list: path, label: text('buttonAdd'), entry: newReply }) : nothing}`,
  });
}

function line(view: FormView, at: number): TemplateResult {
  const { text, work } = view;
  const list = work.path('buttons');
  const path = [...list, at, 'title'];
  const { buttons, language } = work.content;
  const what = text('button', { count: at + 1 });
  const move = mover(view, { list, at, count: buttons.length, entries: buttons, what, focus: (to) => `${list.join('-')}-${to}-title` });
  return html`<div data-kind="entry" @keydown=${move.onKey}>
    <div data-kind="line">
      ${countedControl(view, { path, label: what, limit: limits.buttonTitle, language, required: true })} ${move.button}
      ${removal(view, { list, at, what, label: text('buttonRemove', { count: at + 1 }), shape: 'close' })}
    </div>
    ${problemNote(path, view)}
  </div>`;
}
