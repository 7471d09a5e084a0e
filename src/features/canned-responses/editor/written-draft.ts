import type { FieldProblem } from '../../../contract/index.js';
import type { DraftShelf } from './canned-draft-shelf.js';
import { differing, isSaidAtOnce, problemsOf, rebased, type DraftMember, type DraftProblems, type DraftRules } from './canned-draft.js';
import type { CannedDraft } from '../canned-responses.js';

/** What somebody else made of the same response while it was edited here. */
export interface Clash {
  theirs: CannedDraft;
  members: readonly DraftMember[];
  /** It was found when the person had asked to save. */
  saves: boolean;
}

/** What a person writes, against what they began from. */
export class WrittenDraft {
  draft: CannedDraft;
  clash: Clash | undefined;
  /** It was typed before and not saved. */
  isRestored = false;
  #left = new Set<DraftMember>();
  #refused: DraftProblems = {};

  constructor(
    /** As the backend has it; of a new one, what it begins with. */
    public base: CannedDraft,
    private readonly shelf: DraftShelf,
    private readonly rules: () => DraftRules,
  ) {
    this.draft = base;
    const kept = shelf.restore(base);
    if (!kept) return;
    this.isRestored = true;
    this.draft = kept.draft;
    this.base = kept.base;
    this.rebaseOn(base, false);
  }

  get changed(): DraftMember[] {
    return differing(this.draft, this.base);
  }

  get problems(): DraftProblems {
    return problemsOf(this.draft, this.rules());
  }

  get refused(): DraftMember[] {
    return Object.keys(this.#refused) as DraftMember[];
  }

  /** What to show at a field now. */
  problem(member: DraftMember): FieldProblem | undefined {
    const own = this.problems[member];
    if (own && (this.#left.has(member) || isSaidAtOnce(own))) return own;
    return this.#refused[member];
  }

  edit(patch: Partial<CannedDraft>): void {
    this.draft = { ...this.draft, ...patch };
    for (const member of Object.keys(patch) as DraftMember[]) delete this.#refused[member];
    this.keep();
  }

  /** Who only passes by has made no mistake. */
  leave(member: DraftMember): void {
    if (this.changed.includes(member)) this.#left.add(member);
  }

  leaveAll(): void {
    for (const member of ['shortCode', 'content', 'label'] as const) this.#left.add(member);
  }

  refuse(problems: DraftProblems): void {
    this.#refused = problems;
  }

  /** The backend has something else by now. */
  rebaseOn(now: CannedDraft, saves: boolean): void {
    const { draft, base, clashes } = rebased(this.draft, this.base, now);
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
    if (keep === 'theirs') this.draft = { ...this.draft, ...Object.fromEntries(members.map((member) => [member, theirs[member]])) };
    this.keep();
  }

  startAfresh(): void {
    this.draft = this.base;
    this.clash = undefined;
    this.isRestored = false;
    this.#left.clear();
    this.#refused = {};
    this.shelf.clear();
  }

  keep(): void {
    this.shelf.keep(this.draft, this.base);
  }
}
