import { defineElement } from '../element/define-element.js';
import { SettingsProvider } from './settings-provider.js';

defineElement('settings-provider', SettingsProvider);

declare global {
  interface HTMLElementTagNameMap {
    'settings-provider': SettingsProvider;
  }
}
