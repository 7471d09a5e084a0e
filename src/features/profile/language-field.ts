import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { loadModule } from '../../contract/index.js';
import type { Combobox, Option } from '../../ui/combobox.js';
import { describedBy, field, readonlyField } from '../../ui/field.js';
import { languageLabel } from '../../ui/language-label.js';
import { languageNames } from './language-names.js';
import { asText } from './profile-access.js';
import type { ProfileView } from './profile-view.js';

/** Naming every language takes the browser a moment, so it is done when the list is first opened and kept while the wording is the same. */
export class LanguageList {
  #list?: typeof import('./language-list.js');
  #made?: { locale: string; tags: readonly string[] | undefined; options: readonly Option[] };

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Undefined: on their way. */
  options(locale: string, tags?: readonly string[]): readonly Option[] | undefined {
    if (!this.#list) return void this.#load();
    if (this.#made?.locale !== locale || this.#made.tags !== tags)
      this.#made = { locale, tags, options: this.#list.languageOptions(languageNames(locale), locale, tags) };
    return this.#made.options;
  }

  async #load(): Promise<void> {
    // Offline: the language stays as it is, and the next attempt loads again.
    const list = await loadModule(() => import('./language-list.js')).catch(() => undefined);
    if (!list) return;
    this.#list = list;
    this.host.requestUpdate();
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
      describedBy: describedBy(id, hint, note),
      invalid: view.isInvalid('language'),
      onPick: (tag) => view.edit('language', tag),
    }),
  });
}
