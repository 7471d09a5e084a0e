import { AttachedFiles, type FileRules } from '../../../element/attached-files.js';
import type { DraftShelf } from '../../../element/draft-shelf.js';
import { isUnborn, RowWork } from '../../../element/row-work.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { WelcomeFacts } from '../rules/welcome-problems.js';
import type { WelcomeContent, WelcomeDraft, WelcomeMessage } from '../welcome-messages.js';
import type { WelcomeItem, WelcomeMessagesStore } from '../welcome-messages.store.js';
import { draftForm, draftOf, emptyDraft, tidy, untranslated, withPlace, withValue, type Path } from './welcome-draft.js';
import type { WelcomeUploadsStore } from './welcome-uploads.store.js';
import { WelcomeWritten } from './welcome-written.js';

export interface WelcomeWorkOptions {
  host: HTMLElement;
  store: WelcomeMessagesStore;
  uploads: WelcomeUploadsStore;
  shelf: DraftShelf<WelcomeDraft>;
  /** Undefined: a new one. */
  item: WelcomeItem | undefined;
  /** Of a new one. */
  preset?: WelcomeDraft;
  facts(): WelcomeFacts;
  onChange(): void;
  /** Saved, and there is nothing more to do. */
  onDone(): void;
}

type Slot = AttachedFiles<CannedAttachment>;

/** One message that is being written, from opening the form to the backend's word. */
export class WelcomeWork extends RowWork<WelcomeDraft, WelcomeMessage, Path> {
  readonly written: WelcomeWritten;
  /** Which of its languages is looked at. */
  at = 0;
  protected readonly nothing = emptyDraft;
  readonly #uploads: WelcomeUploadsStore;
  readonly #store: WelcomeMessagesStore;
  readonly #changed: () => void;
  /** The file of each language, in their order. */
  #slots: Slot[] = [];
  /** Discarded, and there is still the way back. */
  #setAside: WelcomeDraft | undefined;

  constructor({ host, store, uploads, shelf, item, preset, facts, onChange, onDone }: WelcomeWorkOptions) {
    super({
      host,
      area: 'welcome-messages',
      form: draftForm,
      rows: {
        item: (id) => store.item(id),
        isComplete: () => store.$messages.get().complete,
        create: (draft) => store.create(draft),
        update: (id, patch) => store.update(id, patch),
        discard: (id) => store.discard(id),
        forgetFile: (id) => uploads.forget(id),
      },
      item,
      onChange,
      onDone,
    });
    this.#store = store;
    this.#uploads = uploads;
    this.#changed = onChange;
    const base = item && !isUnborn(item) ? draftOf(item.row) : (preset ?? emptyDraft);
    this.written = new WelcomeWritten(base, shelf, facts, (at) => this.slot(at).underWay.length > 0);
    this.begin();
  }

  /** As the backend names it; undefined: a new one. */
  get messageId(): string | undefined {
    return this.id;
  }

