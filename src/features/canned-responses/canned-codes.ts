import type { CannedItem } from './canned-responses.store.js';
import type { CannedScope } from './canned-responses.js';
import { foldedCode } from './editor/canned-draft.js';

const nameOf = (scope: CannedScope, code: string) => `${scope}/${foldedCode(code)}`;

/** Looking through twenty thousand rows for every key would be felt: once for each list is enough. */
function onceFor<T>(read: (items: readonly CannedItem[]) => T): (items: readonly CannedItem[]) => T {
  const known = new WeakMap<readonly CannedItem[], { answer: T }>();
  return (items) => {
    const found = known.get(items) ?? { answer: read(items) };
    known.set(items, found);
    return found.answer;
  };
}

const codesOf = onceFor((items) => {
  const codes = new Map<string, string[]>();
  for (const { row, state } of items) {
    if (state === 'removing') continue;
    const name = nameOf(row.scope, row.shortCode);
    const others = codes.get(name);
    if (others) others.push(row.id);
    else codes.set(name, [row.id]);
  }
  return codes;
});

/** Whether another response of the same owner has this code, in whatever letter case; `id`: the one that may. */
export const isCodeTaken = (items: readonly CannedItem[], scope: CannedScope, code: string, id: string | undefined): boolean =>
  (codesOf(items).get(nameOf(scope, code)) ?? []).some((other) => other !== id);

const mostLabels = 50;

/** The labels in use, the most used first. */
export const labelsOf = onceFor((items) => {
  const counts = new Map<string, number>();
  for (const { row } of items) if (row.label) counts.set(row.label, (counts.get(row.label) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostLabels)
    .map(([label]) => label);
});

/** The languages in use. */
export const languagesOf = onceFor((items) => [...new Set(items.map(({ row }) => row.language).filter(Boolean))]);
