import type { GroupCapability, SecretVerb } from '../../contract/index.js';

/** What a password has to be. Whatever is missing is not asked for. Lengths are in code points. */
export interface PasswordPolicy {
  minLength?: number;
  maxLength?: number;
  /** A–Z */
  upper?: boolean;
  /** a–z */
  lower?: boolean;
  /** 0–9 */
  digit?: boolean;
  /** One of these characters has to be in it. */
  special?: string;
  /** Beside A–Z, a–z, 0–9 and `special`, only these characters may be in it. Missing: every character may. */
  allowed?: string;
  /** What may not be part of it, in whatever case: the person's name, the company's. */
  words?: readonly string[];
  /** The backend refuses well-known passwords; only it has the list. */
  blockList?: boolean;
}

export interface PasswordCapability extends GroupCapability {
  policy?: PasswordPolicy;
  /** RFC 3339. */
  changedAt?: string;
  /** The change ends the very session that it was made in. */
  endsSession?: boolean;
  /** The change can end the person's other sessions. */
  signOutOthers?: boolean;
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  signOutOthers: boolean;
}

export interface PasswordGroup {
  /** Rejects with `invalid` and `fields`: `currentPassword` (`wrong-password`), `newPassword` (a code of the policy's rules). */
  change: SecretVerb<PasswordChange>;
}
