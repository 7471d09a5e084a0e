import { defineElement } from '../element/define-element.js';
import { ChallengeDialog } from './challenge-dialog.js';

defineElement('challenge-dialog', ChallengeDialog);

declare global {
  interface HTMLElementTagNameMap {
    'challenge-dialog': ChallengeDialog;
  }
}
