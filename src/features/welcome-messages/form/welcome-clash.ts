import type { TemplateResult } from 'lit';
import type { Clash } from '../../../element/written-draft.js';
import { languageLabel } from '../../../ui/language-label.js';
import { versions } from '../../../ui/versions.js';
import { phoneOf } from '../list/welcome-words.js';
import type { WelcomeContent, WelcomeDraft } from '../welcome-messages.js';
import { channelsOf, type FormView } from './form-view.js';

const labels = { name: 'name', kind: 'kind', numbers: 'numbers', contents: 'body' } as const;
const mostShown = 4_000;

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
  const { list, text, numbersSeen } = view;
  switch (member) {
    case 'name':
      return draft.name;
    case 'kind':
      return list(`kind-${draft.kind}`);
    case 'numbers':
      return draft.numbers
        .map((id) => numbersSeen.get(id))
        .map((number) => (number ? phoneOf(number) : text('numberUnknown')))
        .join('\n');
    case 'contents':
      return draft.contents
        .map((content) =>
          [
            draft.contents.length > 1 ? `${languageLabel(content.language, view.locale) || text('languageAny')}:` : '',
            wordsOf(content, view),
          ]
            .filter(Boolean)
            .join('\n'),
        )
        .join('\n\n')
        .slice(0, mostShown);
  }
}

/** Everything that is written, whatever its kind shows. */
const wordsOf = (content: WelcomeContent, view: FormView): string =>
  [
    content.header,
    content.file?.name,
    content.body,
    ...content.buttons.map(({ title }) => `[${title}]`),
    content.menu && `[${content.menu}]`,
    ...content.sections.flatMap(({ title, rows }) => [
      title,
      ...rows.map((row) => `– ${[row.title, row.description].filter(Boolean).join(': ')}`),
    ]),
    content.place &&
      [content.place.name, content.place.address, `${content.place.latitude}, ${content.place.longitude}`].filter(Boolean).join(', '),
    channelsOf(view)?.templates.find(({ id }) => id === content.template)?.name ?? content.template,
    ...content.parameters,
    content.footer,
  ]
    .filter(Boolean)
    .join('\n');
