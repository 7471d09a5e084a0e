import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ReadableAtom } from 'nanostores';
import { SettingsElement } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { avatar as picture } from '../../ui/avatar.js';
import { clockTime } from '../../ui/clock-time.js';
import { isTime } from '../../ui/times.js';
import { availability, type AvailabilityStore } from '../availability/index.js';
import { avatar, type AvatarStore } from './avatar.store.js';
import { profileBadgeStyles } from './profile-badge.styles.js';
import { profileBundle } from './profile.messages.js';
import { profile, type ProfileStore } from './profile.store.js';
import { initialsOf } from './profile.js';
import type { ProfileState, ProfileText } from './profile-view.js';

/**
 * Who is signed in, for the header of a host: photo or initials, full name, and a badge while the person is busy or offline.
 * It follows the session at once.
 *
 * @tag profile-badge
 * @parts body avatar label badge skeleton
 * @cssprop --settings-danger - The colour of "Busy".
 * @states loading ready failed unavailable
 */
export class ProfileBadge extends SettingsElement {
  static override styles: CSSResultGroup = profileBadgeStyles;

  #profile?: ProfileStore;
  #avatar?: AvatarStore;
  #availability?: AvailabilityStore;
  #text!: ProfileText;

  protected override get shown(): ProfileState | undefined {
    const state = this.#profile?.$profile.get();
    // A header shows what holds: typing in the form next to it is none of its business.
    return state?.phase === 'ready' ? { ...state, fields: {} } : state;
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const { $profile, load } = (this.#profile = session.store(profile));
    const { $avatar, load: loadAvatar } = (this.#avatar = session.store(avatar));
    const { $availability, load: loadAvailability } = (this.#availability = session.store(availability));
    this.#text = session.texts.for(profileBundle);
    if ($profile.get().phase === 'idle') void load();
    if ($avatar.get().phase === 'idle') void loadAvatar();
    if ($availability.get().phase === 'idle') void loadAvailability();
    return [$profile, $avatar, $availability];
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.shown;
    switch (state?.phase) {
      case 'idle':
      case 'loading':
        return html`<span part="body" aria-hidden="true"><span part="avatar" data-size="32"></span><span part="skeleton"></span></span>`;
      case 'ready':
        return this.#renderPerson(state.confirmed.name);
      default:
        return nothing;
    }
  }

  #renderPerson(name: string): TemplateResult {
    const photo = this.#avatar!.$avatar.get();
    const url = photo.phase === 'ready' ? photo.value.url : '';
    return html`<span part="body">${picture(url, initialsOf(name), 32)}<bdi part="label">${name}</bdi>${this.#renderAway()}</span>`;
  }

  /** The time is for who points at it, or listens: a header has no room for more than a word. */
  #renderAway(): TemplateResult | typeof nothing {
    const state = this.#availability!.$availability.get();
    if (state.phase !== 'ready' || state.value.status === 'online') return nothing;
    const { status, until, reason } = state.value;
    const time = isTime(until) ? this.#text('awayUntil', { time: clockTime(until, this.current!.texts.locale, Date.now()) }) : '';
    return html`<span part="badge" data-kind=${status} title=${ifDefined([time, reason].filter(Boolean).join(' · ') || undefined)}
      >${this.#text(status)}${time ? html`<span data-hidden> ${time}</span>` : nothing}</span
    >`;
  }
}
