export { applyPreferences } from './apply-preferences.js';
export { composeWith, type ComposeOptions, type Composer } from './compose-with.js';
export { longestSignature, sendKeys, textSizes, themes } from './preferences.js';
export type { Preferences, PreferencesCapability, PreferencesGroup, SendKey, TextSize, Theme } from './preferences.js';
export { PreferencesForm } from './preferences-form.js';
export { preferences, type PreferencesStore } from './preferences.store.js';
export { signed } from './signed.js';
