export { defineAdapter, type AdapterGroups, type SettingsAdapter } from './adapters/settings-adapter.js';
export * from './contract/index.js';
export { defineElement, emit, sessionContext, SettingsElement, type SettingsEvents } from './element/index.js';
export * from './features/availability/index.js';
export * from './features/profile/index.js';
export { createLocalizer, type Localizer, type LocalizerOptions, type Messages, type Text } from './locales/localizer.js';
export { SettingsProvider } from './provider/settings-provider.js';
export { createSession, type SessionOptions } from './session/create-session.js';
export type { Area, Session, Unsaved } from './session/session.js';
