import { svg, type SVGTemplateResult } from 'lit';
import type { IconName } from '../../ui/icon.js';
import { key, monitor, person, phone, shield } from '../../ui/security-icons.js';
import type { ActivityCode } from './activity.js';

const mail = svg`<path d="M3.75 4.75h12.5a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1zM3 6l7 5.25L17 6"/>`;

/** By what happened; anything else is a matter of time. */
export const activityIcons: Readonly<Record<ActivityCode | 'other', SVGTemplateResult | IconName>> = {
  'signed-in': monitor,
  'signed-in-new-device': monitor,
  'signed-out-elsewhere': 'close',
  'sign-in-failed': 'alert',
  'password-changed': 'lock',
  'email-changed': mail,
  'phone-changed': phone,
  'two-factor-on': shield,
  'two-factor-off': shield,
  'recovery-codes-made': key,
  'token-created': key,
  'token-revoked': key,
  'token-rolled': key,
  'profile-changed': person,
  other: 'clock',
};
