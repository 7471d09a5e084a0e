import { html, type ReactiveController, type TemplateResult } from 'lit';
import { emit, Visit, type Shown } from '../../../element/index.js';
import { FileDrop, mostHeld } from '../../../element/file-drop.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { PartHost } from '../../../element/part-host.js';
import { Press } from '../../../element/press.js';
import type { TextControl } from '../../../element/writing.js';
import type { Session } from '../../../session/session.js';
import { schemeOf, type Scheme } from '../preview/scheme.js';
import { whatsAppLimits } from '../rules/whatsapp-limits.js';
import type { WhatsAppNumber } from '../welcome-messages.js';
import { welcomeMessages, type WelcomeItem, type WelcomeMessagesStore } from '../welcome-messages.store.js';
import { focusOn, namesOf } from './focus-on.js';
import { formLayout } from './form-layout.js';
import { formStyles } from './form-styles.js';
import { FormTest } from './form-test.js';
import type { FormView, WelcomeForm } from './form-view.js';
import { fieldsOf, knownChannels, listenTo, sessionFacts, workOn } from './form-session.js';
import { keyOf, type Path } from './welcome-draft.js';
import type { WelcomeWork } from './welcome-work.js';

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
  readonly #press = new Press();

  constructor(private readonly host: PartHost) {
    this.#drop = new FileDrop({
      taking: () => {
        const { work, takesFiles = false } = this.#view ?? {};
        const files = takesFiles && work?.is !== 'saving' && work?.wants() !== undefined;
        return work && { files, mostText: mostHeld(whatsAppLimits.text) };
      },
      target: () => this.host.renderRoot.querySelector('[data-kind="welcome-form"]'),
      onOver: (isFileOver) => isFileOver !== this.#ui.isFileOver && this.#show({ isFileOver }),
      onFiles: (files) => this.#work!.takeFile(files),
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
    return this.#work ? fieldsOf(this.#work) : {};
  }

  open(item: WelcomeItem | undefined): void {
    this.close();
    const session = (this.#session = this.host.shownSession);
    this.#visit.isOther(session);
    adoptLate(this.host, formStyles);
    const onChange = () => {
      this.host.requestUpdate();
      this.#leave();
    };
    this.#work = workOn(this.host, item, {
      onChange,
      onEdit: this.#edited,
      onLeave: (show) => this.#press.after(show),
      onDone: () => this.close(),
    });
    this.#test = new FormTest(this.#work, onChange);
    this.#now = session.shared.platform.now();
    this.#listen();
    this.host.requestUpdate();
  }

  focus(): void {
    this.#focus('heading');
  }

  close(): void {
    const work = this.#work;
    this.#work = undefined;
    work?.end();
    if (work) this.#test.cancel();
    this.#ui = { ...quiet };
    this.#typed.clear();
    this.#numbersSeen.clear();
    for (const stop of this.#stops.splice(0)) stop();
    this.host.requestUpdate();
  }

  hostConnected(): void {
    if (this.#work) this.#listen();
  }

  hostDisconnected(): void {
    this.#ui.isFileOver = false;
    for (const stop of this.#stops.splice(0)) stop();
    queueMicrotask(this.#leave);
  }

  hostUpdate(): void {
    if (!this.#work) return;
    if (this.#visit.isOther(this.host.shownSession)) return this.close();
    const isSignedOut = this.#session.$needs.get() === 'sign-in';
    if (this.#wasSignedOut && !isSignedOut) this.#work.files.retrySignedOut();
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
      say: (words) => this.#say(words),
      onAddLanguage: (addsLanguage) => this.#show({ addsLanguage }),
      onTest: (number) => void this.#test.send(this.#store, number).then(this.#attend),
      onTooMuch: (tooMuch) => this.#show({ tooMuch }),
      onPaste: this.#drop.onPaste,
      onSave: () => void this.#save(),
      onClose: this.#askClose,
      onDiscard: this.#discard,
      onUndo: () => this.#focus(work.undo()),
      onStay: this.#stay,
      onAfresh: () => (work.discard(), this.#focus('undo')),
      onSignIn: () => emit(this.host, 'settings-sign-in-needed', { pending: this.#session.unsaved().pending }),
      onScheme: (looked) => this.#show({ looked }),
      onRetry: () => this.#store.retry(),
    };
  }

  #listen(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#stops = [...listenTo(this.#session, () => this.host.requestUpdate()), this.#drop.listen(), this.#press.listen()];
  }

  /** With the element goes what is on its way for it; what waits to be saved with it goes on. */
  #leave = (): void => {
    if (!this.host.isConnected && this.#work && this.#work.is !== 'waiting-for-files') this.close();
  };

  /** What was said before was about something else. */
  #edited = (): void => {
    this.#ui.tooMuch = 0;
    this.#test.onEdit();
  };

  #save = async (): Promise<void> => {
    const work = this.#work;
    if (!work) return;
    this.#show({ asks: false, tooMuch: 0 });
    if (work.isOn) this.#say(this.#view!.text('isOn'));
    else this.#attend(await work.save());
    // What is said below it is about all of the message.
    if (work.isOn || work.error) this.#focus('heading');
  };

  /** Leads to what has to be looked at, in its language. */
  #attend = (wrong: readonly Path[]): void => {
    const work = this.#work;
    if (!work) return;
    if (work.written.clash) return this.#focus('clash-mine');
    const [first] = wrong;
    if (!first) return;
    if (first[0] === 'contents' && typeof first[1] === 'number') work.look(first[1]);
    this.#focus(...namesOf(first));
  };

  /** Once more, and the person stays. */
  #askClose = (): void => {
    const work = this.#work;
    if (!work) return;
    if (this.#ui.asks) return this.#stay();
    if (!work.isUnsaved) return this.close();
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
    if (this.#ui.asks) return this.close();
    this.#focus('undo');
  };

  /** What is said twice is heard twice. */
  #say(words: string): void {
    this.#show({ announced: words === this.#ui.announced ? `${words}\u00a0` : words });
  }

  #show(change: Partial<FormUi>): void {
    Object.assign(this.#ui, change);
    this.host.requestUpdate();
  }

  #focus(...names: string[]): void {
    void focusOn(this.host, names);
  }
}

/** Gives an element the form in which messages are written. */
export const welcomeForm = (host: PartHost): WelcomeForm => new Form(host);
