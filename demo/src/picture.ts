import { html, type TemplateResult } from 'lit';
import { initialsOf } from '../../src/features/profile/index.js';

/** A person's photo, or their initials. Decoration: the name stands beside it. */
export const picture = ({ name, avatar = '' }: { name: string; avatar?: string }): TemplateResult =>
  html`<span class="picture" aria-hidden="true">${avatar ? html`<img src=${avatar} alt="" />` : initialsOf(name)}</span>`;
