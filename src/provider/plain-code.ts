/** Digits of Arabic and Persian keyboards begin at these. */
const zeros = [0x660, 0x6f0];

/** The code without what came along with it: blanks and dashes of a pasted one, and other digits than those it was sent in. */
export function plainCode(typed: string, hasLetters: boolean): string {
  const western = typed.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const zero = zeros.find((one) => digit.codePointAt(0)! >= one && digit.codePointAt(0)! < one + 10);
    return zero === undefined ? digit : String(digit.codePointAt(0)! - zero);
  });
  // The backend knows how its recovery codes are written.
  return hasLetters ? western.replace(/\s/gu, '') : western.replace(/[^\p{L}\p{N}]/gu, '');
}
