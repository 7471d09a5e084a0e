import type { UiText } from '../../ui/ui.messages.js';
import type { Matrix } from './matrix.js';
import type { Wording } from './matrix-words.js';
import type { NotificationScheme } from './notifications-rules.js';

/** What the templates of the matrix need. */
export interface MatrixView extends Wording {
  matrix: Matrix;
  ui: UiText;
  isExplicit: boolean;
  /** Blocks of checkboxes in place of a table. */
  isNarrow: boolean;
  /** Cells that were confirmed a moment ago. */
  saved: ReadonlySet<string>;
  /** They are in so many rows that it is said once, above all. */
  isSavedInSum: boolean;
  /** Cells that have been on their way for a while. */
  slow: ReadonlySet<string>;
  /** Why all of it is locked, as a code: said once, above the group, by the element with the id `locked`. */
  lock?: string;
  /** One change failed, and no other: its row calls out; of more, the sum does. */
  isAlone: boolean;
  idOf(name: string): string;
  onRetry(): void;
  onScheme(scheme: NotificationScheme): void;
  onAgain(cells: readonly string[]): void;
  onUndo(cells: readonly string[]): void;
  onResolve(cell: string, keep: 'mine' | 'theirs'): void;
}

/** The sentence that says what will happen, which stands as the section's description. */
export const effectId = ({ idOf }: MatrixView): string => `${idOf('title')}-description`;
