import * as v from 'valibot';

/** What a backend does not have, or says as null, is empty. */
const text = v.nullish(v.string(), '');
const count = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

export const twoFactorSchema = v.looseObject({
  methods: v.array(
    v.looseObject({
      method: v.pipe(v.string(), v.nonEmpty()),
      isOn: v.boolean(),
      target: text,
      since: text,
      missing: text,
    }),
  ),
  recoveryLeft: count,
  recoveryTotal: count,
});

export const totpSetupSchema = v.looseObject({
  secret: v.pipe(v.string(), v.regex(/^[A-Z2-7]+$/)),
  uri: v.pipe(v.string(), v.startsWith('otpauth:')),
});

export const recoveryCodesSchema = v.looseObject({ recoveryCodes: v.exactOptional(v.array(v.string())) });

export const signInsSchema = v.looseObject({
  items: v.array(
    v.looseObject({
      id: v.pipe(v.string(), v.nonEmpty()),
      browser: text,
      system: text,
      device: text,
      address: text,
      place: text,
      startedAt: text,
      lastActiveAt: text,
      current: v.nullish(v.boolean(), false),
    }),
  ),
});
