import { differing, pick, rebased, type DraftForm } from './draft-form.js';
import type { DraftShelf } from './draft-shelf.js';

/** What somebody else made of the same thing while it was edited here. */
export interface Clash<D extends object> {
  theirs: D;
  members: readonly (keyof D & string)[];
  /** It was found when the person had asked to save. */
  saves: boolean;
}

/** What a person writes, against what they began from. */
export class WrittenDraft<D extends object> {
  draft: D;
  clash: Clash<D> | undefined;
  /** It was typed before and not saved. */
  isRestored = false;

  constructor(
    /** As the backend has it; of a new one, what it begins with. */
    public base: D,
    private readonly shelf: DraftShelf<D>,
    protected readonly form: DraftForm<D>,
  ) {
    this.draft = base;
    const kept = shelf.restore(base);
    if (!kept) return;
    this.isRestored = true;
    this.draft = kept.draft;
    this.base = kept.base;
    this.rebaseOn(base, false);
  }

  get changed(): (keyof D & string)[] {
    return differing(this.form, this.draft, this.base);
  }

  edit(patch: Partial<D>): void {
    this.draft = { ...this.draft, ...patch };
    this.keep();
  }

  /** The backend has something else by now. */
  rebaseOn(now: D, saves: boolean): void {
    const { draft, base, clashes } = rebased(this.form, this.draft, this.base, now);
    this.draft = draft;
    this.base = base;
    if (clashes.length) this.clash = { theirs: now, members: clashes, saves };
  }

  /** Both versions were seen. */
  choose(keep: 'mine' | 'theirs'): void {
    const { theirs, members } = this.clash!;
    this.clash = undefined;
    this.base = theirs;
    // Only where both had changed it: the rest of what was typed is nobody else's.
    if (keep === 'theirs') this.draft = { ...this.draft, ...pick(theirs, members) };
    this.keep();
  }

  startAfresh(): void {
    this.draft = this.base;
    this.clash = undefined;
    this.isRestored = false;
    this.shelf.clear();
  }

  /** What was written once more, and what the person saw then: what others changed since is found anew. */
  takeUp({ draft, base }: { draft: D; base: D }): void {
    this.draft = draft;
    this.base = base;
    this.clash = undefined;
    this.keep();
  }

  keep(): void {
    this.shelf.keep(this.draft, this.base);
  }

  /** It is somebody else's to keep from now on. */
  hand(): void {
    this.shelf.clear();
  }
}
