import { html, type TemplateResult } from 'lit';
import type { Translation } from './conversations.js';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** A service may name what no browser knows. */
function nameOf(language: string): string {
  try {
    return languages.of(language) ?? language;
  } catch {
    return language;
  }
}

/** Under a message: that it is not what the customer wrote, and the way to that. */
export const translated = ({ source }: Translation, isOriginal: boolean, onOriginal: (shown: boolean) => void): TemplateResult =>
  html`<p class="translated">
    <span>${source ? `Translated from ${nameOf(source)}` : 'Translated'}</span> ·
    <button class="link" type="button" @click=${() => onOriginal(!isOriginal)}>${isOriginal ? 'show translation' : 'show original'}</button>
  </p>`;
