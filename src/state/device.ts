import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Json } from '../contract/index.js';
import type { Shared } from './shared.js';

/** What holds for one person on this device alone, and for all its tabs. */
export interface OnDevice<T extends object> {
  /** Undefined: nothing is kept here. */
  readonly $value: ReadableAtom<Partial<T> | undefined>;
  /** As it is kept now: another tab's word may still be on its way to `$value`. */
  latest(): Partial<T> | undefined;
  /** Undefined ends it. */
  set(value: Partial<T> | undefined): void;
}

/** A browser may forbid it, or be full: then it holds as long as the page does. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

const isObject = (found: unknown): found is Record<string, Json> => typeof found === 'object' && found !== null && !Array.isArray(found);

export function onDevice<T extends object>({ $scope }: Pick<Shared, '$scope'>, name: string): OnDevice<T> {
  const $value = atom<Partial<T> | undefined>();
  let isKept = true;
  const place = () => `settings-elements|${name}|${$scope.get()}`;

  function kept(): Partial<T> | undefined {
    if ($scope.get() === undefined) return undefined;
    try {
      const found: unknown = JSON.parse(storage()?.getItem(place()) ?? 'null');
      return isObject(found) ? (found as Partial<T>) : undefined;
    } catch {
      return undefined;
    }
  }
  const read = () => $value.set(kept());

  onMount($value, () => {
    const stop = $scope.subscribe(read);
    const onStorage = ({ key }: StorageEvent) => (key === null || key === place()) && read();
    globalThis.addEventListener?.('storage', onStorage);
    return () => {
      stop();
      globalThis.removeEventListener?.('storage', onStorage);
    };
  });

  return {
    $value,
    latest() {
      const value = isKept ? kept() : $value.get();
      // No news is no reason to tell anybody.
      if (JSON.stringify(value) !== JSON.stringify($value.get())) $value.set(value);
      return value;
    },
    set(value) {
      $value.set(value);
      if ($scope.get() === undefined) return;
      isKept = storage() !== undefined;
      try {
        if (value) storage()?.setItem(place(), JSON.stringify(value));
        else storage()?.removeItem(place());
      } catch {
        // It holds in this page all the same.
        isKept = false;
      }
    },
  };
}
