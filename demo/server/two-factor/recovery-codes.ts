import { randomInt } from 'node:crypto';

/** How many codes a set has. */
export const recoveryTotal = 16;

/** 28 signs, none of which is taken for another when somebody types it from paper: 8 of them make 38.4 bits. */
const signs = '23456789acdefghjkmnpqrtuvwxy';

/** Different from each other; each shaped as `k7mq-2xvd`. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < recoveryTotal) codes.add(`${someSigns(4)}-${someSigns(4)}`);
  return [...codes];
}

const someSigns = (length: number): string => Array.from({ length }, () => signs[randomInt(signs.length)]).join('');

/** What is left of a typed code when case, blanks and dashes do not matter; a phone may have made the dash a longer one. */
export const plainRecoveryCode = (typed: string): string => typed.toLowerCase().replaceAll(/[\s\p{Dash}]/gu, '');
