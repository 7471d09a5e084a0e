import type { AdapterError, FieldProblem, Row } from '../contract/index.js';
import type { Item } from '../state/collection-state.js';
import type { Outcome } from '../state/resource-state.js';
import { differing, pick, type DraftForm } from './draft-form.js';
import { emit } from './settings-events.js';
import type { WrittenDraft } from './written-draft.js';

/** The rows among which one is written. */
export interface WorkRows<D extends object, T extends Row> {
  item(id: string): Item<T> | undefined;
  /** Every row of the backend is known. */
  isComplete(): boolean;
  create(draft: D): { id: string; settled: Promise<Outcome> };
  update(id: string, patch: Partial<D>): Promise<Outcome>;
  discard(id: string): Promise<void>;
  /** A file that belongs to nothing any more. */
  forgetFile(id: string): void;
}

export interface RowWorkOptions<D extends object, T extends Row> {
  host: HTMLElement;
  area: string;
  form: DraftForm<D>;
  rows: WorkRows<D, T>;
  /** Undefined: a new one. */
  item: Item<T> | undefined;
  onChange(): void;
  /** Saved, and there is nothing more to do. */
  onDone(): void;
}

/** A row that the backend has not taken yet has an id of our own. */
export const isUnborn = ({ row, state }: Item<Row>): boolean => row.id.startsWith('new-') && (state === 'refused' || state === 'conflict');

/** What is typed, with what is wrong with it; `W` says where. */
export interface JudgedDraft<D extends object, W> extends WrittenDraft<D> {
  readonly wrong: readonly W[];
  readonly refused: readonly W[];
  /** The person wants to save: whatever is wrong is said. */
  leaveAll(): void;
  refuse(fields: Readonly<Record<string, FieldProblem>>): void;
}

/** One row with files that is being written, from opening its form to the backend's word. */
export abstract class RowWork<D extends object, T extends Row & D, W> {
  /** Refused for no field's sake. */
  error: AdapterError | undefined;
  isGone = false;
  is: 'editing' | 'waiting-for-files' | 'saving' | 'over' = 'editing';
  abstract readonly written: JudgedDraft<D, W>;
  /** Undefined: the backend has no such row. */
  protected readonly id: string | undefined;
  /** The row that an accepted change is on. */
  protected sent: string | undefined;

  constructor(private readonly options: RowWorkOptions<D, T>) {
    const { item } = options;
    this.id = item && !isUnborn(item) ? item.row.id : undefined;
  }

  /** What a person writes of a row, without the rest of it. */
  protected abstract draftOf(row: D): D;
  /** As it is sent. */
  protected abstract tidied(): D;
  protected abstract filesOf(draft: D): readonly { id: string }[];
  protected abstract get isSending(): boolean;
  /** Settles when nothing is on its way any more; true: all have arrived. */
  protected abstract filesSettled(): Promise<boolean>;
  protected abstract closeFiles(): void;

  /** When everything is in its place: what did not succeed before is taken up. */
  protected begin(): void {
    const { item } = this.options;
    if (item?.state === 'refused' || item?.state === 'conflict') void this.#reopen(item);
  }

  get isNew(): boolean {
    return !this.id;
  }

  /** Closing now would leave something behind. */
  get isUnsaved(): boolean {
    return this.is !== 'saving' && (this.written.changed.length > 0 || this.isSending);
  }

  /** What became of an accepted change so far. */
  get waiting(): 'sending' | 'kept' | 'not-kept' | undefined {
    if (this.is !== 'saving') return undefined;
    const item = this.options.rows.item(this.sent ?? '');
    if (!item?.waiting || item.waiting === 'sending') return 'sending';
    return item.unkept ? 'not-kept' : 'kept';
  }

