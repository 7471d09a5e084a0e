import { defineElement } from '../../element/define-element.js';
import { CannedResponsePicker } from './canned-response-picker.js';

defineElement('canned-response-picker', CannedResponsePicker);

declare global {
  interface HTMLElementTagNameMap {
    'canned-response-picker': CannedResponsePicker;
  }
}
