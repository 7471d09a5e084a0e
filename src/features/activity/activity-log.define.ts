import { defineElement } from '../../element/define-element.js';
import { ActivityLog } from './activity-log.js';

defineElement('activity-log', ActivityLog);

declare global {
  interface HTMLElementTagNameMap {
    'activity-log': ActivityLog;
  }
}
