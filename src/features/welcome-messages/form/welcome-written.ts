import type { FieldProblem } from '../../../contract/index.js';
import type { DraftShelf } from '../../../element/draft-shelf.js';
import { WrittenDraft } from '../../../element/written-draft.js';
import { problemsOf, type WelcomeFacts, type WelcomeProblem } from '../rules/welcome-problems.js';
import type { WelcomeDraft } from '../welcome-messages.js';
import { draftForm, keyOf, valueAt, type Path } from './welcome-draft.js';

/** Wrong however it goes on, so it is said while it is typed; what is only not finished waits until the person leaves. */
const saidAtOnce = ['too-long', 'too-many', 'invalid-characters', 'wrong-type', 'too-large', 'gone'];

/** What a person writes of a message, and what is wrong with it. */
export class WelcomeWritten extends WrittenDraft<WelcomeDraft> {
  #left = new Set<string>();
  #refused = new Map<string, FieldProblem>();
  #judged: { draft: WelcomeDraft; facts: WelcomeFacts; found: readonly WelcomeProblem[] } | undefined;

  constructor(
    base: WelcomeDraft,
    shelf: DraftShelf<WelcomeDraft>,
    private readonly facts: () => WelcomeFacts,
    /** A file of this language is on its way, so that it is not missing. */
    private readonly isFileComing: (at: number) => boolean,
  ) {
    super(base, shelf, draftForm);
  }

  get problems(): readonly WelcomeProblem[] {
    const { draft } = this;
    const facts = this.facts();
    const last = this.#judged;
    const isKnown = last?.draft === draft && last.facts.capability === facts.capability && last.facts.channels === facts.channels;
    const found = isKnown ? last.found : problemsOf(draft, facts);
    this.#judged = { draft, facts, found };
    return found.filter(({ path, code }) => !(code === 'required' && path[2] === 'file' && this.isFileComing(Number(path[1]))));
  }

  get wrong(): Path[] {
    return this.problems.map(({ path }) => path);
  }

  get refused(): Path[] {
    return [...this.#refused.keys()].map((member) => [member]);
  }

  /** What to show at a field now. */
  problem(path: Path): FieldProblem | undefined {
    const key = keyOf(path);
    const own = this.problems.find((one) => keyOf(one.path) === key);
    if (own && (this.#left.has(key) || saidAtOnce.includes(own.code))) return own;
    return this.#refused.get(key);
  }

  override edit(patch: Partial<WelcomeDraft>): void {
    for (const member of Object.keys(patch)) this.#refused.delete(member);
    super.edit(patch);
  }

  /** Who only passes by has made no mistake. */
  leave(path: Path): void {
    if ((valueAt(this.draft, path) ?? '') !== (valueAt(this.base, path) ?? '')) this.#left.add(keyOf(path));
  }

  /** Another list in place of this one: what is said of an entry goes with it. */
  shift(path: Path, next: readonly unknown[]): void {
    const start = `${keyOf(path)}-`;
    const before = valueAt(this.draft, path) as readonly unknown[];
    const shifted = [...this.#left].flatMap((key) => {
      if (!key.startsWith(start)) return key;
      const [at, ...rest] = key.slice(start.length).split('-');
      const to = next.indexOf(before[Number(at)]);
      return to < 0 ? [] : start + [to, ...rest].join('-');
    });
    this.#left = new Set(shifted);
  }

  /** What is wrong now; an entry that is added later is not looked at yet. */
  leaveAll(): void {
    for (const path of this.wrong) this.#left.add(keyOf(path));
  }

  /** Everything in one language. */
  leaveContent(at: number): void {
    for (const path of this.wrong) if (path[0] === 'contents' && path[1] === at) this.#left.add(keyOf(path));
  }

  refuse(fields: Readonly<Record<string, FieldProblem>>): void {
    this.#refused = new Map(Object.entries(fields));
  }

  override startAfresh(): void {
    super.startAfresh();
    this.#left.clear();
    this.#refused.clear();
  }
}