  /** It was switched on meanwhile, so that nobody may change it. */
  get isOn(): boolean {
    return Boolean(this.id && this.#store.item(this.id)?.row.enabled);
  }

  get content(): WelcomeContent {
    const { contents } = this.written.draft;
    return contents[this.at] ?? contents[0]!;
  }

  /** The place of a member of the language that is looked at. */
  path(...rest: Path): Path {
    return ['contents', this.at, ...rest];
  }

  set(path: Path, value: unknown): void {
    const { draft } = this.written;
    // A place that is not begun yet has no members to be written into.
    if (path.length === 4 && path[2] === 'place')
      return this.set(path.slice(0, 3), withPlace(draft.contents[Number(path[1])]!.place, { [path[3]!]: value }));
    const [member] = path as [keyof WelcomeDraft];
    this.edit({ [member]: withValue(draft, path, value)[member] });
  }

  /** A control was left. One that is taken away is so in the middle of an update. */
  leave(path: Path): void {
    this.written.leave(path);
    queueMicrotask(this.#changed);
  }

  /** Another order, or other entries, in a list of the language that is looked at. */
  setList(path: Path, value: readonly unknown[]): void {
    this.written.shift(path);
    this.set(path, value);
  }

  look(at: number): void {
    this.at = at;
    this.#changed();
  }

  addLanguage(language: string): void {
    const { contents } = this.written.draft;
    this.edit({ contents: [...contents, untranslated(this.content, language)] });
    this.look(contents.length);
  }

  removeLanguage(at: number): void {
    const before = this.written.draft;
    this.slot(at).close();
    this.#slots.splice(at, 1);
    this.written.shift(['contents']);
    this.edit({ contents: before.contents.filter((_, index) => index !== at) });
    this.forgetFiles(before);
    this.look(Math.max(0, at - 1));
  }

  /** What is on its way for a language, and what was not taken. */
  slot(at: number): Slot {
    while (this.#slots.length <= at) this.#slots.push(this.#newSlot());
    return this.#slots[at]!;
  }

  /** One file: it takes the place of what is there, or on its way. */
  takeFile(files: readonly File[], rules: FileRules): void {
    const slot = this.slot(this.at);
    for (const { id } of slot.underWay) slot.cancel(id);
    slot.take(files, { ...rules, atMost: 1 });
  }

  removeFile(): void {
    const before = this.written.draft;
    this.set(this.path('file'), null);
    this.forgetFiles(before);
  }

  /** Where a file has failed on its way; nothing: nowhere. */
  get failedFiles(): Path[] {
    return this.#slots.flatMap((slot, at) => (slot.underWay.some(({ error }) => error) ? [['contents', at, 'file']] : []));
  }

  get coming(): number {
    return this.#slots.reduce((sum, { underWay }) => sum + underWay.filter(({ error }) => !error).length, 0);
  }

  get isSetAside(): boolean {
    return this.#setAside !== undefined;
  }

  /** Back to what is saved. What was typed is not lost before something else is. */
  discard(): void {
    this.closeFiles();
    this.#setAside = this.written.draft;
    this.written.startAfresh();
    this.error = undefined;
    this.#changed();
  }

  undoDiscard(): void {
    const before = this.#setAside;
    this.#setAside = undefined;
    if (before) this.edit(before);
  }

  override edit(patch: Partial<WelcomeDraft>): void {
    super.edit(patch);
    if (Object.keys(patch).length) this.#letGo();
  }

  override end(): void {
    super.end();
    this.#letGo();
  }

  /** Files that were discarded belong to nothing from now on. */
  #letGo(): void {
    const before = this.#setAside;
    this.#setAside = undefined;
    if (before) this.forgetFiles(before);
  }

  retrySignedOut(): void {
    for (const slot of this.#slots) slot.retrySignedOut();
  }

  override see(): void {
    super.see();
    this.at = Math.min(this.at, this.written.draft.contents.length - 1);
  }

  override async save(): Promise<readonly Path[]> {
    const wrong = await super.save();
    return wrong.length || this.is !== 'editing' ? wrong : this.failedFiles;
  }

  protected get isSending(): boolean {
    return this.#slots.some(({ isSending }) => isSending);
  }

  protected draftOf(row: WelcomeDraft): WelcomeDraft {
    return draftOf(row);
  }

  protected tidied(): WelcomeDraft {
    return tidy(this.written.draft);
  }

  protected filesOf({ contents }: WelcomeDraft): readonly CannedAttachment[] {
    return contents.flatMap(({ file }) => file ?? []);
  }

  protected async filesSettled(): Promise<boolean> {
    return (await Promise.all(this.#slots.map((slot) => slot.settled()))).every(Boolean);
  }

  protected closeFiles(): void {
    for (const slot of this.#slots) slot.close();
  }

  #newSlot(): Slot {
    const slot: Slot = new AttachedFiles({
      store: this.#uploads,
      count: () => 0,
      onArrived: (attachment) => {
        const at = this.#slots.indexOf(slot);
        const before = this.written.draft;
        if (at < 0 || at >= before.contents.length) return;
        this.set(['contents', at, 'file'], attachment);
        this.forgetFiles(before);
      },
      onChange: this.#changed,
    });
    return slot;
  }
}
