import { pathToFileURL } from 'node:url';
import type { Bundle, Messages } from '../../src/locales/localizer.js';
import { sources } from '../repo/sources.js';

/** The texts of an area in English, and where they are written. */
export interface Written extends Bundle<Messages> {
  path: string;
  /** What the file calls them. */
  name: string;
}

const isBundle = (value: unknown): value is Bundle<Messages> =>
  typeof value === 'object' && value !== null && 'area' in value && 'base' in value;

/** Every area that has texts. */
export const bundles: readonly Written[] = (
  await Promise.all(
    sources
      .filter((path) => path.endsWith('.messages.ts'))
      .map(async (path): Promise<Written[]> => {
        const all = Object.entries((await import(pathToFileURL(path).href)) as Record<string, unknown>);
        return all.flatMap(([, bundle]) => {
          if (!isBundle(bundle)) return [];
          const [name] = all.find(([, value]) => value === bundle.base) ?? [];
          if (!name) throw new Error(`${path} does not export the texts of its bundle.`);
          return [{ ...bundle, path, name }];
        });
      }),
  )
).flat();
