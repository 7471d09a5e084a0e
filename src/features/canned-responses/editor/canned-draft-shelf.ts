import { DraftShelf, type Drafts } from '../../../element/draft-shelf.js';
import { draftForm, foldedCode } from './canned-draft.js';
import type { CannedDraft, CannedScope } from '../canned-responses.js';

/** Longer than this is kept in the page only, UTF-16 units. */
const mostOnDisk = 100_000;

const shelf = (drafts: Drafts, key: string): DraftShelf<CannedDraft> =>
  new DraftShelf(drafts, key, draftForm, (member, { content }) => member !== 'content' || content.length <= mostOnDisk);

export const shelfOfRow = (drafts: Drafts, id: string): DraftShelf<CannedDraft> => shelf(drafts, `cannedResponses/${id}`);

/** Of a new response: what was left behind is taken up again, and of a copy only what was made of the same. */
export function shelfOfNew(drafts: Drafts, scope: CannedScope, preset?: CannedDraft): DraftShelf<CannedDraft> {
  const name = `cannedResponses/new-${scope}`;
  if (preset) return shelf(drafts, `${name}|${foldedCode(preset.shortCode)}`);
  const left = Object.entries(drafts.$drafts.get()).find(([key, draft]) => key.startsWith(name) && Object.keys(draft).length);
  return shelf(drafts, left?.[0] ?? name);
}
