/** Pure rules that a server runs as well: no DOM, no Lit. */
export { defaultAlerts } from './features/alerts/alerts.js';
export {
  decideAlerts,
  isPaused,
  isQuiet,
  nextQuiet,
  type AlertDecision,
  type AlertNow,
  type Silence,
} from './features/alerts/alerts-rules.js';
export { passwordLength, passwordProblems, rulesOf, type PasswordRule, type PasswordRuleCode } from './features/password/password-rules.js';
export { passwordRules } from './features/password/rules-attribute.js';
export { generatePassword } from './features/password/strong-password.js';
export { hasMarkup, initialsOf, nameForCustomers, profileLimits } from './features/profile/profile.js';
export {
  cellOf,
  cellsOfScheme,
  effectOf,
  isMine,
  notifyBy,
  schemeOf,
  schemes,
  type ChannelEffect,
  type NotificationScheme,
} from './features/notifications/notifications-rules.js';
export { signed } from './features/preferences/signed.js';
