export { PasswordForm } from './password-form.js';
export { passwordLength, passwordProblems, rulesOf, type PasswordRule, type PasswordRuleCode } from './password-rules.js';
export type { PasswordCapability, PasswordChange, PasswordGroup, PasswordPolicy } from './password.js';
export { password, type PasswordState, type PasswordStore } from './password.store.js';
export { passwordRules } from './rules-attribute.js';
export { generatePassword } from './strong-password.js';
