export { ActController } from './act-controller.js';
export { defineElement } from './define-element.js';
export { FormController, type FormStore } from './form-controller.js';
export { KeepFocus } from './keep-focus.js';
export { SavedFor } from './saved-for.js';
export { sessionContext } from './session-context.js';
export { SettingsElement } from './settings-element.js';
export { emit, type SettingsEvents } from './settings-events.js';
export { statesOf, type Shown, type StateName } from './field-states.js';
