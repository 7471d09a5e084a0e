import type { FieldProblem } from '../../../contract/index.js';
import type { DraftShelf } from '../../../element/draft-shelf.js';
import { WrittenDraft } from '../../../element/written-draft.js';
import { draftForm, isSaidAtOnce, problemsOf, type DraftMember, type DraftProblems, type DraftRules } from './canned-draft.js';
import type { CannedDraft } from '../canned-responses.js';

/** What a person writes of a response, and what is wrong with it. */
export class CannedWritten extends WrittenDraft<CannedDraft> {
  #left = new Set<DraftMember>();
  #refused: DraftProblems = {};

  constructor(
    base: CannedDraft,
    shelf: DraftShelf<CannedDraft>,
    private readonly rules: () => DraftRules,
  ) {
    super(base, shelf, draftForm);
  }

  get problems(): DraftProblems {
    return problemsOf(this.draft, this.rules());
  }

  get wrong(): DraftMember[] {
    return Object.keys(this.problems) as DraftMember[];
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

  override edit(patch: Partial<CannedDraft>): void {
    for (const member of Object.keys(patch) as DraftMember[]) delete this.#refused[member];
    super.edit(patch);
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

  override startAfresh(): void {
    super.startAfresh();
    this.#left.clear();
    this.#refused = {};
  }
}
