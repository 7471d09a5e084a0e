import { languageLabel } from '../../../ui/language-label.js';
import type { Channels, WelcomeContent } from '../welcome-messages.js';

export interface ContentWordsView {
  locale: string;
  channels: Channels | undefined;
  /** What stands for no language, beside others. */
  otherLanguage: string;
}

/** Somebody compares them, and does not read a book. */
const mostShown = 4_000;

/** Everything that is written, whatever its kind shows, so that two versions can be compared. */
export const contentsWords = (contents: readonly WelcomeContent[], view: ContentWordsView): string =>
  contents
    .map((content) => {
      const language = languageLabel(content.language, view.locale) || (contents.length > 1 ? view.otherLanguage : '');
      return lines([language && `${language}:`, ...wordsOf(content, view)]);
    })
    .join('\n\n')
    .slice(0, mostShown);

const lines = (words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join('\n');

const wordsOf = (content: WelcomeContent, { channels }: ContentWordsView) => [
  content.header,
  content.file?.name,
  content.body,
  ...content.buttons.map(({ title }) => `[${title}]`),
  content.menu && `[${content.menu}]`,
  ...content.sections.flatMap(({ title, rows }) => [
    title,
    ...rows.map((row) => `– ${[row.title, row.description].filter(Boolean).join(' · ')}`),
  ]),
  content.place &&
    [content.place.name, content.place.address, `${content.place.latitude}, ${content.place.longitude}`].filter(Boolean).join(', '),
  channels?.templates.find(({ id }) => id === content.template)?.name ?? content.template,
  ...content.parameters,
  content.footer,
];
