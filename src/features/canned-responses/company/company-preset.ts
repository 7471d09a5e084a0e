import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { emit } from '../../../element/settings-events.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { Translate } from '../../../locales/localizer.js';
import { dialog } from '../../../ui/dialog.js';
import { emptiness } from '../../../ui/empty.js';
import { errorLine } from '../../../ui/error-line.js';
import { icon } from '../../../ui/icon.js';
import { marked } from '../../../ui/marks.js';
import { plus } from '../../../ui/security-icons.js';
import { textForCode, uiBundle, type UiText } from '../../../ui/ui.messages.js';
import { isCodeTaken } from '../canned-codes.js';
import { draftOf } from '../editor/canned-draft.js';
import { CannedFinding } from '../manager/canned-finding.js';
import type { PartHost } from '../../../element/part-host.js';
import { magnifier, pencil } from '../canned-icons.js';
import { excerpt } from '../canned-marks.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import { codeOf } from '../manager/canned-row.js';
import { searchField } from '../manager/canned-toolbar.js';
import { companyPresetBundle, type companyPresetMessages } from './company-preset.messages.js';
import { companyPresetStyles } from './company-preset.styles.js';
import { freeCode } from './free-code.js';
import { LongList } from '../manager/long-list.js';
import { isolated } from '../../../ui/isolates.js';

export interface PresetOptions {
  store(): CannedResponsesStore;
  onEdit(item: CannedItem): void;
  onAdd(): void;
  onRemove(item: CannedItem): void;
}

/** A copy that was made from here: under which code, and what became of it. */
export interface Copy {
  code: string;
  /** Undefined: accepted. */
  reason?: string;
}

/** What the company keeps for everybody, beside the person's own list: looked through, and copied. Loaded on demand, with its styles and texts. */
export class CompanyPreset implements ReactiveController {
  isOpen = false;
  #finding: CannedFinding;
  #list: LongList<CannedItem>;
  #copies = new Map<string, Copy>();

  constructor(
    private readonly host: PartHost,
    private readonly options: PresetOptions,
  ) {
    this.#finding = new CannedFinding(host, 'company', options.store);
    this.#list = new LongList(host, 'company');
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.isOpen) queueMicrotask(() => this.#finding.see(this.#list.window));
  }

  open(): void {
    adoptLate(this.host, [companyPresetStyles]);
    this.isOpen = true;
    this.host.requestUpdate();
  }

  close = (): void => {
    this.isOpen = false;
    this.#finding.forget();
    this.#list.restart();
    this.#copies.clear();
    this.host.requestUpdate();
  };

  /** `toast`: over a dialog, what stands outside of it cannot be reached. */
  render(toast: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const text = this.#text;
    const canEdit = this.#canEdit;
    return dialog({
      id: this.host.partId('preset'),
      kind: 'drawer',
      title: text('title'),
      description: text(canEdit ? 'descriptionEdit' : 'description'),
      close: this.#ui('close'),
      body: html`${searchField({
        id: this.host.partId('preset-search'),
        label: text('search'),
        placeholder: text('searchHint'),
        value: this.#finding.wanted.text,
        onInput: this.#onSearch,
      })}
      ${this.#renderFound(canEdit)}${toast}`,
      actions: canEdit
        ? html`<button part="button" type="button" @click=${this.options.onAdd}>${icon(plus, 'small')}${text('add')}</button>`
        : nothing,
      onSubmit: () => {},
      onClose: this.close,
    });
  }

