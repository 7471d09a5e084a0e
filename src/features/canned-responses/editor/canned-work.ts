import type { AdapterError } from '../../../contract/index.js';
import { emit } from '../../../element/index.js';
import { isCodeTaken } from '../canned-codes.js';
import type { DraftShelf } from './canned-draft-shelf.js';
import { differing, draftMembers, draftOf, emptyDraft, tidy, type DraftMember } from './canned-draft.js';
import { CannedFiles } from './canned-files.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import { cannedLimits, type CannedDraft, type CannedResponsesCapability, type CannedScope } from '../canned-responses.js';
import type { CannedUploadsStore } from './canned-uploads.store.js';
import { WrittenDraft } from './written-draft.js';

export interface WorkOptions {
  host: HTMLElement;
  store: CannedResponsesStore;
  uploads: CannedUploadsStore;
  shelf: DraftShelf;
  scope: CannedScope;
  /** Undefined: a new one. */
  item: CannedItem | undefined;
  /** What a new one begins with. */
  preset: CannedDraft | undefined;
  capability(): CannedResponsesCapability;
  onChange(): void;
  /** Saved, and there is nothing more to do. */
  onDone(): void;
}

const area = 'canned-responses';

/** A row that the backend has not taken yet has an id of our own. */
export const isUnborn = ({ row, state }: CannedItem): boolean => row.id.startsWith('new-') && (state === 'refused' || state === 'conflict');

/** One response that is being written, from opening the editor to the backend's word. */
export class CannedWork {
  readonly written: WrittenDraft;
  readonly files: CannedFiles;
  /** Refused for no field's sake. */
  error: AdapterError | undefined;
  isGone = false;
  is: 'editing' | 'waiting-for-files' | 'saving' | 'over' = 'editing';
  /** Undefined: the backend has no such row. */
  readonly #id: string | undefined;
  /** The row that this editor's accepted change is on. */
  #sent: string | undefined;

