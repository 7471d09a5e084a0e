import type { Shared } from './shared.js';

/** Nobody comes again to what was typed into rows that are gone. */
export function forgetTyped({ drafts }: Shared, group: string, isThere: (id: string) => boolean): void {
  const start = `${group}/`;
  for (const [key, draft] of Object.entries(drafts.$drafts.get())) {
    const id = key.slice(start.length);
    if (key.startsWith(start) && !id.startsWith('new') && Object.keys(draft).length && !isThere(id)) drafts.put(key, {});
  }
}
