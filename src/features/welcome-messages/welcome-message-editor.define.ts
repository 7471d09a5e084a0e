import { defineElement } from '../../element/define-element.js';
import { WelcomeMessageEditor } from './welcome-message-editor.js';

defineElement('welcome-message-editor', WelcomeMessageEditor);

declare global {
  interface HTMLElementTagNameMap {
    'welcome-message-editor': WelcomeMessageEditor;
  }
}
