import { html, type TemplateResult } from 'lit';
import { avatar } from '../../ui/avatar.js';
import { initialsOf, nameForCustomers } from './profile.js';
import type { ProfileView } from './profile-view.js';

/** How the public name looks to the people it is for, as it is typed. */
export function chatPreview({ value, text }: ProfileView, picture: string): TemplateResult {
  const name = nameForCustomers(value);
  return html`<div part="field preview">
    <div>
      <span part="label">${text('preview')}</span>
      <p part="hint">${text('previewHint')}</p>
    </div>
    <div part="control">
      ${avatar(picture, initialsOf(name), 32)}
      <div>
        <p part="hint"><bdi>${name}</bdi> · ${text('previewNow')}</p>
        <p part="bubble">${text('previewText')}</p>
      </div>
    </div>
  </div>`;
}
