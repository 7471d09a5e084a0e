import { defineElement } from '../../element/define-element.js';
import { CannedResponseManager } from './canned-response-manager.js';

defineElement('canned-response-manager', CannedResponseManager);

declare global {
  interface HTMLElementTagNameMap {
    'canned-response-manager': CannedResponseManager;
  }
}
