import { defineElement } from '../../element/define-element.js';
import { SessionList } from './session-list.js';

defineElement('session-list', SessionList);

declare global {
  interface HTMLElementTagNameMap {
    'session-list': SessionList;
  }
}
