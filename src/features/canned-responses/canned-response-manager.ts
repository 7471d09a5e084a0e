import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { EveryMinute, SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import type { CollectionState } from '../../state/collection-state.js';
import type { ResourceState } from '../../state/resource-state.js';
import { dialogStyles } from '../../styles/dialog.styles.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { segmentsStyles } from '../../styles/segments.styles.js';
import { section } from '../../ui/section.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { cannedRowsStyles } from './manager/canned-rows.styles.js';
import { description, failureLine, headerActions, skeletonRows, type Doors, type TransferView } from './manager/canned-frame.js';
import { cannedParts } from './manager/canned-parts.js';
import { cannedResponseManagerStyles } from './canned-response-manager.styles.js';
import type { CannedResponse, CannedResponsesCapability } from './canned-responses.js';
import { cannedResponsesBundle } from './canned-responses.messages.js';
import { cannedResponses, type CannedItem, type CannedResponsesStore } from './canned-responses.store.js';
import type { CannedText } from './manager/canned-row.js';
import { shownOf, summaryOf, type CannedSummary } from './manager/canned-summary.js';
import { OwnList, type OwnListView } from './manager/own-list.js';

/**
 * The person's own canned responses, however many: found by short code or words, added, changed, duplicated, labelled and deleted with time
 * to undo; beside them those that the company keeps for everybody, to copy. What it needs seldom loads on demand.
 *
 * @tag canned-response-manager
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before anything is changed; cancelable. Members: `create`, or `update`, `remove`, `label` and `copy` with `:<id>`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - It was changed. A deletion is carried out when it cannot be taken back any more.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - It was not changed.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description kbd actions toolbar affix input select choice checkbox group bulk list row code truncate hint
 * badge status count button primary quiet danger square link notice conflict radio error empty skeleton spinner toast dialog drawer title
 * body label field control textarea segments chip preview bubble popover tabs tab option progress save cancel icon small
 * @cssprop --settings-font-code - The letters of a short code.
 * @cssprop --settings-content-width - The longest measure of the list.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class CannedResponseManager extends SettingsElement {
  static override styles: CSSResultGroup = [
    formStyles,
    listStyles,
    segmentsStyles,
    dialogStyles,
    cannedResponseManagerStyles,
    cannedRowsStyles,
  ];

  #store?: CannedResponsesStore;
  #text!: CannedText;
  #ui!: UiText;
  #visit = new Visit();
  #own = new OwnList(this, () => this.#store);
  #parts = cannedParts(this, {
    store: () => this.#store!,
    onEdit: (item) => this.#edit(item),
    onAdd: () => void this.#parts.editor.use(({ editor }) => editor.open(undefined, undefined, 'company')),
    onRetry: () => this.#again(),
  });

  constructor() {
    super();
    new EveryMinute(this);
  }

  /**
   * For parts on demand.
   * @internal
   */
  get shownSession(): Session {
    return this.current!;
  }

  /**
   * For parts on demand.
   * @internal
   */
  partId(name: string): string {
    return this.idOf(name);
  }

  protected override get shown(): Shown | undefined {
    return this.#store && shownOf(this.#store.$responses.get(), this.#parts.editor.part?.editor.fields);
  }

  protected override get isReadOnly(): boolean {
    return this.#capability.readOnly?.includes('content') ?? false;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(cannedResponses));
    this.#text = session.texts.for(cannedResponsesBundle);
    this.#ui = session.texts.for(uiBundle);
    if (store.$responses.get().phase === 'idle') void store.load();
    return [store.$responses, session.shared.$scope, session.$needs, session.$capabilities];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#forget();
    this.#own.see();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#own.shown();
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#store?.$responses.get();
    if (!this.current || !state) return nothing;
    const isReady = state.phase === 'ready';
    const view = this.#view;
    return section(
      asResource(state),
      {
        id: this.idOf('title'),
        title: this.#text('title'),
        description: description(this.#text),
        action: isReady ? headerActions(view.doors, this.#text, this.#own.isEmpty(this.#store!)) : nothing,
        text: this.#text,
        ui: this.#ui,
        skeleton: skeletonRows,
        isSignedOut: this.current.$needs.get() === 'sign-in',
        keeps: true,
        announced: this.#parts.tools.part?.acts.announced ?? '',
        layer: html`${this.#own.renderLayer(view)}${this.#parts.render(this.#ui)}`,
        onSignIn: this.askSignIn,
        onRetry: this.#again,
      },
      () => html`${this.#renderTroubles()}${this.#own.render(view)}`,
    );
  }

  /** Above the list: what did not load, what was refused, what clashes and what waits. */
  #renderTroubles(): TemplateResult {
    const { error } = this.#store!.$responses.get();
    const { again, tools } = this.#parts;
    const { touched } = this.#summary;
    if (touched.length) tools.want();
    const old = error && this.#text('old', { reason: textForCode(this.#ui, '', error.code, 'unavailable') });
    return html`${old ? failureLine(old, this.#ui, this.#again) : nothing}
    ${again ? failureLine(this.#text('notLoaded'), this.#ui, again) : nothing}
    ${touched.length ? (tools.part?.renderAttention(touched) ?? nothing) : nothing}`;
  }

  get #view(): OwnListView {
    return {
      text: this.#text,
      ui: this.#ui,
      locale: this.current!.texts.locale,
      store: this.#store!,
      doors: this.#doors,
      tools: this.#parts.tools,
      transfer: this.#transfer,
      isReadOnly: this.isReadOnly,
      id: (name) => this.idOf(name),
      onEdit: this.#edit,
      onDuplicate: this.#onDuplicate,
      onRemove: this.#parts.onRemove,
    };
  }

  get #doors(): Doors {
    const { company = 'read', atMost = Infinity } = this.#capability;
    const isFull = this.#summary.count >= atMost;
    return {
      canAdd: !this.isReadOnly && !isFull,
      full: isFull ? atMost : undefined,
      hasCompany: company !== false,
      onAdd: () => void this.#parts.editor.use(({ editor }) => editor.open(undefined)),
      onPreset: () => void this.#parts.preset.use((preset) => preset.open()),
    };
  }

  get #transfer(): TransferView {
    const { transfer } = this.#parts;
    return {
      text: this.#text,
      canImport: !this.isReadOnly && Boolean(this.#store!.import),
      onImport: () => void transfer.use((dialogs) => dialogs.openImport()),
      onExport: () => void transfer.use((dialogs) => dialogs.openExport(this.#own.ticked.map(({ row }) => row))),
    };
  }

  get #summary(): CannedSummary {
    return summaryOf(this.#store!.$responses.get().rows, 'personal');
  }

  get #capability(): CannedResponsesCapability {
    return this.current?.$capabilities.get()['cannedResponses'] || {};
  }

  #forget(): void {
    this.#own.forget();
    this.#parts.forget();
  }

  #again = (): void => {
    this.#store!.retry();
    void this.#store!.load();
  };

  #edit = (item: CannedItem): void => void this.#parts.editor.use(({ editor }) => editor.open(item));

  #onDuplicate = ({ row }: CannedItem): void => void this.#parts.editor.use(({ duplicate }) => duplicate(row));
}

/** A list is a state like any other. */
function asResource({ phase, why, error }: CollectionState<CannedResponse>): ResourceState<object> {
  switch (phase) {
    case 'ready':
      return { phase, value: {}, confirmed: {}, fields: {}, fresh: true };
    case 'failed':
      return { phase, error: error! };
    case 'unavailable':
      return { phase, why: why! };
    default:
      return { phase };
  }
}
