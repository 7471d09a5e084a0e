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
export { emptyContent, welcomeKinds, type WhatsAppTemplate } from './features/welcome-messages/welcome-messages.js';
export { phoneWords } from './features/welcome-messages/phone-words.js';
export { fileProblem, mediaKindOf, mediaOf } from './features/welcome-messages/rules/file-problem.js';
export { formattedLines, type FormattedRun } from './features/welcome-messages/rules/formatted-lines.js';
export { parameterCount, templateText } from './features/welcome-messages/rules/template-text.js';
export {
  contentFor,
  welcomeFor,
  type OwnedWelcomeMessage,
  type WelcomeConversation,
  type WelcomeDecision,
  type WelcomeQuestion,
  type WelcomeSilence,
} from './features/welcome-messages/rules/welcome-for.js';
export { problemsOf, type WelcomeFacts, type WelcomeProblem } from './features/welcome-messages/rules/welcome-problems.js';
export {
  serviceWindow,
  welcomeLimits,
  whatsAppLimits,
  whatsAppMedia,
  type MediaKind,
} from './features/welcome-messages/rules/whatsapp-limits.js';
export {
  whatsAppMessage,
  wordsOf,
  type MediaReference,
  type WhatsAppMessage,
  type WhatsAppMessageOptions,
} from './features/welcome-messages/rules/whatsapp-message.js';