  edit(patch: Partial<D>): void {
    // A browser says that a control was left when it is gone already.
    if (this.#still('saving') || this.#still('over')) return;
    this.written.edit(patch);
    this.error = undefined;
    this.options.onChange();
  }

  /** What was taken off and never saved belongs to nothing. */
  forgetFiles(before: D): void {
    const gone = this.filesOf(before).filter((file) => !this.#isIn(file, this.written.draft, this.written.base));
    for (const { id } of gone) this.options.rows.forgetFile(id);
  }

  /** Before every update: what changed elsewhere. */
  see(): void {
    if (this.is !== 'editing' || !this.id || this.id.startsWith('new-') || this.written.clash) return;
    const { rows } = this.options;
    const item = rows.item(this.id);
    if (item && !item.state) this.written.rebaseOn(this.draftOf(item.row), false);
    this.isGone = !item && rows.isComplete();
  }

  /** Resolves to what to look at; nothing: it is done, or on its way. */
  async save(): Promise<readonly W[]> {
    if (!this.#still('editing')) return [];
    const { written } = this;
    const { host, area, form } = this.options;
    written.leaveAll();
    this.options.onChange();
    const { wrong } = written;
    if (wrong.length || written.clash) return wrong;
    if (!this.isUnsaved && !this.isNew && !this.isGone) return this.#finish();
    const members = this.isNew ? [...form.members] : written.changed;
    if (!emit(host, 'settings-before-save', { area, members }, { cancelable: true })) return [];
    this.#become('waiting-for-files');
    const haveArrived = await this.filesSettled();
    // Closed, or called off, meanwhile.
    if (!this.#still('waiting-for-files')) return [];
    if (!haveArrived) return this.#become('editing');
    // A file may turn out to be something else than its name says.
    return written.wrong.length ? (this.#become('editing'), written.wrong) : this.#carryOut(this.tidied());
  }

  /** Not after all: what waits for its files. */
  stay(): void {
    if (this.is === 'waiting-for-files') this.#become('editing');
  }

  /** Both versions were seen. */
  async choose(keep: 'mine' | 'theirs'): Promise<void> {
    const { written } = this;
    const saves = written.clash?.saves;
    const before = written.draft;
    written.choose(keep);
    this.forgetFiles(before);
    this.options.onChange();
    if (keep === 'mine' && saves) await this.save();
  }

  startAfresh(): void {
    const { draft } = this.written;
    this.written.startAfresh();
    this.forgetFiles(draft);
    this.options.onChange();
  }

  /** What is accepted goes on; what is only typed stays on its shelf, unless it was discarded. */
  end(): void {
    this.is = 'over';
    this.closeFiles();
  }

  async #carryOut(sent: D): Promise<readonly W[]> {
    const { host, area, form, rows } = this.options;
    const { written } = this;
    const isAnew = this.isNew || this.isGone;
    const members = isAnew ? [...form.members] : differing(form, sent, written.base);
    const wish = isAnew ? rows.create(sent) : { id: this.id!, settled: rows.update(this.id!, pick(sent, members)) };
    this.sent = wish.id;
    this.error = undefined;
    // In the same breath, or it would be there twice.
    written.hand();
    this.#become('saving');
    const outcome = await wish.settled;
    if (outcome === 'confirmed') {
      emit(host, 'settings-saved', { area, members });
      for (const file of this.filesOf(written.base)) if (!this.#isIn(file, sent)) rows.forgetFile(file.id);
      return this.#finish();
    }
    const item = rows.item(wish.id);
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
  async #takeBack(item: Item<T>, saves: boolean): Promise<void> {
    const { form, rows } = this.options;
    const { fields = {} } = item.error?.problem ?? {};
    const known = form.members.filter((member) => member in fields);
    this.written.refuse(Object.fromEntries(known.map((member) => [member, fields[member]!])));
    if (!known.length) this.error = item.error;
    await rows.discard(item.row.id);
    if (!this.id) return;
    const now = { ...(rows.item(this.id)?.row ?? item.row), ...item.theirs };
    this.written.rebaseOn(this.draftOf(now), saves);
    this.written.keep();
  }

  /** What did not succeed while no form was open. */
  async #reopen(item: Item<T>): Promise<void> {
    const { written } = this;
    const mine = this.draftOf(item.row);
    // What the person saw when they wrote it is known to nobody any more: every difference is for them to decide.
    written.base = this.nothing;
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

  /** A draft in which nothing is written. */
  protected abstract get nothing(): D;

  #isIn({ id }: { id: string }, ...drafts: readonly D[]): boolean {
    return drafts.some((draft) => this.filesOf(draft).some((one) => one.id === id));
  }

  #still(is: RowWork<D, T, W>['is']): boolean {
    return this.is === is;
  }

  #become(is: RowWork<D, T, W>['is']): readonly W[] {
    if (this.is !== 'over') this.is = is;
    this.options.onChange();
    return [];
  }

  #finish(): readonly W[] {
    if (this.is !== 'over') this.options.onDone();
    return [];
  }
}
