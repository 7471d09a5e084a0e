/** Pure rules that a server runs as well: no DOM, no Lit. */
export { passwordLength, passwordProblems, rulesOf, type PasswordRule, type PasswordRuleCode } from './features/password/password-rules.js';
export { passwordRules } from './features/password/rules-attribute.js';
export { generatePassword } from './features/password/strong-password.js';
export { hasMarkup, initialsOf, nameForCustomers, profileLimits } from './features/profile/profile.js';
