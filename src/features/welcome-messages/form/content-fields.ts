import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import { fileField } from './file-field.js';
import type { FormView } from './form-view.js';
import { panelId, tabId } from './language-field.js';
import { listFields } from './list-fields.js';
import { placeFields } from './place-fields.js';
import { replyFields } from './reply-fields.js';
import { parameterFields, templateField } from './template-fields.js';
import { textField } from './text-field.js';

/** What a message of its kind is made of, in the language that is looked at. */
export function contentFields(view: FormView): TemplateResult {
  const { work } = view;
  const isSeveral = work.written.draft.contents.length > 1;
  return html`<div
    data-kind="version"
    id=${panelId(view)}
    role=${ifDefined(isSeveral ? 'tabpanel' : undefined)}
    aria-labelledby=${ifDefined(isSeveral ? tabId(view, work.at) : undefined)}
  >
    ${fieldsOf(view)}
  </div>`;
}

function fieldsOf(view: FormView): TemplateResult {
  switch (view.work.written.draft.kind) {
    case 'text':
      return body(view, limits.text, true);
    case 'image':
    case 'video':
    case 'document':
      return html`${fileField(view)} ${body(view, limits.caption, false)}`;
    case 'audio':
      return html`${fileField(view)}`;
    case 'template':
      return html`${templateField(view)} ${fileField(view)} ${parameterFields(view)}`;
    case 'buttons':
      return html`${fileField(view)} ${hasPicture(view) ? nothing : line(view, 'header')} ${body(view, limits.body, true)}
      ${replyFields(view)} ${line(view, 'footer')}`;
    case 'list':
      return html`${line(view, 'header')} ${body(view, limits.body, true)} ${listFields(view)} ${line(view, 'footer')}`;
    case 'location':
      return placeFields(view);
  }
}

/** A picture stands where the words would. */
const hasPicture = ({ work }: FormView): boolean => work.content.file !== null || work.files.of(work.at).underWay.length > 0;

function body(view: FormView, limit: number, required: boolean): TemplateResult {
  const { text, work } = view;
  return textField(view, {
    path: work.path('body'),
    label: text(required ? 'body' : 'caption'),
    ...(!required && { hint: text('optional') }),
    limit,
    rows: 4,
    chips: true,
    required,
    language: work.content.language,
  });
}

function line(view: FormView, member: 'header' | 'footer'): TemplateResult {
  const { text, work } = view;
  return textField(view, {
    path: work.path(member),
    label: text(member),
    hint: text('optional'),
    limit: limits[member],
    chips: true,
    language: work.content.language,
  });
}
