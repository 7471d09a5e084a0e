import type { SettingsElement } from './settings-element.js';
import type { Session } from '../session/session.js';

/** The element that a part on demand stands in, such as the editor in the manager. */
export type PartHost = SettingsElement & {
  /** The session that is shown: given to the element, or by a provider. */
  readonly shownSession: Session;
  /** An id that no other instance of the host has. */
  partId(name: string): string;
};
