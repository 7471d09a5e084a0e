import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field } from '../../../ui/field.js';
import { leftToRight } from '../../../ui/isolates.js';
import { ownName } from '../../../ui/language-label.js';
import { parameterCount } from '../rules/template-text.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import type { WhatsAppTemplate } from '../welcome-messages.js';
import { chooser } from './chooser.js';
import { channelsOf, templateOf, type FormView } from './form-view.js';
import { problemNote } from './problem-text.js';
import { textField } from './text-field.js';

const nameOf = ({ name, language }: WhatsAppTemplate): string => {
  const tag = language.replaceAll('_', '-');
  return `${name.replaceAll('_', ' ')} · ${ownName(tag) ?? language}`;
};

/** Which of the approved texts, and what stands in its places. */
export function templateField(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = work.path('template');
  const id = view.idOf(path);
  const { template } = work.content;
  const known = channelsOf(view);
  const templates = known?.templates ?? [];
  const chosen = templateOf(view);
  const note = problemNote(path, view);
  const options = templates.map((one) => ({ value: one.id, label: nameOf(one) }));
  if (!template) options.unshift({ value: '', label: text('templateChoose') });
  else if (!chosen) options.unshift({ value: template, label: text('templateGone') });
  return field({
    id,
    label: text('template'),
    hint: text(known && !templates.length ? 'templateNone' : 'templateHint'),
    control: html`${chooser({
      id,
      options,
      value: template,
      describedBy: describedBy(id, true, note),
      isInvalid: note !== nothing,
      isDisabled: work.is === 'saving',
      onChoose: (value) => {
        work.set(path, value);
        work.written.leave(path);
      },
    })}
    ${chosen ? quoted(chosen) : ''}`,
    note: html`${note}`,
  });
}

/** As it was approved, with its places. */
const quoted = ({ headerText, body, footer, language }: WhatsAppTemplate): TemplateResult =>
  html`<blockquote dir="auto" lang=${language.replaceAll('_', '-')}>
    ${headerText ? html`<strong>${headerText}</strong>` : ''}
    <p dir="auto">${body}</p>
    ${footer ? html`<p part="hint" dir="auto">${footer}</p>` : ''}
  </blockquote>`;

/** What stands in the places of the chosen template. */
export function parameterFields(view: FormView): TemplateResult[] {
  const chosen = templateOf(view);
  if (!chosen) return [];
  const { text, work } = view;
  return Array.from({ length: parameterCount(chosen) }, (_, at) =>
    textField(view, {
      path: work.path('parameters', at),
      label: text('parameter', { place: leftToRight(`{{${at + 1}}}`) }),
      limit: limits.parameter,
      chips: true,
      required: true,
      language: chosen.language.replaceAll('_', '-'),
    }),
  );
}
