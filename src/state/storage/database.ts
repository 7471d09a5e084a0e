import { withPatience } from '../platform/patience.js';
import { sleep } from '../platform/sleep.js';

/** A database that another tab holds up may never open, ms. */
const longestOpening = 3_000;

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 2);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
    request.onupgradeneeded = () => {
      const { result } = request;
      // No version before this one was published.
      for (const old of [...result.objectStoreNames]) result.deleteObjectStore(old);
      for (const name of ['wishes', 'footprints', 'drafts']) {
        const store = result.createObjectStore(
          name,
          name === 'drafts' ? { keyPath: ['scope', 'key', 'tab'] } : { keyPath: 'seq', autoIncrement: true },
        );
        store.createIndex('scope', 'scope');
        store.createIndex('key', ['scope', 'key']);
      }
    };
  });
}

/**
 * A database that is opened when it is needed, and again when it was lost. Rejects where the browser has none (private mode,
 * blocked by policy) or another tab holds it up.
 */
export function database(name: string, patience = longestOpening): () => Promise<IDBDatabase> {
  let opened: IDBDatabase | undefined;
  let opening: Promise<IDBDatabase> | undefined;

  async function take(): Promise<IDBDatabase> {
    const found = await open(name);
    const lose = () => (opened = undefined);
    // A newer copy of the library in another tab must be able to upgrade.
    found.onversionchange = () => {
      found.close();
      lose();
    };
    found.onclose = lose;
    return (opened = found);
  }

  return async () => {
    if (opened) return opened;
    // What opens late is used from then on.
    opening ??= take().finally(() => (opening = undefined));
    return withPatience(() => opening!, sleep, patience);
  };
}
