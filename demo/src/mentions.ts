import { html, type TemplateResult } from 'lit';
import { mention } from '../mention.js';

/** Addresses that a note names stand out; they read from left to right in any text. */
export const withMentions = (text: string): (string | TemplateResult)[] =>
  text.split(mention).map((part, place) => (place % 2 ? html`<bdi class="mention" dir="ltr">${part}</bdi>` : part));
