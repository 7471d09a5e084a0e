import { defineElement } from '../../element/define-element.js';
import { PushSubscriptionElement } from './push-subscription.js';

defineElement('push-subscription', PushSubscriptionElement);

declare global {
  interface HTMLElementTagNameMap {
    'push-subscription': PushSubscriptionElement;
  }
}
