import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { FormController, KeepFocus, SettingsElement, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { formStyles } from '../../styles/form.styles.js';
import { listStyles } from '../../styles/list.styles.js';
import { segmentsStyles } from '../../styles/segments.styles.js';
import { section, type Section } from '../../ui/section.js';
import { ToastController } from '../../ui/toast.js';
import { textForCode, uiBundle, type UiText } from '../../ui/ui.messages.js';
import { MatrixActs, type ReadyMatrix } from './matrix-acts.js';
import { amongChannels, channelsAttribute } from './matrix-channels.js';
import { matrixHead, noCells, summary, targets } from './matrix-frame.js';
import { MatrixKeys } from './matrix-keys.js';
import { matrixList } from './matrix-list.js';
import { matrixTable, roomFor } from './matrix-table.js';
import { MatrixPatience } from './matrix-patience.js';
import { changedCells, matrixSaveBar } from './matrix-save-bar.js';
import { matrixSentences } from './matrix-sentences.js';
import type { MatrixView } from './matrix-view.js';
import { MatrixWidth } from './matrix-width.js';
import type { NotificationsText, Wording } from './matrix-words.js';
import { cellsIn, commonLock, countRowsWith, freeCells, matrixOf, namesSending, refusedIn, type Matrix } from './matrix.js';
import { matrixStyles } from './notification-matrix.styles.js';
import { notificationsBundle } from './notifications.messages.js';
import { notifications, type NotificationsStore } from './notifications.store.js';
import type { NotificationPreferences, NotificationsCapability } from './notifications.js';

/** A word in each of many rows would cover their hints, and tell no more than one. */
const rowsThatSaySaved = 3;

/**
 * What reaches a person by which channel: a cell for each event and channel that the backend offers, and a sentence that says
 * what will happen.
 *
 * @tag notification-matrix
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-before-save - Before a change is accepted; cancelable. Members are cells such as `email:mentioned`.
 * @fires {CustomEvent<{ area: string; members: string[] }>} settings-saved - The backend has confirmed it.
 * @fires {CustomEvent<{ area: string; code: string; members: string[] }>} settings-failed - The backend has refused it.
 * @fires {CustomEvent<{ pending: number }>} settings-sign-in-needed - The person asks to sign in again.
 * @parts form section header heading description group segments matrix bulk cell choice checkbox label hint body row error status conflict
 * radio notice button primary save cancel quiet square link actions save-bar toast count empty skeleton spinner icon small list
 * @cssprop --settings-accent - A cell that is on.
 * @cssprop --settings-content-width - The longest measure of the table.
 * @states loading ready failed unavailable dirty saving pending refused conflict readonly
 */
export class NotificationMatrix extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles, segmentsStyles, matrixStyles];

  /** Cells wait for a button; else each saves itself. */
  @property({ type: Boolean, attribute: 'explicit-save' }) explicitSave = false;
  /** Only these channels, by their ids (`channels="email push"`). One alone is shown as a list of sentences. */
  @property({ converter: channelsAttribute }) channels: readonly string[] = [];

  #store?: NotificationsStore;
  #text!: NotificationsText;
  #ui!: UiText;
  #keys = new MatrixKeys(this);
  #width = new MatrixWidth(this);
  #patience = new MatrixPatience(this);
  #toast = new ToastController(this);
  #form: FormController;
  #acts: MatrixActs;

  constructor() {
    super();
    this.#form = new FormController(this, {
      area: 'notifications',
      state: () => this.#state,
      rule: () => undefined,
      isExplicit: () => this.explicitSave,
    });
    this.#acts = new MatrixActs(this, this.#form, this.#toast, () => ({
      ...this.#wording,
      ready: this.#ready,
      matrix: (state) => this.#matrix(state),
      ui: this.#ui,
      isExplicit: this.explicitSave,
    }));
    new KeepFocus(this);
  }

  get #state(): ResourceState<NotificationPreferences> | undefined {
    const state = this.#store?.$notifications.get();
    return state && amongChannels(state, this.channels);
  }

  get #ready(): ReadyMatrix | undefined {
    const state = this.#state;
    return state?.phase === 'ready' ? state : undefined;
  }

  protected override get shown(): Shown | undefined {
    return this.#state;
  }

  protected override get isReadOnly(): boolean {
    const state = this.#ready;
    if (!state) return false;
    const cells = cellsIn(this.#matrix(state));
    return cells.length > 0 && !freeCells(cells).length;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const store = (this.#store = session.store(notifications));
    this.#text = session.texts.for(notificationsBundle);
    this.#ui = session.texts.for(uiBundle);
    this.#form.bind(store);
    this.#toast.hide();
    if (store.$notifications.get().phase === 'idle') void store.load();
    return [store.$notifications, session.$capabilities, session.$needs, session.$durable];
  }

  override get unsaved(): readonly string[] {
    const state = this.#ready;
    return this.explicitSave && state ? changedCells(this.#view(state), this.#form.changed) : [];
  }

  /** Under `explicit-save`: saves what was chosen, as a press of the button does. */
  save(): Promise<void> {
    return this.#form.save();
  }

  /** Takes back what was chosen and not saved. */
  async reset(): Promise<void> {
    await this.#form.discard();
  }

  /** Focuses the first cell. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input[tabindex="0"]')?.focus(options);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!this.current || !state) return nothing;
    const view = state.phase === 'ready' ? this.#view(state) : undefined;
    const frame: Section = {
      ...matrixHead(state, view, this.#wording),
      id: this.idOf('title'),
      text: this.#text,
      ui: this.#ui,
      isSignedOut: this.current.$needs.get() === 'sign-in',
      keeps: true,
      layer: this.#toast.render(this.#ui),
      onSignIn: this.askSignIn,
      onRetry: () => this.#form.retry(),
    };
    return section(state, frame, () => (view!.matrix.rows.length ? this.#renderMatrix(view!) : noCells(view!)));
  }

  #renderMatrix(view: MatrixView): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit} @change=${this.#acts.onChange}>
      ${view.lock ? html`<p part="hint" id=${this.idOf('locked')}>${textForCode(this.#ui, 'locked-', view.lock, 'locked')}</p>` : nothing}
      ${view.only ? matrixSentences(view) : this.#renderCells(view)} ${targets(view)}
      ${matrixSaveBar(view, { form: this.#form, durable: this.current!.$durable.get(), onDiscard: () => void this.#acts.onDiscard() })}
    </form>`;
  }

  #renderCells(view: MatrixView): TemplateResult {
    return html`<div part="group">${view.isNarrow ? matrixList(view) : matrixTable(view, this.#keys, summary(view))}</div>`;
  }

  get #capability(): NotificationsCapability {
    return this.current!.$capabilities.get()['notifications'] || {};
  }

  get #wording(): Wording {
    const [first, ...others] = this.channels;
    return {
      text: this.#text,
      locale: this.current!.texts.locale,
      capability: this.#capability,
      only: others.length ? undefined : first,
    };
  }

  #matrix({ value, fields }: ReadyMatrix): Matrix {
    return matrixOf({ value, fields, capability: this.#capability, canSave: Boolean(this.current!.adapter.notifications?.save) });
  }

  #view(state: ReadyMatrix): MatrixView {
    const matrix = this.#matrix(state);
    this.#patience.see(namesSending(matrix));
    const saved = this.#form.saved.members;
    const isNarrow = this.#width.isUnder(roomFor(matrix.channels.length));
    return {
      ...this.#wording,
      matrix,
      ui: this.#ui,
      isExplicit: this.explicitSave,
      saved,
      isSavedInSum: countRowsWith(matrix, saved) > rowsThatSaySaved && !isNarrow,
      isNarrow,
      slow: this.#patience.slow,
      lock: commonLock(matrix),
      isAlone: refusedIn(matrix).length === 1,
      idOf: (name) => this.idOf(name),
      onRetry: () => this.#form.retry(),
      onScheme: this.#acts.onScheme,
      onAgain: this.#acts.onAgain,
      onUndo: this.#acts.onUndo,
      onResolve: (name, keep) => this.#form.resolve(name, keep),
    };
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };
}
