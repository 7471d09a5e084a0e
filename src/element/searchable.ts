import type { Bundle, Messages } from '../locales/localizer.js';
import type { Session } from '../session/session.js';

/** Something a person may look for by its name, by keys of its element's own texts. */
export interface Find<Key extends string = string> {
  label: Key;
  hint?: Key;
  /** What is written where it is, if that is not the label: a short word on a button. */
  seek?: Key;
  /** Asked about by {@link Searchable.has}: not every backend has it. */
  member?: string;
}

/** A heading, and what stands below it. */
export interface FindGroup<Key extends string = string> {
  heading: Key;
  hint?: Key;
  member?: string;
  finds?: readonly Find<Key>[];
}

/** What only this backend has, in its own words, below the heading of this key. */
export interface OwnFind {
  heading: string;
  label: string;
  hint?: string;
}

/** What of an element can be looked for. The texts are those of the element itself, so that both say the same. */
export interface Searchable {
  /** Of the element. */
  tag: string;
  bundle: Bundle<Messages>;
  groups: readonly FindGroup[];
  /** As far as it is known without asking the backend. Missing: every backend has all of it. */
  has?(member: string, session: Session): boolean;
  own?(session: Session): readonly OwnFind[];
}

/** With the keys of its texts. */
export interface SearchableIn<M extends Messages> extends Searchable {
  bundle: Bundle<M>;
  groups: readonly FindGroup<keyof M & string>[];
}
