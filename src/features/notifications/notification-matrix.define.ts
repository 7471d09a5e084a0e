import { defineElement } from '../../element/define-element.js';
import { NotificationMatrix } from './notification-matrix.js';

defineElement('notification-matrix', NotificationMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'notification-matrix': NotificationMatrix;
  }
}
