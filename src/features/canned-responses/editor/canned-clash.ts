import type { TemplateResult } from 'lit';
import type { Clash } from '../../../element/written-draft.js';
import { languageLabel } from '../../../ui/language-label.js';
import { versions } from '../../../ui/versions.js';
import type { DraftMember } from './canned-draft.js';
import type { EditorView } from './canned-editor-view.js';
import type { CannedDraft } from '../canned-responses.js';

const labels = { shortCode: 'shortCode', content: 'content', label: 'label', language: 'language', attachments: 'files' } as const;

/** Both versions side by side. */
export const cannedClash = ({ text, work, id, locale }: EditorView, { theirs, members }: Clash<CannedDraft>): TemplateResult =>
  versions({
    id: id('clash'),
    differences: members.map((member) => ({
      member,
      label: text(labels[member]),
      mine: shown(member, work.written.draft, locale),
      theirs: shown(member, theirs, locale),
    })),
    text,
    onChoose: (keep) => void work.choose(keep),
  });

function shown(member: DraftMember, draft: CannedDraft, locale: string): string {
  if (member === 'attachments') return draft.attachments.map(({ name }) => name).join('\n');
  return member === 'language' ? languageLabel(draft.language, locale) : draft[member].slice(0, 4_000);
}