  constructor(private readonly options: WorkOptions) {
    const { item, preset, shelf, uploads, store, scope, onChange } = options;
    const isKnown = item && !isUnborn(item);
    this.#id = isKnown ? item.row.id : undefined;
    this.written = new WrittenDraft(isKnown ? draftOf(item.row) : (preset ?? emptyDraft), shelf, () => ({
      limit: this.limit,
      isTaken: (code) => isCodeTaken(store.$responses.get().rows, scope, code, this.#id ?? this.#sent),
      hasFiles: this.files.isSending,
    }));
    this.files = new CannedFiles({
      store: uploads,
      count: () => this.written.draft.attachments.length,
      onArrived: (attachment) => this.edit({ attachments: [...this.written.draft.attachments, attachment] }),
      onChange,
    });
    if (item?.state === 'refused' || item?.state === 'conflict') void this.#reopen(item);
  }

  get isNew(): boolean {
    return !this.#id;
  }

  get scope(): CannedScope {
    return this.options.scope;
  }

  get limit(): number {
    return this.options.capability().maxLength ?? cannedLimits.content;
  }

  /** Closing now would leave something behind. */
  get isUnsaved(): boolean {
    return this.is !== 'saving' && (this.written.changed.length > 0 || this.files.isSending);
  }

  /** What became of an accepted change so far. */
  get waiting(): 'sending' | 'kept' | 'not-kept' | undefined {
    if (this.is !== 'saving') return undefined;
    const item = this.#itemOf(this.#sent ?? '');
    if (!item?.waiting || item.waiting === 'sending') return 'sending';
    return item.unkept ? 'not-kept' : 'kept';
  }

  edit(patch: Partial<CannedDraft>): void {
    // A browser says that a control was left when it is gone already.
    if (this.#still('saving') || this.#still('over')) return;
    this.written.edit(patch);
    this.error = undefined;
    this.options.onChange();
  }

  removeFile(id: string): void {
    const { attachments } = this.written.draft;
    this.edit({ attachments: attachments.filter((one) => one.id !== id) });
    this.#forgetFiles(attachments.filter((one) => one.id === id && !this.written.base.attachments.some((saved) => saved.id === id)));
  }

  /** Before every update: what changed elsewhere. */
  see(): void {
    if (this.is !== 'editing' || !this.#id || this.#id.startsWith('new-') || this.written.clash) return;
    const item = this.#itemOf(this.#id);
    if (item && !item.state) this.written.rebaseOn(draftOf(item.row), false);
    this.isGone = !item && this.options.store.$responses.get().complete;
  }

  /** Resolves to the members to look at; none: it is done, or on its way. */
  async save(): Promise<readonly DraftMember[]> {
    if (!this.#still('editing')) return [];
    const { written } = this;
    written.leaveAll();
    this.options.onChange();
    const wrong = Object.keys(written.problems) as DraftMember[];
    if (wrong.length || written.clash) return wrong;
    if (!this.isUnsaved && !this.isNew && !this.isGone) return this.#finish();
    const members = this.isNew ? [...draftMembers] : written.changed;
    if (!emit(this.options.host, 'settings-before-save', { area, members }, { cancelable: true })) return [];
    this.#become('waiting-for-files');
    const haveArrived = await this.files.settled();
    // Closed, or called off, meanwhile.
    if (!this.#still('waiting-for-files')) return [];
    return haveArrived ? this.#carryOut(tidy(written.draft)) : this.#become('editing');
  }

  /** Not after all: what waits for its files. */
  stay(): void {
    if (this.is === 'waiting-for-files') this.#become('editing');
  }

  /** Both versions were seen. */
  async choose(keep: 'mine' | 'theirs'): Promise<void> {
    const { written } = this;
    const saves = written.clash?.saves;
    const before = written.draft.attachments;
    written.choose(keep);
    this.#forgetFiles(before.filter(isNotIn(written.draft, written.base)));
    this.options.onChange();
    if (keep === 'mine' && saves) await this.save();
  }

  startAfresh(): void {
    const { draft, base } = this.written;
    this.written.startAfresh();
    this.#forgetFiles(draft.attachments.filter(isNotIn(base)));
    this.options.onChange();
  }

  /** What is accepted goes on; what is only typed stays on its shelf, unless it was discarded. */
  end(): void {
    this.is = 'over';
    this.files.close();
  }

  async #carryOut(sent: CannedDraft): Promise<readonly DraftMember[]> {
    const { host, store, shelf, scope } = this.options;
    const { written } = this;
    const isAnew = this.isNew || this.isGone;
    const members = isAnew ? [...draftMembers] : differing(sent, written.base);
    const patch = Object.fromEntries(members.map((member) => [member, sent[member]]));
    const wish = isAnew ? store.create({ ...sent, scope }) : { id: this.#id!, settled: store.update(this.#id!, patch) };
    this.#sent = wish.id;
    this.error = undefined;
    // In the same breath, or it would be there twice.
    shelf.clear();
    this.#become('saving');
    const outcome = await wish.settled;
    if (outcome === 'confirmed') {
      emit(host, 'settings-saved', { area, members });
      this.#forgetFiles(written.base.attachments.filter(isNotIn(sent)));
      return this.#finish();
    }
    const item = this.#itemOf(wish.id);
    if (outcome !== 'withdrawn') emit(host, 'settings-failed', { area, members, code: item?.error?.code ?? 'conflict' });
    // Closed meanwhile: the list shows what became of it.
    if (!this.#still('saving')) return [];
    written.draft = sent;
    written.keep();
    if (item) await this.#takeBack(item, true);
    this.#become('editing');
    return written.refused;
  }

  /** What was accepted and did not succeed is a draft again, with the reason beside it. */
  async #takeBack(item: CannedItem, saves: boolean): Promise<void> {
    const { fields = {} } = item.error?.problem ?? {};
    const known = draftMembers.filter((member) => member in fields);
    this.written.refuse(Object.fromEntries(known.map((member) => [member, fields[member]])));
    if (!known.length) this.error = item.error;
    await this.options.store.discard(item.row.id);
    if (!this.#id) return;
    const now = { ...(this.#itemOf(this.#id)?.row ?? item.row), ...item.theirs };
    this.written.rebaseOn(draftOf(now), saves);
    this.written.keep();
  }

  /** What did not succeed while no editor was open. */
  async #reopen(item: CannedItem): Promise<void> {
    const { written } = this;
    const mine = draftOf(item.row);
    // What the person saw when they wrote it is known to nobody any more: every difference is for them to decide.
    written.base = { ...emptyDraft };
    written.draft = mine;
    written.keep();
    await this.#takeBack(item, item.state === 'conflict');
    if (item.state === 'refused' && written.clash) {
      written.base = written.clash.theirs;
      written.clash = undefined;
      written.keep();
    }
    this.options.onChange();
  }

  #still(is: CannedWork['is']): boolean {
    return this.is === is;
  }

  #itemOf(id: string): CannedItem | undefined {
    return this.options.store.$responses.get().rows.find(({ row }) => row.id === id);
  }

  #forgetFiles(files: CannedDraft['attachments']): void {
    for (const { id } of files) this.options.store.removeUpload(id);
  }

  #become(is: CannedWork['is']): readonly DraftMember[] {
    if (this.is !== 'over') this.is = is;
    this.options.onChange();
    return [];
  }

  #finish(): readonly DraftMember[] {
    if (this.is !== 'over') this.options.onDone();
    return [];
  }
}

const isNotIn =
  (...drafts: readonly CannedDraft[]) =>
  ({ id }: { id: string }): boolean =>
    !drafts.some(({ attachments }) => attachments.some((one) => one.id === id));
