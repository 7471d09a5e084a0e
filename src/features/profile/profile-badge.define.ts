import { defineElement } from '../../element/define-element.js';
import { ProfileBadge } from './profile-badge.js';

defineElement('profile-badge', ProfileBadge);

declare global {
  interface HTMLElementTagNameMap {
    'profile-badge': ProfileBadge;
  }
}
