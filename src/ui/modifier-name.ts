import type { UiText } from './ui.messages.js';

/** What the key is called on this device. */
export function modifierName(ui: UiText, platform: string = globalThis.navigator?.platform ?? ''): string {
  return /^(Mac|iP)/.test(platform) ? '⌘' : ui('control');
}
