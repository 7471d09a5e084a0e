import { defineElement } from '../../element/define-element.js';
import { AvailabilitySwitch } from './availability-switch.js';

defineElement('availability-switch', AvailabilitySwitch);

declare global {
  interface HTMLElementTagNameMap {
    'availability-switch': AvailabilitySwitch;
  }
}
