import { defineElement } from '../../element/define-element.js';
import { AlertSettings } from './alert-settings.js';

defineElement('alert-settings', AlertSettings);

declare global {
  interface HTMLElementTagNameMap {
    'alert-settings': AlertSettings;
  }
}
