import type { ShapeName } from './shapes.js';

/** What members mean of two-step verification. `snapshot`: what every snapshot has. */
export const twoFactorWords = (snapshot: Readonly<Record<string, string>>) =>
  ({
    TwoFactor: {
      methods: 'In the order to show them, the strongest first.',
      'methods.method': '`totp` (an authenticator app), `sms`, `email`, or one of your own.',
      'methods.isOn': 'Signing in takes one of the methods that are on.',
      'methods.target': 'Where codes go, or would go, with the middle left out; or empty.',
      'methods.since': 'Since when it is on, by RFC 3339; or empty.',
      'methods.missing': 'Why it cannot be turned on now, as a code: `no-phone` (no verified number), or one of your own; or empty.',
      recoveryLeft: 'How many recovery codes are not used.',
      recoveryTotal: 'How many a set has; 0: there are none, because nothing is on.',
    },
    TwoFactorSnapshot: snapshot,
    TotpSetup: {
      secret: 'In base32, for those who type it into their app.',
      uri: 'The `otpauth:` address that an app reads from a picture; the picture is drawn by the page.',
    },
    TwoFactorCode: { code: 'Of `totp`: a code of the app that was set up. No other method needs one here.' },
    RecoveryCodes: { recoveryCodes: 'If the change made any: each signs the person in once, however case and dashes are typed.' },
  }) satisfies Partial<Record<ShapeName, Readonly<Record<string, string>>>>;
