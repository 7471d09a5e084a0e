import * as v from 'valibot';
import { hasMarkup, profileLimits } from './profile.js';

/** No control characters (a database refuses NUL) and no half surrogates (they cannot be sent as UTF-8). */
export const plainText = (limit: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(limit, 'too-long'),
    v.check((value) => !/[\u0000-\u001f\u007f]/u.test(value) && !/\p{Surrogate}/u.test(value), 'invalid-characters'),
  );

/** What a person or a customer is called. */
export const nameText = (limit: number) =>
  v.pipe(
    plainText(limit),
    v.check((value) => !hasMarkup(value), 'markup'),
  );

const e164 = v.pipe(v.string(), v.regex(/^(\+[1-9]\d{4,14})?$/u, 'invalid-phone'));
const bcp47 = v.pipe(
  v.string(),
  v.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/u, 'invalid-language'),
  v.maxLength(profileLimits.language, 'too-long'),
);

/** What a backend does not have, or says as null, is empty. */
const text = v.nullish(v.string(), '');

/** Read generously: a name that is longer than a rule of today must not lock anybody out, and unknown members are left alone. */
export const profileSchema = v.looseObject({
  name: v.string(),
  publicName: text,
  email: text,
  username: text,
  role: text,
  businessUnit: text,
  language: text,
  landline: text,
  mobile: text,
});

/** Written strictly; the server wraps it in a refusal of everything else. */
export const profilePatch = v.partial(
  v.object({
    name: v.pipe(nameText(profileLimits.name), v.nonEmpty('required')),
    publicName: nameText(profileLimits.publicName),
    email: v.pipe(plainText(profileLimits.email), v.email('invalid-email')),
    language: bcp47,
    landline: e164,
    mobile: e164,
  }),
);

export const avatarSchema = v.looseObject({ url: text });

export const galleryPictureSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  name: v.string(),
  url: v.pipe(v.string(), v.nonEmpty()),
});
