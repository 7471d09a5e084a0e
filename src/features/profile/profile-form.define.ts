import { defineElement } from '../../element/define-element.js';
import { ProfileForm } from './profile-form.js';

defineElement('profile-form', ProfileForm);

declare global {
  interface HTMLElementTagNameMap {
    'profile-form': ProfileForm;
  }
}
