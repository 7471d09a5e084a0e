/** What the key is called on this device. */
export function modifierName(platform: string = globalThis.navigator?.platform ?? ''): 'Ctrl' | '⌘' {
  return /^(Mac|iP)/.test(platform) ? '⌘' : 'Ctrl';
}
