import { defineElement } from '../../element/define-element.js';
import { AccessTokenManager } from './access-token-manager.js';

defineElement('access-token-manager', AccessTokenManager);

declare global {
  interface HTMLElementTagNameMap {
    'access-token-manager': AccessTokenManager;
  }
}
