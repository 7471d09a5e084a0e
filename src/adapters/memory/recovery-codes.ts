/** How many a set has. */
export const recoveryTotal = 16;

/** Without signs that are taken for each other when read from paper. */
const signs = '23456789acdefghjkmnpqrtuvwxy';

const someSigns = (length: number) =>
  Array.from({ length }, () => signs[crypto.getRandomValues(new Uint32Array(1))[0]! % signs.length]).join('');

/** Each different, and shaped as `k7mq-2xvd`. */
export function newRecoveryCodes(count: number = recoveryTotal): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(`${someSigns(4)}-${someSigns(4)}`);
  return [...codes];
}
