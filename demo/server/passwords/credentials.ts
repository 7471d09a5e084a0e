import * as v from 'valibot';
import { plainText } from '../../../src/schemas.js';

/** A password is taken as it is, blanks included. */
export const passwordText = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((value) => !/\u0000|\p{Surrogate}/u.test(value), 'invalid-characters'),
);

/** What signs a person in. */
export const credentialsSchema = v.strictObject({
  email: v.pipe(plainText(254), v.nonEmpty('required')),
  password: v.pipe(passwordText, v.maxLength(1_000, 'too-long')),
});
