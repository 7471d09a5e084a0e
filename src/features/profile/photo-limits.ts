import { listFormat } from '../../ui/formats.js';
import type { AvatarCapability } from './profile.js';

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
