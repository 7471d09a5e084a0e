import type { Session } from '../../../session/session.js';
import { differing, draftMembers, emptyDraft, foldedCode } from './canned-draft.js';
import type { CannedDraft, CannedScope } from '../canned-responses.js';

type Drafts = Session['shared']['drafts'];

/** Longer than this is kept in the page only, UTF-16 units: every key would write it to the disk. */
const mostOnDisk = 100_000;

/** What is typed into one response and not saved, kept over a reload. */
export class DraftShelf {
  constructor(
    private readonly drafts: Drafts,
    private readonly key: string,
  ) {}

  static ofRow(drafts: Drafts, id: string): DraftShelf {
    return new DraftShelf(drafts, `cannedResponses/${id}`);
  }

  /** Of a new response: what was left behind is taken up again, and of a copy only what was made of the same. */
  static ofNew(drafts: Drafts, scope: CannedScope, preset?: CannedDraft): DraftShelf {
    const name = `cannedResponses/new-${scope}`;
    if (preset) return new DraftShelf(drafts, `${name}|${foldedCode(preset.shortCode)}`);
    const left = Object.entries(drafts.$drafts.get()).find(([key, draft]) => key.startsWith(name) && Object.keys(draft).length);
    return new DraftShelf(drafts, left?.[0] ?? name);
  }

  /** Undefined: nothing is kept. `base`: what the person saw when they typed it. */
  restore(base: CannedDraft): { draft: CannedDraft; base: CannedDraft } | undefined {
    const kept = Object.entries(this.drafts.of(this.key)).filter(([member]) => (draftMembers as readonly string[]).includes(member));
    if (!kept.length) return undefined;
    const over = (of: 'value' | 'base') => Object.fromEntries(kept.map(([member, typed]) => [member, typed[of]]));
    return { draft: { ...base, ...over('value') }, base: { ...base, ...over('base') } };
  }

  keep(draft: CannedDraft, base: CannedDraft = emptyDraft): void {
    const members = differing(draft, base).filter((member) => member !== 'content' || draft.content.length <= mostOnDisk);
    this.drafts.put(this.key, Object.fromEntries(members.map((member) => [member, { value: draft[member], base: base[member] }])));
  }

  clear(): void {
    this.drafts.put(this.key, {});
  }
}
