import { listFormat, numberFormat } from '../../ui/formats.js';
import type { AvatarCapability } from './profile.js';

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

export const typesOf = ({ types = ['image/jpeg', 'image/png', 'image/webp'] }: AvatarCapability): readonly string[] => types;
export const limitOf = ({ maxBytes = 5 * 2 ** 20 }: AvatarCapability): number => maxBytes;

/** "image/svg+xml" is SVG to everybody who knows it. */
export function typeName(type: string): string {
  if (type === 'image/jpeg') return 'JPG';
  if (type === 'image/webp') return 'WebP';
  return (/\/(\w+)/.exec(type)?.[1] ?? type).toUpperCase();
}

export const typeNames = (capability: AvatarCapability, locale: string): string =>
  listFormat(locale, { type: 'disjunction' }).format(typesOf(capability).map(typeName));
