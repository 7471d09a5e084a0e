import type { TemplateResult } from 'lit';
import { phone } from '../preview/phone.js';
import { templateOf, type FormView } from './form-view.js';

/** The customer's phone, with the language that is looked at. */
export const formPhone = (view: FormView): TemplateResult => {
  const { work, capability, locale, phoneText, scheme, now, onScheme, id } = view;
  return phone({
    kind: work.written.draft.kind,
    content: work.content,
    template: templateOf(view),
    variables: capability.variables ?? [],
    locale,
    text: phoneText,
    scheme,
    now,
    id: id('scheme'),
    pictureOf: (file) => work.files.of(work.at).pictureOf(file),
    onScheme,
  });
};
