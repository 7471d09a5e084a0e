import * as v from 'valibot';
import { plainText } from '../../../src/schemas.js';

/** What signs a person in. A password is taken as it is, blanks included. */
export const credentialsSchema = v.strictObject({
  email: v.pipe(plainText(254), v.nonEmpty('required')),
  password: v.pipe(
    v.string(),
    v.nonEmpty('required'),
    v.maxLength(1_000, 'too-long'),
    v.check((value) => !/\u0000|\p{Surrogate}/u.test(value), 'invalid-characters'),
  ),
});
