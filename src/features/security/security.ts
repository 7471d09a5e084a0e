import type { Call, GroupCapability, SecretCall, SecretVerb, Snapshot } from '../../contract/index.js';

/** One way to prove a sign-in a second time. A row of data, so `type`. */
export type TwoFactorMethod = {
  /** `totp`, `sms`, `email`, or the backend's own. */
  method: string;
  isOn: boolean;
  /** Where codes go, masked by the backend; or empty. */
  target: string;
  /** RFC 3339, or empty. */
  since: string;
  /** Why it cannot be turned on now, as a code (`no-phone`); or empty. */
  missing: string;
};

export interface TwoFactor {
  /** In the order to show them, the strongest first. */
  methods: TwoFactorMethod[];
  /** Recovery codes that are not used, and how many a set has; 0 of 0: there are none. */
  recoveryLeft: number;
  recoveryTotal: number;
}

/** `readOnly` and `locked` name methods. */
export interface TwoFactorCapability extends GroupCapability {
  /** Two-step verification may not be turned off: one method stays on. */
  required?: boolean;
}

/** For an authenticator app (RFC 6238): the secret in base32, and the `otpauth:` address with it. */
export interface TotpSetup {
  secret: string;
  uri: string;
}

/** Codes that are shown once, if the call made any. */
export interface RecoveryCodes {
  recoveryCodes?: readonly string[];
}

export interface TwoFactorGroup {
  load(call: Call): Promise<Snapshot<TwoFactor>>;
  /** Missing: no authenticator apps. Nothing is on before {@link turnOn} has had a code of the app. */
  setUp?(call: SecretCall): Promise<TotpSetup>;
  /** `code`: of the app that was set up. Rejects with `invalid` and `fields.code` (`wrong-code`). */
  turnOn: SecretVerb<{ method: string; code?: string }, RecoveryCodes>;
  turnOff: SecretVerb<{ method: string }>;
  /** Missing: no recovery codes. The former ones stop working. */
  renewRecoveryCodes?(call: SecretCall): Promise<RecoveryCodes>;
}

/** A sign-in on one browser. A row of data, so `type`. Times are RFC 3339. */
export type SignIn = {
  id: string;
  /** Names such as `Firefox` and `Windows`; empty: unknown. */
  browser: string;
  system: string;
  /** `desktop`, `phone`, `tablet`; empty: unknown. */
  device: string;
  /** Of the network; or empty. */
  address: string;
  /** In the backend's words; or empty. */
  place: string;
  startedAt: string;
  lastActiveAt: string;
  /** This very session. */
  current: boolean;
};

export interface SignIns {
  /** The one that was active last comes first. */
  items: SignIn[];
}

export interface SessionsGroup {
  load(call: Call): Promise<Snapshot<SignIns>>;
  revoke: SecretVerb<{ id: string }>;
  /** Missing: only one by one. */
  revokeOthers?(call: SecretCall): Promise<void>;
}
