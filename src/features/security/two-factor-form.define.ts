import { defineElement } from '../../element/define-element.js';
import { TwoFactorForm } from './two-factor-form.js';

defineElement('two-factor-form', TwoFactorForm);

declare global {
  interface HTMLElementTagNameMap {
    'two-factor-form': TwoFactorForm;
  }
}
