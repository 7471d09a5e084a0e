import { defineElement } from '../../element/define-element.js';
import { PasswordForm } from './password-form.js';

defineElement('password-form', PasswordForm);

declare global {
  interface HTMLElementTagNameMap {
    'password-form': PasswordForm;
  }
}
