import type { ErrorCode } from '../contract/index.js';

/** What elements tell their host. Details name members, never values. Features add their own by declaration merging. */
export interface SettingsEvents {
  /** Cancelable. Once per person's act, never when an edit is sent again. */
  'settings-before-save': { area: string; members: string[] };
  'settings-saved': { area: string; members: string[] };
  'settings-failed': { area: string; code: ErrorCode; members: string[] };
  /** `pending`: accepted edits that wait for it. */
  'settings-sign-in-needed': { pending: number };
  /** Cancelable: a host that asks by itself. `drafts`: labels of what was typed and not saved. */
  'settings-before-leave': { drafts: string[] };
}

/** Sends an event to whoever listens on the element or around it. False when it was cancelled. */
export function emit<Name extends keyof SettingsEvents>(
  target: EventTarget,
  name: Name,
  detail: SettingsEvents[Name],
  options: { cancelable?: boolean } = {},
): boolean {
  return target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, ...options, detail }));
}

type Heard = { [Name in keyof SettingsEvents]: CustomEvent<SettingsEvents[Name]> };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merging is the only way to extend the platform's map
  interface HTMLElementEventMap extends Heard {}
}