  #renderFound(canEdit: boolean): TemplateResult {
    const text = this.#text;
    const { items, from, reach, total, phase } = this.#finding.view;
    const sought = this.#finding.wanted.text.trim();
    return html`<p part="hint count" role="status">${total ? text('count', { count: total }) : ''}</p>
      ${
        reach
          ? this.#list.render({
              label: text('title'),
              count: reach,
              total,
              item: (index) => items[index - from],
              key: ({ row }) => row.id,
              row: (item, tabIndex) => this.#renderRow(item, sought, canEdit, tabIndex),
            })
          : phase === 'ready'
            ? this.#renderNone(sought)
            : nothing
      }
      ${
        phase === 'failed'
          ? errorLine(
              html`${text('notLoaded')} <button part="link" type="button" @click=${this.#finding.retry}>${this.#ui('tryAgain')}</button>`,
            )
          : nothing
      }`;
  }

  #renderNone(sought: string): TemplateResult {
    const text = this.#text;
    return emptiness({
      icon: magnifier,
      title: sought ? text('noMatch', { text: isolated(sought) }) : text('none'),
      description: sought ? '' : text('noneText'),
    });
  }

  #renderRow(item: CannedItem, sought: string, canEdit: boolean, tabIndex: 0 | -1): TemplateResult {
    const text = this.#text;
    const { row } = item;
    const code = codeOf(row);
    const seen = sought.replace(/^\//u, '');
    return html`<span part="code" translate="no">/${marked(row.shortCode, seen)}</span
      ><span part="badge" data-kind="accent">${text('badge')}</span>
      <p part="hint" dir="auto" lang=${ifDefined(row.language || undefined)}>${marked(excerpt(row.content, seen), seen)}</p>
      <div part="actions">
        ${this.#renderCopy(item, tabIndex)}
        ${
          canEdit
            ? html`<button
                  part="button quiet square"
                  type="button"
                  tabindex=${tabIndex}
                  aria-label=${text('edit', { code })}
                  @click=${() => this.options.onEdit(item)}
                >
                  ${icon(pencil, 'small')}</button
                ><button
                  part="button quiet square danger"
                  type="button"
                  tabindex=${tabIndex}
                  aria-label=${text('remove', { code })}
                  @click=${() => this.options.onRemove(item)}
                >
                  ${icon('trash', 'small')}
                </button>`
            : nothing
        }
      </div>`;
  }

  #renderCopy(item: CannedItem, tabIndex: 0 | -1): TemplateResult {
    const text = this.#text;
    const { row } = item;
    const copy = this.#copies.get(row.id);
    const isDone = copy && !copy.reason;
    const words = !copy
      ? text('copy')
      : copy.reason
        ? text('notCopied', { reason: copy.reason })
        : copy.code === row.shortCode
          ? text('copied')
          : text('copiedAs', { code: codeOf({ shortCode: copy.code }) });
    // One button for its whole life, so that the focus stays when it says that it is done.
    return html`<button
        part=${isDone ? 'button quiet' : 'button'}
        type="button"
        tabindex=${tabIndex}
        data-kind=${isDone ? 'saved' : nothing}
        aria-label=${copy ? nothing : text('copyNamed', { code: codeOf(row) })}
        @click=${() => !isDone && void this.#copy(item)}
      >
        ${isDone ? icon('check', 'small') : nothing}${words}</button
      ><span data-hidden role="status">${copy ? words : ''}</span>`;
  }

  async #copy({ row }: CannedItem): Promise<void> {
    const store = this.options.store();
    const detail = { area: 'canned-responses', members: [`copy:${row.id}`] };
    if (!emit(this.host, 'settings-before-save', detail, { cancelable: true })) return;
    const { rows } = store.$responses.get();
    const code = freeCode(row.shortCode, (wanted) => isCodeTaken(rows, 'personal', wanted, undefined));
    this.#copies.set(row.id, { code });
    this.host.requestUpdate();
    const { id, settled } = store.create({ ...draftOf(row), shortCode: code, scope: 'personal' });
    const outcome = await settled;
    if (outcome === 'confirmed') return void emit(this.host, 'settings-saved', detail);
    if (outcome !== 'refused') return;
    const error = store.$responses.get().rows.find((item) => item.row.id === id)?.error;
    this.#copies.set(row.id, { code, reason: textForCode(this.#ui, '', error?.code ?? 'invalid', 'invalid') });
    emit(this.host, 'settings-failed', { ...detail, code: error?.code ?? 'invalid' });
    this.host.requestUpdate();
  }

  get #text(): Translate<typeof companyPresetMessages> {
    return this.host.shownSession.texts.for(companyPresetBundle);
  }

  get #ui(): UiText {
    return this.host.shownSession.texts.for(uiBundle);
  }

  get #canEdit(): boolean {
    const capability = this.host.shownSession.$capabilities.get()['cannedResponses'];
    return Boolean(capability) && (capability as { company?: unknown }).company === 'edit';
  }

  #onSearch = (text: string): void => {
    this.#list.restart();
    this.#finding.look({ text });
  };
}

/** Gives an element the drawer with the company's responses. */
export const companyPreset = (host: PartHost, options: PresetOptions): CompanyPreset => new CompanyPreset(host, options);
