import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import { emit, Visit, type Shown } from '../../../element/index.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { Session } from '../../../session/session.js';
import { dialogStyles } from '../../../styles/dialog.styles.js';
import { listStyles } from '../../../styles/list.styles.js';
import { segmentsStyles } from '../../../styles/segments.styles.js';
import { writingStyles } from '../../../styles/writing.styles.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import { shelfOfNew, shelfOfRow } from './canned-draft-shelf.js';
import type { DraftMember } from './canned-draft.js';
import { cannedEditorBundle } from './canned-editor.messages.js';
import { cannedEditorStyles } from './canned-editor.styles.js';
import { cannedEditorView } from './canned-editor-view.js';
import { editorPartsStyles } from './editor-parts.styles.js';
import type { PartHost } from '../../../element/part-host.js';
import { isUnborn } from '../../../element/row-work.js';
import { cannedResponses, type CannedItem } from '../canned-responses.store.js';
import type { AttachmentsCapability, CannedDraft, CannedResponsesCapability, CannedScope } from '../canned-responses.js';
import { cannedUploads } from './canned-uploads.store.js';
import { CannedWork } from './canned-work.js';
import { EditorHands } from './editor-hands.js';

/** The dialog in which responses are written. Loaded on demand, with its styles and texts. */
export interface CannedEditor {
  /** Undefined: a new one, which begins with the preset. What was typed before and not saved is there again. */
  open(item: CannedItem | undefined, preset?: CannedDraft, scope?: CannedScope): void;
  render(): TemplateResult;
  readonly isOpen: boolean;
  /** For the `shown` of its host. */
  readonly fields: NonNullable<Shown['fields']>;
}

class Editor implements ReactiveController, CannedEditor {
  #work: CannedWork | undefined;
  #session!: Session;
  #visit = new Visit();
  #stops: (() => void)[] = [];
  /** Closing was asked for, and something is not saved. */
  #asks = false;
  #isStranger = false;
  #wasSignedOut = false;
  readonly #hands: EditorHands;

  constructor(private readonly host: PartHost) {
    this.#hands = new EditorHands(host, () => ({
      work: this.#work,
      files: this.#files,
      text: this.#session.texts.for(cannedEditorBundle),
    }));
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#work !== undefined;
  }

  get fields(): NonNullable<Shown['fields']> {
    const work = this.#work;
    if (!work) return {};
    if (work.written.clash) return { response: { is: 'conflict' } };
    if (work.error || work.written.refused.length) return { response: { is: 'refused' } };
    return work.isUnsaved ? { response: { is: 'draft' } } : {};
  }

  open(item: CannedItem | undefined, preset?: CannedDraft, scope: CannedScope = item?.row.scope ?? 'personal'): void {
    this.#close();
    const session = (this.#session = this.host.shownSession);
    this.#visit.isOther(session);
    const { drafts } = session.shared;
    const store = session.store(cannedResponses);
    adoptLate(this.host, [segmentsStyles, listStyles, dialogStyles, writingStyles, cannedEditorStyles, editorPartsStyles]);
    this.#work = new CannedWork({
      host: this.host,
      store,
      uploads: session.store(cannedUploads),
      shelf: item && !isUnborn(item) ? shelfOfRow(drafts, item.row.id) : shelfOfNew(drafts, scope, preset),
      scope,
      item,
      preset,
      capability: () => this.#capability,
      onChange: () => this.host.requestUpdate(),
      onDone: () => this.#close(),
    });
    this.#listen();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#work) this.#listen();
  }

  hostDisconnected(): void {
    this.#hands.leave();
    for (const stop of this.#stops.splice(0)) stop();
  }

  hostUpdate(): void {
    if (!this.#work) return;
    if (this.#visit.isOther(this.host.shownSession)) return this.#close();
    const isSignedOut = this.#session.$needs.get() === 'sign-in';
    if (this.#wasSignedOut && !isSignedOut) this.#work.files.retrySignedOut();
    this.#wasSignedOut = isSignedOut;
    this.#work.see();
  }

  hostUpdated(): void {
    this.#hands.updated();
  }

  render(): TemplateResult {
    const work = this.#work;
    if (!work) return html``;
    const { texts, store, $durable } = { ...this.#session, store: this.#session.store(cannedResponses) };
    return cannedEditorView({
      work,
      hands: this.#hands,
      items: store.$responses.get().rows,
      capability: this.#capability,
      files: this.#files,
      asks: this.#asks,
      isStranger: this.#isStranger,
      isSignedOut: this.#wasSignedOut,
      isDurable: $durable.get(),
      locale: texts.locale,
      text: texts.for(cannedEditorBundle),
      ui: texts.for(uiBundle),
      id: (name) => this.host.partId(`canned-editor-${name}`),
      onSave: () => void this.#save(),
      onClose: this.#askClose,
      onDiscard: this.#discard,
      onStay: this.#stay,
      onSignIn: () => emit(this.host, 'settings-sign-in-needed', { pending: this.#session.unsaved().pending }),
      onStranger: (isStranger) => {
        this.#isStranger = isStranger;
        this.host.requestUpdate();
      },
    });
  }

  get #capability(): CannedResponsesCapability {
    return this.#session.$capabilities.get()['cannedResponses'] || {};
  }

  /** Undefined: this backend takes no files. */
  get #files(): AttachmentsCapability | undefined {
    const capability = this.#session.$capabilities.get()['attachments'];
    return capability === false || !this.#session.adapter.attachments ? undefined : (capability ?? {});
  }

  #listen(): void {
    for (const stop of this.#stops.splice(0)) stop();
    const { $needs, $capabilities, $durable, texts, shared } = this.#session;
    const atoms: ReadableAtom<unknown>[] = [
      this.#session.store(cannedResponses).$responses,
      $needs,
      $capabilities,
      $durable,
      texts.$changed,
      shared.$scope,
    ];
    this.#stops = [...atoms.map((atom) => atom.listen(() => this.host.requestUpdate())), this.#hands.listen()];
  }

  #close(): void {
    this.#work?.end();
    this.#work = undefined;
    this.#asks = this.#isStranger = false;
    this.#hands.leave();
    for (const stop of this.#stops.splice(0)) stop();
    this.host.requestUpdate();
  }

  #save = async (): Promise<void> => {
    this.#asks = false;
    const wrong: readonly DraftMember[] = (await this.#work?.save()) ?? [];
    await this.host.updateComplete;
    this.#hands.attend(wrong);
  };

  /** Escape, the corner, Cancel; once more, and the person stays. */
  #askClose = (): void => {
    const work = this.#work;
    if (!work) return;
    if (this.#asks) return this.#stay();
    if (!work.isUnsaved) return this.#close();
    work.stay();
    this.#asks = true;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.#hands.focus('stay'));
  };

  #stay = (): void => {
    this.#asks = false;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.#hands.focus('content'));
  };

  #discard = (): void => {
    this.#work?.startAfresh();
    this.#close();
  };
}

/** Gives an element the dialog in which responses are written. */
export const cannedEditor = (host: PartHost): CannedEditor => new Editor(host);
