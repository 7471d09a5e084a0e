import { html, type ReactiveController, type TemplateResult } from 'lit';
import { emit, Visit, type Shown } from '../../../element/index.js';
import { DraftShelf } from '../../../element/draft-shelf.js';
import { FileDrop, mostHeld } from '../../../element/file-drop.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { PartHost } from '../../../element/part-host.js';
import { isUnborn } from '../../../element/row-work.js';
import type { TextControl } from '../../../element/writing.js';
import type { Session } from '../../../session/session.js';
import { segmentsStyles } from '../../../styles/segments.styles.js';
import { writingStyles } from '../../../styles/writing.styles.js';
import { phoneMediaStyles } from '../preview/phone-media.styles.js';
import { phoneStyles } from '../preview/phone.styles.js';
import { schemeOf, type Scheme } from '../preview/scheme.js';
import { whatsAppLimits } from '../rules/whatsapp-limits.js';
import type { WelcomeDraft, WhatsAppNumber } from '../welcome-messages.js';
import { welcomeMessages, type WelcomeItem, type WelcomeMessagesStore } from '../welcome-messages.store.js';
import { wantedFile } from './file-wanted.js';
import { focusOn } from './focus-on.js';
import { formLayout } from './form-layout.js';
import { FormTest } from './form-test.js';
import type { FormView, WelcomeForm } from './form-view.js';
import { atomsOf, capabilityOf, knownChannels, presetOf, sessionFacts } from './form-session.js';
import { draftForm, keyOf, type Path } from './welcome-draft.js';
import { entryStyles } from './entries.styles.js';
import { welcomeFormStyles } from './welcome-form.styles.js';
import { welcomeUploads } from './welcome-uploads.store.js';
import { WelcomeWork } from './welcome-work.js';

export type { WelcomeForm } from './form-view.js';

type FormUi = Pick<FormView, 'asks' | 'addsLanguage' | 'isFileOver' | 'tooMuch' | 'announced'> & { looked?: Scheme };
const quiet: FormUi = { asks: false, addsLanguage: false, isFileOver: false, tooMuch: 0, announced: '' };

class Form implements ReactiveController, WelcomeForm {
  #work: WelcomeWork | undefined;
  #test!: FormTest;
  #session!: Session;
  #visit = new Visit();
  #stops: (() => void)[] = [];
  #typed = new Map<string, string>();
  #numbersSeen = new Map<string, WhatsAppNumber>();
  #ui: FormUi = { ...quiet };
  #wasSignedOut = false;
  #now = 0;
  readonly #drop: FileDrop;

