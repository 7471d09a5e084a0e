import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, field, labelId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { languageLabel, ownName } from '../../../ui/language-label.js';
import { languageOptions } from '../../../ui/language-options.js';
import { plus } from '../../../ui/security-icons.js';
import { welcomeLimits } from '../rules/whatsapp-limits.js';
import type { WelcomeContent } from '../welcome-messages.js';
import { chooser } from './chooser.js';
import { removal, undoLine } from './entries.js';
import type { FormView } from './form-view.js';
import { problemNote, problemWords } from './problem-text.js';

export const tabId = (view: FormView, at: number): string => view.id(`language-${at}`);
export const panelId = (view: FormView): string => view.id('version');

const nameOf = ({ language }: WelcomeContent, view: FormView): string => (language ? (ownName(language) ?? language) : noLanguage(view));

/** It is for whoever none of the others is for. */
const noLanguage = ({ work, text }: FormView): string => text(work.written.draft.contents.length > 1 ? 'languageOther' : 'languageAny');

/** In which languages there is the message, and which of them is looked at. */
export function languageField(view: FormView): TemplateResult {
  const { text, work } = view;
  const { contents } = work.written.draft;
  const path = work.path('language');
  const id = view.idOf(path);
  const isSeveral = contents.length > 1;
  const tooMany = problemNote(['contents'], view);
  return field({
    id,
    group: isSeveral,
    label: text(isSeveral ? 'languagesSeveral' : 'languages'),
    hint: isSeveral ? text(contents.some(({ language }) => !language) ? 'languagesHintOther' : 'languagesHint') : undefined,
    control: html`${isSeveral ? tabs(view) : nothing}
      <div data-kind="line">
        ${chosen(view, id, isSeveral)} ${isSeveral ? removalOf(view) : nothing} ${view.addsLanguage ? nothing : addition(view)}
      </div>
      ${view.addsLanguage ? choosing(view) : nothing} ${undoLine(view, ['contents'])}`,
    note: html`${problemNote(path, view)}${tooMany}`,
  });
}

function tabs(view: FormView): TemplateResult {
  const { work } = view;
  const { contents } = work.written.draft;
  const look = (at: number) => {
    work.look(at);
    view.focus(`language-${at}`);
  };
  const onKey = (event: KeyboardEvent) => {
    const isBack = view.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const isOn = view.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const { key } = event;
    const last = contents.length - 1;
    const next = key === isOn ? work.at + 1 : key === isBack ? work.at - 1 : key === 'Home' ? 0 : key === 'End' ? last : undefined;
    if (next === undefined) return;
    event.preventDefault();
    look((next + contents.length) % contents.length);
  };
  return html`<div part="tabs" role="tablist" aria-labelledby=${labelId(view.idOf(work.path('language')))} @keydown=${onKey}>
    ${contents.map((content, at) => {
      const isWrong = work.written.problems.some(({ path }) => path[0] === 'contents' && path[1] === at && problemWords(path, view) !== '');
      return html`<button
        part="tab"
        type="button"
        role="tab"
        id=${tabId(view, at)}
        aria-selected=${at === work.at}
        aria-controls=${panelId(view)}
        tabindex=${at === work.at ? 0 : -1}
        lang=${ifDefined(content.language || undefined)}
        @click=${() => look(at)}
      >
        <bdi>${nameOf(content, view)}</bdi>
        ${isWrong ? html`${icon('alert', 'small')}<span data-hidden>${view.text('languageWrong')}</span>` : nothing}
      </button>`;
    })}
  </div>`;
}

const optionsFor = (view: FormView, except: readonly string[], kept = '') => {
  const { contents } = view.work.written.draft;
  const used = contents.map(({ language }) => language).filter((tag) => tag && ownName(tag));
  return languageOptions(used, view.locale).filter(({ value }) => value === kept || !except.includes(value));
};

function chosen(view: FormView, id: string, isSeveral: boolean): TemplateResult {
  const { work, text } = view;
  const { contents } = work.written.draft;
  const { language } = work.content;
  const others = contents.filter((_, at) => at !== work.at).map((one) => one.language);
  const options = [
    ...(language === '' || !others.includes('') ? [{ value: '', label: noLanguage(view) }] : []),
    ...optionsFor(view, others, language),
  ];
  return chooser({
    id,
    // What nobody has a name for is shown as it is.
    options: options.some(({ value }) => value === language)
      ? options
      : [...options, { value: language, label: languageLabel(language, view.locale) }],
    value: language,
    label: isSeveral ? text('languageOf') : undefined,
    describedBy: describedBy(id, isSeveral, problemNote(work.path('language'), view)),
    isInvalid: problemNote(work.path('language'), view) !== nothing,
    isDisabled: work.is === 'saving',
    onChoose: (value) => {
      work.set(work.path('language'), value);
      work.written.leave(work.path('language'));
    },
  });
}

function removalOf(view: FormView): TemplateResult {
  const { at, content, written } = view.work;
  const what = nameOf(content, view);
  const next = written.draft.contents.length > 2 ? `language-${Math.max(0, at - 1)}` : 'language-add';
  return removal(view, { list: ['contents'], at, what, label: view.text('languageRemove', { language: what }), shape: 'trash', next });
}

function addition(view: FormView): TemplateResult | typeof nothing {
  if (view.work.written.draft.contents.length >= welcomeLimits.contents) return nothing;
  const onClick = () => {
    view.onAddLanguage(true);
    view.focus('language-new');
  };
  return html`<button part="button quiet" type="button" id=${view.id('language-add')} @click=${onClick}>
    ${icon(plus, 'small')}${view.text('languageAdd')}
  </button>`;
}

/** A list that is walked through by arrow keys must not add a language with each. */
function choosing(view: FormView): TemplateResult {
  const { work, text, ui } = view;
  const options = optionsFor(
    view,
    work.written.draft.contents.map(({ language }) => language),
  );
  const id = view.id('language-new');
  const onAdd = (event: Event) => {
    const tag = (event.currentTarget as HTMLElement).parentElement!.querySelector('select')!.value;
    view.onAddLanguage(false);
    work.addLanguage(tag);
    view.focus(`language-${work.at}`);
  };
  const onCancel = () => {
    view.onAddLanguage(false);
    view.focus('language-add');
  };
  return html`<div data-kind="line" role="group" aria-label=${text('languageAdd')}>
    ${chooser({ id, label: text('languageAdd'), options, value: options[0]?.value ?? '' })}
    <button part="button" type="button" @click=${onAdd}>${text('languageAdds')}</button>
    <button part="button quiet" type="button" @click=${onCancel}>${ui('cancel')}</button>
  </div>`;
}
