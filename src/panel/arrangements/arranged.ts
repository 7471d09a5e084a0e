import type { Bundle, Messages } from '../../locales/localizer.js';
import type { Session } from '../../session/session.js';
import { worded } from '../../session/worded.js';
import { knownSections, type PanelLayout, type PanelSection, type SectionChoice } from '../panel-sections.js';
import type { PanelText } from '../panel-status.js';

/** How a product groups, names, saves and lays out what a person sets about themselves. */
export interface Arrangement {
  layout: PanelLayout;
  sections: readonly SectionChoice[];
  /** Its words by `area.key`; `panel.section-…` and `panel.hint-…` name its sections, `description` is said under the panel's title. */
  words: Bundle<Messages>;
}

/** An arrangement as a panel uses it. */
export interface Arranged {
  layout: PanelLayout;
  /** The given session in the words of the product. */
  inWords(session: Session): Session;
  /** Under the title; empty: nothing. */
  description(session: Session): string;
  sections(text: PanelText): readonly PanelSection[];
}

const sentence = 'description';

export function arranged({ layout, sections, words }: Arrangement): Arranged {
  /** Sections that only this product has are named by its words alone. */
  const said = (name: string, key: 'label' | 'hint', text: PanelText) =>
    Object.hasOwn(words.base, `panel.${name}`) ? { [key]: text(name as 'title') } : undefined;
  return {
    layout,
    inWords: (session) => worded(session, words),
    description: ({ texts }) => (Object.hasOwn(words.base, sentence) ? texts.for(words)(sentence) : ''),
    sections: (text) =>
      sections.map((choice) => {
        const section = typeof choice === 'string' ? { id: choice } : choice;
        const { id } = section;
        const known = knownSections.find((one) => one.id === id);
        return { ...known, ...said(`section-${id}`, 'label', text), ...said(`hint-${id}`, 'hint', text), ...section };
      }),
  };
}
