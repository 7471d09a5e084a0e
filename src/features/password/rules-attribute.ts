import type { PasswordPolicy } from './password.js';

const printable = /^[ -~]$/;
const letterOrDigit = /^[A-Za-z0-9]$/;

/** A hyphen counts only as the first of a class, a closing bracket only as its last. */
function characterClass(characters: readonly string[]): string {
  const plain = characters.filter((one) => one !== '-' && one !== ']').join('');
  return `[${characters.includes('-') ? '-' : ''}${plain}${characters.includes(']') ? ']' : ''}]`;
}

/**
 * What a class can name. It knows nothing beside ASCII; and a space is asked for only if there is nothing else, because at an end of
 * a password it is easily lost.
 */
function nameable(characters: string): string[] {
  const all = [...new Set(characters)].filter((one) => printable.test(one));
  const visible = all.filter((one) => one !== ' ');
  return visible.length ? visible : all;
}

/**
 * The policy for the browser's or the password manager's own generator, in Apple's grammar of the attribute `passwordrules`. It is at
 * most narrower than the policy: what is generated from it keeps the policy, words aside, which the grammar cannot say. Undefined: the
 * policy asks for characters that the grammar cannot name.
 */
export function passwordRules({ minLength, maxLength, upper, lower, digit, special, allowed }: PasswordPolicy): string | undefined {
  const specials = nameable(special ?? '');
  if (special && !specials.length) return undefined;
  const others = nameable((special ?? '') + (allowed ?? '')).filter((one) => !letterOrDigit.test(one));
  const named = ['upper', 'lower', 'digit', ...(others.length ? [characterClass(others)] : [])];
  const parts = [
    minLength !== undefined && `minlength: ${minLength}`,
    maxLength !== undefined && `maxlength: ${maxLength}`,
    upper && 'required: upper',
    lower && 'required: lower',
    digit && 'required: digit',
    special && `required: ${characterClass(specials)}`,
    // Left out, it would be nothing but what is required.
    `allowed: ${allowed === undefined ? 'ascii-printable' : named.join(', ')}`,
  ];
  return parts
    .filter(Boolean)
    .map((part) => `${part};`)
    .join(' ');
}
