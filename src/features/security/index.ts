export type {
  RecoveryCodes,
  SessionsGroup,
  SignIn,
  SignIns,
  TotpSetup,
  TwoFactor,
  TwoFactorCapability,
  TwoFactorGroup,
  TwoFactorMethod,
} from './security.js';
export { SessionList } from './session-list.js';
export { signIns, type SignInsStore } from './sign-ins.store.js';
export { TwoFactorForm } from './two-factor-form.js';
export { twoFactor, type TwoFactorStore } from './two-factor.store.js';
