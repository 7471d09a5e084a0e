import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands, whether it reads the address or not. */
const kind = { issuer: 'Fernweh Desk', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A code of the step before or after is taken too: clocks differ, and typing takes time. */
const window = 1;

/** As long as RFC 4226 advises: 160 bits, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from a picture. */
export const totpUri = (secret: string, email: string): string => new TOTP({ ...kind, label: email, secret }).toString();

/** The step (RFC 6238: number of periods since 1970) whose code it is; undefined: of none that is near. `at`: milliseconds since 1970. */
export function totpStep(secret: string, code: string, at = Date.now()): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  const totp = new TOTP({ ...kind, secret });
  const delta = /^[0-9]+$/.test(token) ? totp.validate({ token, timestamp: at, window }) : null;
  return delta === null ? undefined : totp.counter({ timestamp: at }) + delta;
}
