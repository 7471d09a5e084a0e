import type { DraftShelf } from '../../../element/draft-shelf.js';
import { isUnborn, RowWork } from '../../../element/row-work.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { WelcomeFacts } from '../rules/welcome-problems.js';
import type { WelcomeContent, WelcomeDraft, WelcomeMessage } from '../welcome-messages.js';
import type { WelcomeItem, WelcomeMessagesStore } from '../welcome-messages.store.js';
import { wantedFile, type FileWanted } from './file-wanted.js';
import { backOf, isOfLanguages, type SetAside } from './set-aside.js';
import { draftForm, draftOf, emptyDraft, tidy, untranslated, valueAt, withPlace, withValue, type Path } from './welcome-draft.js';
import { WelcomeFiles } from './welcome-files.js';
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
  /** Something was written. */
  onEdit(): void;
  /** A control was left: says when what is wrong with it may be shown. */
  onLeave(show: () => void): void;
  /** Saved, and there is nothing more to do. */
  onDone(): void;
}

/** One message that is being written, from opening the form to the backend's word. */
export class WelcomeWork extends RowWork<WelcomeDraft, WelcomeMessage, Path> {
  readonly written: WelcomeWritten;
  readonly files: WelcomeFiles;
  /** Which of its languages is looked at. */
  at = 0;
  protected readonly nothing = emptyDraft;
  /** Undefined: nothing can be undone. */
  setAside: SetAside | undefined;
  readonly #given: WelcomeWorkOptions;

  constructor(given: WelcomeWorkOptions) {
    const { host, store, uploads, shelf, item, preset, facts, onChange, onDone } = given;
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
    this.#given = given;
    const base = item && !isUnborn(item) ? draftOf(item.row) : (preset ?? emptyDraft);
    this.written = new WelcomeWritten(base, shelf, facts, (at) => this.files.of(at).underWay.length > 0);
    this.files = new WelcomeFiles({
      store: uploads,
      isWanted: (at) => this.wants(at) !== undefined,
      onArrived: (at, file) => this.#putFile(at, file),
      onChange,
    });
    this.begin();
  }

  /** As the backend names it; undefined: a new one. */
  get messageId(): string | undefined {
    return this.id;
  }

  /** It was switched on meanwhile, so that nobody may change it. */
  get isOn(): boolean {
    return Boolean(this.id && this.#given.store.item(this.id)?.row.enabled);
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
    if (path[0] === 'kind' || path[2] === 'template') this.files.forgetRefusals();
    const [member] = path as [keyof WelcomeDraft];
    this.edit({ [member]: withValue(draft, path, value)[member] });
  }

  /** A control was left. One that is taken away is so in the middle of an update. */
  leave(path: Path): void {
    this.#given.onLeave(() => (this.written.leave(path), queueMicrotask(this.#given.onChange)));
  }

  /** Another order, or other entries, in a list of the language that is looked at. */
  setList(path: Path, value: readonly unknown[]): void {
    this.written.shift(path, value);
    this.set(path, value);
  }

  /** Takes an entry out of a list: a language, a section, a button. It can be put back until something else is written. */
  takeOut(list: Path, at: number, what: string): void {
    if (this.is === 'saving') return;
    const { draft, base } = this.written;
    const before = { draft, base, at: this.at, entry: { list, at, what } };
    const entries = valueAt(draft, list) as readonly unknown[];
    if (isOfLanguages(list)) this.files.takeOut(at);
    this.setList(
      list,
      entries.filter((_, index) => index !== at),
    );
    this.setAside = before;
    if (isOfLanguages(list)) this.look(Math.max(0, at - 1));
  }

  look(at: number): void {
    this.at = at;
    this.#given.onChange();
  }

  addLanguage(language: string): void {
    const { contents } = this.written.draft;
    this.edit({ contents: [...contents, untranslated(this.content, language)] });
    this.look(contents.length);
  }

  /** Of the file that a language may have; undefined: none. */
  wants(at: number = this.at): FileWanted | undefined {
    const { kind, contents } = this.written.draft;
    return contents[at] && wantedFile(kind, contents[at], this.#given.facts());
  }

  /** One file: it takes the place of what is there, or on its way. */
  takeFile(files: readonly File[]): void {
    const wanted = this.wants();
    if (wanted) this.files.take(this.at, files, wanted.rules);
  }

  removeFile(): void {
    const before = this.written.draft;
    this.set(this.path('file'), null);
    this.forgetFiles(before);
  }

  /** Back to what is saved. What was typed is not lost before something else is. */
  discard(): void {
    this.closeFiles();
    const { draft, base } = this.written;
    this.setAside = { draft, base, at: this.at };
    this.written.startAfresh();
    this.error = undefined;
    this.#given.onChange();
  }

  /** Everything as it was. Returns the name of the control that is back. */
  undo(): string {
    const before = this.setAside;
    this.setAside = undefined;
    if (!before) return '';
    const { entry } = before;
    if (entry) this.written.shift(entry.list, valueAt(before.draft, entry.list) as readonly unknown[]);
    if (entry && isOfLanguages(entry.list)) this.files.putBack(entry.at);
    this.written.takeUp(before);
    this.look(before.at);
    return backOf(before);
  }

  override edit(patch: Partial<WelcomeDraft>): void {
    super.edit(patch);
    if (!Object.keys(patch).length) return;
    this.#letGo();
    this.#given.onEdit();
  }

  override async choose(keep: 'mine' | 'theirs'): Promise<void> {
    this.#letGo();
    await super.choose(keep);
  }

  override end(): void {
    super.end();
    // Nobody comes again to what was typed into one that is gone.
    if (this.isGone) this.written.hand();
    this.#letGo();
  }

  /** Files that were set aside belong to nothing from now on. */
  #letGo(): void {
    const before = this.setAside;
    this.setAside = undefined;
    if (before) this.forgetFiles(before.draft);
  }

  override see(): void {
    super.see();
    this.at = Math.min(this.at, this.written.draft.contents.length - 1);
  }

  override async save(): Promise<readonly Path[]> {
    const wrong = await super.save();
    return wrong.length || this.is !== 'editing' ? wrong : this.files.failed.map((at) => ['contents', at, 'file']);
  }

  protected get isSending(): boolean {
    return this.files.coming > 0;
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

  protected filesSettled(): Promise<boolean> {
    return this.files.settled();
  }

  protected closeFiles(): void {
    this.files.close();
  }

  #putFile(at: number, file: CannedAttachment): void {
    const before = this.written.draft;
    if (!before.contents[at]) return;
    this.set(['contents', at, 'file'], file);
    this.forgetFiles(before);
  }
}
