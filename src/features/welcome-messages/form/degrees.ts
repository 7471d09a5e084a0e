/** Of the digits that people type: Arabic, Persian and full-width ones too. */
const digit = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;
const plain = (text: string): string =>
  text
    .replace(digit, (one) => String((one.codePointAt(0)! - (one >= '\uff10' ? 0xff10 : one >= '\u06f0' ? 0x06f0 : 0x0660)) % 10))
    .replace(/\u066b/gu, ',')
    .replace(/[\u2212\u2013\ufe63\uff0d]/gu, '-')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/gu, '')
    .trim();

const one = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW])?$/iu;
const two = /^(\S+(?:\s*°?\s*[NS])?)\s*(?:[,;]\s*|\s+)([+-]?\d\S*(?:\s*°?\s*[EW])?)$/iu;

/** Degrees as a person writes them: `59.33`, `59,33`, `59,33° N`. Not a number: they are none. */
export function degreesIn(typed: string): number {
  const [, number, side] = one.exec(plain(typed)) ?? [];
  if (number === undefined) return NaN;
  const value = Number(number.replace(',', '.'));
  return side && /[SW]/iu.test(side) ? -value : value;
}

/** A whole place as maps copy it: `59.3293, 18.0686`. Undefined: it is none. */
export function placeIn(typed: string): { latitude: number; longitude: number } | undefined {
  if (!Number.isNaN(degreesIn(typed))) return undefined;
  const [, first = '', second = ''] = two.exec(plain(typed)) ?? [];
  const latitude = degreesIn(first.replace(/[,;]$/u, ''));
  const longitude = degreesIn(second);
  return Number.isNaN(latitude) || Number.isNaN(longitude) ? undefined : { latitude, longitude };
}

/** In the person's way; with all the digits it has. */
export const degreesText = (value: number | undefined, locale: string): string =>
  value === undefined || Number.isNaN(value)
    ? ''
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: false }).format(value);
