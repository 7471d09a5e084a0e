import type { Json } from '../contract/index.js';
import type { Session } from '../session/session.js';
import { differing, type DraftForm } from './draft-form.js';

export type Drafts = Session['shared']['drafts'];

/** What is typed into one thing and not saved, kept over a reload. */
export class DraftShelf<D extends object> {
  constructor(
    private readonly drafts: Drafts,
    private readonly key: string,
    private readonly form: DraftForm<D>,
    /** Whether a member is written to the disk: every key would write a very long one. */
    private readonly fits: (member: keyof D, draft: D) => boolean = () => true,
  ) {}

  /** Undefined: nothing is kept. `base`: what the person saw when they typed it. */
  restore(base: D): { draft: D; base: D } | undefined {
    const kept = Object.entries(this.drafts.of(this.key)).filter(([member]) => (this.form.members as readonly string[]).includes(member));
    if (!kept.length) return undefined;
    const over = (of: 'value' | 'base') => Object.fromEntries(kept.map(([member, typed]) => [member, typed[of]]));
    return { draft: { ...base, ...over('value') }, base: { ...base, ...over('base') } };
  }

  keep(draft: D, base: D): void {
    const members = differing(this.form, draft, base).filter((member) => this.fits(member, draft));
    const kept = members.map((member) => [member, { value: draft[member] as Json, base: base[member] as Json }]);
    this.drafts.put(this.key, Object.fromEntries(kept) as Record<string, { value: Json; base: Json }>);
  }

  clear(): void {
    this.drafts.put(this.key, {});
  }
}
