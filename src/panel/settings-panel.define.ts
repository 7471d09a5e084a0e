import { defineElement } from '../element/define-element.js';
import { SettingsPanel } from './settings-panel.js';

defineElement('settings-panel', SettingsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'settings-panel': SettingsPanel;
  }
}
