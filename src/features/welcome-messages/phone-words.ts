/** The lengths of country codes that are not three digits long; of a first digit, or of the first two. */
const oneDigit = /^[17]/;
const twoDigits = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** A number in E.164 with spaces that do not break, so that it can be read and compared: `+46 850 522 140`. How each country writes its own is not known here. */
export function phoneWords(phone: string): string {
  const digits = /^\+(\d{5,})$/.exec(phone)?.[1];
  if (!digits) return phone;
  const country = oneDigit.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3;
  const groups = digits.slice(country).match(/\d{3}(?=\d{2})|\d+/g) ?? [];
  return [`+${digits.slice(0, country)}`, ...groups].join('\u00a0');
}
