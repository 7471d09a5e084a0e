import { AttachedFiles } from '../../../element/attached-files.js';
import type { DraftShelf } from '../../../element/draft-shelf.js';
import { isUnborn, RowWork } from '../../../element/row-work.js';
import { isCodeTaken } from '../canned-codes.js';
import { draftForm, draftOf, emptyDraft, tidy, type DraftMember } from './canned-draft.js';
import type { CannedItem, CannedResponsesStore } from '../canned-responses.store.js';
import {
  cannedLimits,
  type CannedAttachment,
  type CannedDraft,
  type CannedResponse,
  type CannedResponsesCapability,
  type CannedScope,
} from '../canned-responses.js';
import type { CannedUploadsStore } from './canned-uploads.store.js';
import { CannedWritten } from './written-draft.js';

export interface WorkOptions {
  host: HTMLElement;
  store: CannedResponsesStore;
  uploads: CannedUploadsStore;
  shelf: DraftShelf<CannedDraft>;
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

/** One response that is being written, from opening the editor to the backend's word. */
export class CannedWork extends RowWork<CannedDraft, CannedResponse, DraftMember> {
  readonly written: CannedWritten;
  readonly files: AttachedFiles<CannedAttachment>;
  readonly scope: CannedScope;
  protected readonly nothing = { ...emptyDraft };
  readonly #capability: () => CannedResponsesCapability;

  constructor({ host, store, uploads, shelf, scope, item, preset, capability, onChange, onDone }: WorkOptions) {
    const rows = () => store.$responses.get().rows;
    super({
      host,
      area: 'canned-responses',
      form: draftForm,
      rows: {
        item: (id) => rows().find(({ row }) => row.id === id),
        isComplete: () => store.$responses.get().complete,
        create: (draft) => store.create({ ...draft, scope }),
        update: (id, patch) => store.update(id, patch),
        discard: (id) => store.discard(id),
        forgetFile: (id) => store.removeUpload(id),
      },
      item,
      onChange,
      onDone,
    });
    this.scope = scope;
    this.#capability = capability;
    const base = item && !isUnborn(item) ? draftOf(item.row) : (preset ?? emptyDraft);
    this.written = new CannedWritten(base, shelf, () => ({
      limit: this.limit,
      isTaken: (code) => isCodeTaken(rows(), scope, code, this.id ?? this.sent),
      hasFiles: this.files.isSending,
    }));
    this.files = new AttachedFiles({
      store: uploads,
      count: () => this.written.draft.attachments.length,
      onArrived: (attachment) => this.edit({ attachments: [...this.written.draft.attachments, attachment] }),
      onChange,
    });
    this.begin();
  }

  get limit(): number {
    return this.#capability().maxLength ?? cannedLimits.content;
  }

  removeFile(id: string): void {
    const before = this.written.draft;
    this.edit({ attachments: before.attachments.filter((one) => one.id !== id) });
    this.forgetFiles(before);
  }

  protected get isSending(): boolean {
    return this.files.isSending;
  }

  protected draftOf(row: CannedDraft): CannedDraft {
    return draftOf(row);
  }

  protected tidied(): CannedDraft {
    return tidy(this.written.draft);
  }

  protected filesOf({ attachments }: CannedDraft): readonly CannedAttachment[] {
    return attachments;
  }

  protected filesSettled(): Promise<boolean> {
    return this.files.settled();
  }

  protected closeFiles(): void {
    this.files.close();
  }
}
