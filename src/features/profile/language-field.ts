import type { TemplateResult } from 'lit';
import type { Combobox, Option } from '../../ui/combobox.js';
import { describedBy, field, readonlyField } from '../../ui/field.js';
import { languageLabel, languageOptions } from './language-names.js';
import { asText } from './profile-access.js';
import type { ProfileView } from './profile-view.js';

/** Naming every language takes the browser a moment, so it is done when the list is first opened and kept while the wording is the same. */
export class LanguageList {
  #made?: { locale: string; tags: readonly string[] | undefined; options: readonly Option[] };

  options(locale: string, tags?: readonly string[]): readonly Option[] {
    if (this.#made?.locale !== locale || this.#made.tags !== tags) this.#made = { locale, tags, options: languageOptions(locale, tags) };
    return this.#made.options;
  }
}

export function languageField(view: ProfileView, combobox: Combobox, list: LanguageList): TemplateResult {
  const { value, text, ui, locale } = view;
  const id = view.id('language');
  const label = text('language');
  const show = (tag: unknown) => languageLabel(asText(tag), locale);
  const lock = view.lock('language');
  if (lock) return readonlyField({ id, label, value: show(value.language), placeholder: ui('notSet'), reason: lock });
  const hint = text('languageHint');
  const note = view.note('language', show);
  const ids = describedBy(id, hint, note);
  return field({
    id,
    label,
    hint,
    note,
    control: combobox.render({
      id,
      name: 'language',
      label,
      value: value.language,
      shown: show(value.language),
      placeholder: text('languageNone'),
      options: () => list.options(locale, view.capability.languages),
      noMatch: (typed) => ui('noMatch', { text: typed }),
      invalid: view.isInvalid('language'),
      onPick: (tag) => view.edit('language', tag),
      ...(ids ? { describedBy: ids } : {}),
    }),
  });
}
