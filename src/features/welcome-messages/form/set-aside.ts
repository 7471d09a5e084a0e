import { keyOf, type Path } from './welcome-draft.js';
import type { WelcomeDraft } from '../welcome-messages.js';

/** What was discarded, or taken out of a list, as long as nothing else is written. */
export interface SetAside {
  /** What was written, and what it was written over. */
  draft: WelcomeDraft;
  base: WelcomeDraft;
  /** Which language was looked at. */
  at: number;
  /** What was taken out; undefined: everything was discarded. */
  entry?: { list: Path; at: number; what: string };
}

/** The list of the languages themselves. */
export const isOfLanguages = (list: Path): boolean => list.length === 1;

/** The control that is back when it is undone. */
export const backOf = ({ entry }: SetAside): string =>
  !entry ? 'heading' : isOfLanguages(entry.list) ? `language-${entry.at}` : `${keyOf(entry.list)}-${entry.at}-title`;