  constructor(private readonly host: PartHost) {
    this.#drop = new FileDrop({
      taking: () => {
        const view = this.#view;
        return view && { files: view.takesFiles && wantedFile(view) !== undefined, mostText: mostHeld(whatsAppLimits.text) };
      },
      target: () => this.host.renderRoot.querySelector('[data-kind="welcome-form"]'),
      onOver: (isFileOver) => isFileOver !== this.#ui.isFileOver && this.#show({ isFileOver }),
      onFiles: (files) => this.#work!.takeFile(files, wantedFile(this.#view!)!.rules),
      onTooMuch: (tooMuch) => this.#show({ tooMuch }),
    });
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#work !== undefined;
  }

  get editing(): string | undefined {
    return this.#work?.messageId;
  }

  get fields(): NonNullable<Shown['fields']> {
    const work = this.#work;
    if (!work) return {};
    if (work.written.clash) return { message: { is: 'conflict' } };
    if (work.error || work.written.refused.length) return { message: { is: 'refused' } };
    return work.isUnsaved ? { message: { is: 'draft' } } : {};
  }

  open(item: WelcomeItem | undefined): void {
    this.#close();
    const session = (this.#session = this.host.shownSession);
    this.#visit.isOther(session);
    adoptLate(this.host, [segmentsStyles, writingStyles, welcomeFormStyles, entryStyles, phoneStyles, phoneMediaStyles]);
    const key = `welcomeMessages/${item && !isUnborn(item) ? item.row.id : 'new'}`;
    const onChange = () => this.host.requestUpdate();
    this.#work = new WelcomeWork({
      host: this.host,
      store: this.#store,
      uploads: session.store(welcomeUploads),
      shelf: new DraftShelf<WelcomeDraft>(session.shared.drafts, key, draftForm),
      item,
      preset: presetOf(session),
      facts: () => ({ capability: capabilityOf(session), channels: knownChannels(session) }),
      onChange,
      onDone: () => this.#close(),
    });
    this.#test = new FormTest(this.#work, onChange);
    this.#now = session.shared.platform.now();
    this.#listen();
    this.host.requestUpdate();
  }

  focus(): void {
    this.#focus('heading');
  }

  hostConnected(): void {
    if (this.#work) this.#listen();
  }

  hostDisconnected(): void {
    this.#ui.isFileOver = false;
    for (const stop of this.#stops.splice(0)) stop();
  }

  hostUpdate(): void {
    if (!this.#work) return;
    if (this.#visit.isOther(this.host.shownSession)) return this.#close();
    const isSignedOut = this.#session.$needs.get() === 'sign-in';
    if (this.#wasSignedOut && !isSignedOut) this.#work.retrySignedOut();
    this.#wasSignedOut = isSignedOut;
    for (const number of knownChannels(this.#session)?.numbers ?? []) this.#numbersSeen.set(number.id, number);
    this.#work.see();
  }

  render(): TemplateResult {
    const view = this.#view;
    return view ? formLayout(view) : html``;
  }

  get #store(): WelcomeMessagesStore {
    return this.#session.store(welcomeMessages);
  }

  get #view(): FormView | undefined {
    const work = this.#work;
    if (!work) return undefined;
    const name = (path: string) => this.host.partId(`welcome-form-${path}`);
    return {
      ...this.#ui,
      ...sessionFacts(this.#session),
      work,
      test: this.#test,
      numbersSeen: this.#numbersSeen,
      scheme: this.#ui.looked ?? schemeOf(this.host),
      now: this.#now,
      isSignedOut: this.#wasSignedOut,
      typed: this.#typed,
      id: name,
      idOf: (path) => name(keyOf(path)),
      control: (path) => this.host.renderRoot.querySelector<TextControl>(`#${CSS.escape(name(keyOf(path)))}`),
      focus: (where) => this.#focus(where),
      say: (announced) => this.#show({ announced }),
      onAddLanguage: (addsLanguage) => this.#show({ addsLanguage }),
      onTest: (number) => void this.#sendTest(number),
      onTooMuch: (tooMuch) => this.#show({ tooMuch }),
      onPaste: this.#drop.onPaste,
      onSave: () => void this.#save(),
      onClose: this.#askClose,
      onDiscard: this.#discard,
      onUndo: () => (work.undoDiscard(), this.#focus('heading')),
      onStay: this.#stay,
      onAfresh: () => (work.startAfresh(), this.#focus('heading')),
      onSignIn: () => emit(this.host, 'settings-sign-in-needed', { pending: this.#session.unsaved().pending }),
      onScheme: (looked) => this.#show({ looked }),
      onRetry: () => this.#store.retry(),
    };
  }

  #listen(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#stops = [...atomsOf(this.#session).map((atom) => atom.listen(() => this.host.requestUpdate())), this.#drop.listen()];
  }

  #close(): void {
    this.#work?.end();
    if (this.#work) this.#test.cancel();
    this.#work = undefined;
    this.#ui = { ...quiet };
    this.#typed.clear();
    this.#numbersSeen.clear();
    for (const stop of this.#stops.splice(0)) stop();
    this.host.requestUpdate();
  }

  #save = async (): Promise<void> => {
    const work = this.#work;
    if (!work || work.isOn) return;
    this.#show({ asks: false, tooMuch: 0 });
    await this.#attend(await work.save());
  };

  async #sendTest(number: string): Promise<void> {
    await this.#attend(await this.#test.send(this.#store, number));
  }

  /** Leads to what has to be looked at, in its language. */
  async #attend(wrong: readonly Path[]): Promise<void> {
    const work = this.#work;
    if (!work) return;
    if (work.written.clash) return this.#focus('clash-mine');
    const [first] = wrong;
    if (!first) return;
    if (first[0] === 'contents' && typeof first[1] === 'number') work.look(first[1]);
    // A number, or the rows of a section, have no control of their own.
    this.#focus(keyOf(first), `${keyOf(first)}-add`, keyOf(first.slice(0, -1)), keyOf(first.slice(0, 1)));
  }

  /** Once more, and the person stays. */
  #askClose = (): void => {
    const work = this.#work;
    if (!work) return;
    if (this.#ui.asks) return this.#stay();
    if (!work.isUnsaved) return this.#close();
    work.stay();
    this.#show({ asks: true });
    this.#focus('stay');
  };

  #stay = (): void => {
    this.#show({ asks: false });
    this.#focus('heading');
  };

  /** Asked for on the way out, it is the way out. */
  #discard = (): void => {
    this.#work?.discard();
    if (this.#ui.asks) return this.#close();
    this.#focus('undo');
  };

  #show(change: Partial<FormUi>): void {
    Object.assign(this.#ui, change);
    this.host.requestUpdate();
  }

  /** The first of these that is there, when it is there; of a group, its first control. */
  #focus(...names: string[]): void {
    void this.host.updateComplete.then(() =>
      focusOn(
        this.host.renderRoot,
        names.map((name) => this.host.partId(`welcome-form-${name}`)),
      ),
    );
  }
}

/** Gives an element the form in which messages are written. */
export const welcomeForm = (host: PartHost): WelcomeForm => new Form(host);
