import * as v from 'valibot';

/** Only an authenticator app has to show a code here: that it knows the secret. */
export const twoFactorCodeSchema = v.strictObject({ code: v.exactOptional(v.pipe(v.string(), v.maxLength(100, 'too-long'))) });
