import { html, nothing, type TemplateResult } from 'lit';
import { field, hintId, labelId } from '../../ui/field.js';
import { icon } from '../../ui/icon.js';
import type { AlertSoundStore } from './alert-sound.store.js';
import type { AlertView } from './alert-view.js';
import type { PopupPermission } from './popup-permission.js';

interface Ability {
  id: string;
  /** What the browser does now. */
  says: string;
  is: 'saved' | 'failed' | 'none';
  hint?: string;
  action?: { label: string; onPress(): void };
  /** Under it. */
  after?: TemplateResult | typeof nothing;
}

/** What the browser lets this page do: always the same row, so that nothing jumps when it changes its mind. */
function ability(view: AlertView, { id, says, is, hint, action, after = nothing }: Ability): TemplateResult {
  const name = view.id(id);
  const mark = is === 'saved' ? icon('check', 'small') : is === 'failed' ? icon('alert', 'small') : nothing;
  return field({
    id: name,
    label: view.text('here'),
    hint,
    group: true,
    control: html`<div
        data-kind="ability"
        role="group"
        id=${name}
        aria-labelledby=${labelId(name)}
        aria-describedby=${hint ? hintId(name) : nothing}
      >
        <p part="status" data-kind=${is} role="status">${mark}<span>${says}</span></p>
        ${action ? html`<button part="button" type="button" @click=${action.onPress}>${action.label}</button>` : nothing}
      </div>
      ${after}`,
  });
}

/** Whether anything can be heard. */
export function soundAbility(view: AlertView, sound: AlertSoundStore): TemplateResult {
  const { text } = view;
  const id = 'sound:ability';
  switch (sound.$sound.get()) {
    case 'unlocked':
      return ability(view, { id, is: 'saved', says: text('soundOn') });
    case 'unavailable':
      return ability(view, { id, is: 'failed', says: text('soundUnavailable') });
    case 'locked':
      return ability(view, {
        id,
        is: 'failed',
        says: text('soundMuted'),
        action: { label: text('soundEnable'), onPress: () => void sound.unlock() },
      });
  }
}

/** Whether any pop-up can be seen. */
export function popupAbility(view: AlertView, permission: PopupPermission): TemplateResult {
  const { text } = view;
  const id = 'popup:ability';
  const test = { label: text('popupTest'), onPress: () => void permission.test(text('popupTestTitle'), text('popupTestText')) };
  const tested = permission.tested && text(permission.tested === 'shown' ? 'popupShown' : 'popupNotShown');
  switch (permission.state) {
    case 'granted':
      return ability(view, {
        id,
        is: 'saved',
        says: text('popupAllowed'),
        action: test,
        after: tested ? html`<p part="status" role="status"><span>${tested}</span></p>` : nothing,
      });
    case 'default':
      return ability(view, {
        id,
        is: 'none',
        says: text('popupDefault'),
        action: { label: text('popupAllow'), onPress: () => void permission.ask() },
      });
    case 'denied':
      return ability(view, { id, is: 'failed', says: text('popupDenied'), hint: text('popupDeniedHint') });
    case 'unsupported':
      return ability(view, { id, is: 'failed', says: text('popupUnsupported') });
  }
}
