import type { TemplateResult } from 'lit';
import type { Clash } from '../../../element/written-draft.js';
import { versions } from '../../../ui/versions.js';
import { contentsWords } from '../list/content-words.js';
import { kindText, phoneOf } from '../list/welcome-words.js';
import type { WelcomeDraft } from '../welcome-messages.js';
import { channelsOf, type FormView } from './form-view.js';

const labels = { name: 'name', kind: 'kind', numbers: 'numbers', contents: 'body' } as const;

/** Both versions side by side. */
export const welcomeClash = (view: FormView, { theirs, members }: Clash<WelcomeDraft>): TemplateResult =>
  versions({
    id: view.id('clash'),
    differences: members.map((member) => ({
      member,
      label: view.text(labels[member]),
      mine: shown(member, view.work.written.draft, view),
      theirs: shown(member, theirs, view),
    })),
    text: view.text,
    onChoose: (keep) => void view.work.choose(keep),
  });

function shown(member: keyof WelcomeDraft, draft: WelcomeDraft, view: FormView): string {
  const { list, text, locale, numbersSeen } = view;
  switch (member) {
    case 'name':
      return draft.name;
    case 'kind':
      return kindText(draft.kind, list);
    case 'numbers':
      return draft.numbers
        .map((id) => numbersSeen.get(id))
        .map((number) => (number ? phoneOf(number) : text('numberUnknown')))
        .join('\n');
    case 'contents':
      return contentsWords(draft.contents, { locale, channels: channelsOf(view), otherLanguage: text('languageOther') });
  }
}
