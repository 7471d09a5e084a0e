import { numberFormat } from './formats.js';

const megabyte = 1_000_000;
const unitOf = (bytes: number) => (bytes < megabyte ? 1000 : megabyte);

/** As people and their file managers count: 7.2 million bytes are 7.2 MB. */
export const sizeText = (bytes: number, locale: string, digits = 1): string =>
  numberFormat(locale, {
    style: 'unit',
    unit: bytes < megabyte ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: digits,
  }).format(bytes / unitOf(bytes));

/** A limit of 5 MiB is "5 MB" to everybody, and any other is said rounded down: nobody is promised more than is taken. */
export function asSaid(limit: number): number {
  const binary = limit < megabyte ? 1024 : 2 ** 20;
  const unit = unitOf(limit);
  return Number.isInteger((limit / binary) * 2) ? (limit / binary) * unit : Math.floor((limit / unit) * 100) * (unit / 100);
}

export const limitText = (bytes: number, locale: string): string => sizeText(asSaid(bytes), locale, 2);

/** With as many digits as it takes to be more than the limit says. */
export function sizeOver(bytes: number, limit: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 1000 : 1_000_000;
  const rounded = (digits: number) => Number((bytes / unit).toFixed(digits)) * unit;
  let digits = 1;
  while (digits < 6 && rounded(digits) <= asSaid(limit)) digits += 1;
  return sizeText(bytes, locale, digits);
}
