import { AttachedFiles, type FileRules } from '../../../element/attached-files.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { WelcomeUploadsStore } from './welcome-uploads.store.js';

type Slot = AttachedFiles<CannedAttachment>;

export interface WelcomeFilesOptions {
  store: WelcomeUploadsStore;
  /** The language at this place may have one. */
  isWanted(at: number): boolean;
  onArrived(at: number, file: CannedAttachment): void;
  onChange(): void;
}

/** The file of each language on its way. Nobody waits for one that was chosen for another kind. */
export class WelcomeFiles {
  /** In the order of the languages. */
  #slots: Slot[] = [];

  constructor(private readonly options: WelcomeFilesOptions) {}

  /** What is on its way for a language, and what was not taken. */
  of(at: number): Slot {
    while (this.#slots.length <= at) this.#slots.push(this.#newSlot());
    return this.#slots[at]!;
  }

  /** One file: it takes the place of what is on its way, which one that is not taken leaves alone. */
  take(at: number, files: readonly File[], rules: FileRules): void {
    const slot = this.of(at);
    const before = slot.underWay;
    slot.take(files, { ...rules, atMost: before.length + 1 });
    if (slot.underWay.length > before.length) for (const { id } of before) slot.cancel(id);
  }

  /** The languages in which one has failed on its way. */
  get failed(): number[] {
    return this.#wanted.filter((at) => this.of(at).underWay.some(({ error }) => error));
  }

  get coming(): number {
    return this.#wanted.flatMap((at) => this.of(at).underWay).filter(({ error }) => !error).length;
  }

  /** Settles when nothing is on its way any more, of one language or of all; true: all have arrived. */
  async settled(only?: number): Promise<boolean> {
    const asked = this.#wanted.filter((at) => at === (only ?? at));
    return (await Promise.all(asked.map((at) => this.of(at).settled()))).every(Boolean);
  }

  retrySignedOut(): void {
    for (const slot of this.#slots) slot.retrySignedOut();
  }

  /** What was not taken was measured by what was wanted then. */
  forgetRefusals(): void {
    for (const slot of this.#slots) slot.refusals = [];
  }

  takeOut(at: number): void {
    this.of(at).close();
    this.#slots.splice(at, 1);
  }

  putBack(at: number): void {
    this.#slots.splice(at, 0, this.#newSlot());
  }

  close(): void {
    for (const slot of this.#slots) slot.close();
  }

  get #wanted(): number[] {
    return [...this.#slots.keys()].filter((at) => this.options.isWanted(at));
  }

  #newSlot(): Slot {
    const { store, onArrived, onChange } = this.options;
    const slot: Slot = new AttachedFiles({
      store,
      count: () => 0,
      onArrived: (file) => onArrived(this.#slots.indexOf(slot), file),
      onChange,
    });
    return slot;
  }
}
