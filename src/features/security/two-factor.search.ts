import type { SearchableIn } from '../../element/searchable.js';
import { securityBundle, type securityMessages } from './security.messages.js';
import { twoFactor } from './two-factor.store.js';

export const twoFactorSearch: SearchableIn<typeof securityMessages> = {
  tag: 'two-factor-form',
  bundle: securityBundle,
  groups: [
    {
      heading: 'twoFactor',
      hint: 'twoFactorHint',
      finds: [
        { label: 'totp', hint: 'about-totp', member: 'totp' },
        { label: 'sms', hint: 'about-sms', member: 'sms' },
        { label: 'email', member: 'email' },
        { label: 'recovery', hint: 'about-recovery', member: 'recovery' },
      ],
    },
  ],
  has(member, session) {
    const { $twoFactor, canRenew } = session.store(twoFactor);
    const state = $twoFactor.get();
    if (member === 'recovery') return canRenew;
    return state.phase !== 'ready' || state.value.methods.some(({ method }) => method === member);
  },
};
