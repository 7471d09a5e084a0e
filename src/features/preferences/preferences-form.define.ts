import { defineElement } from '../../element/define-element.js';
import { PreferencesForm } from './preferences-form.js';

defineElement('preferences-form', PreferencesForm);

declare global {
  interface HTMLElementTagNameMap {
    'preferences-form': PreferencesForm;
  }
}
