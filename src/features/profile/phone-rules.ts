import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { FieldProblem } from '../../contract/index.js';

const problems = {
  TOO_SHORT: 'phone-too-short',
  TOO_LONG: 'phone-too-long',
  INVALID_COUNTRY: 'phone-no-country',
  NOT_A_NUMBER: 'invalid-phone',
  INVALID_LENGTH: 'invalid-phone',
};

/** People write 00 where a phone shows +. */
const international = (text: string) => text.trim().replace(/^00/, '+');

const parsed = (text: string) => parsePhoneNumberFromString(international(text));

/** As it is usually written; undefined: this is no number. */
export const formatted = (value: string): string | undefined => parsed(value)?.formatInternational();

/** E.164; undefined: this is no number yet. */
export function read(text: string): string | undefined {
  const number = parsed(text);
  return number?.isValid() ? number.number : undefined;
}

export function problemOf(value: string): FieldProblem | undefined {
  const text = international(value);
  if (!text.startsWith('+')) return { code: 'phone-no-country' };
  if (parsed(text)?.isValid()) return undefined;
  return { code: problems[validatePhoneNumberLength(text) ?? 'NOT_A_NUMBER'] };
}

/** The country a number belongs to, as an ISO code. */
export const countryOf = (value: string): string | undefined => parsed(value)?.country;
