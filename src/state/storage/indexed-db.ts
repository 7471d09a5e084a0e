import { database } from './database.js';
import { storageOn, type OutboxStorage } from './storage.js';
import { nameOf, type Row, type Table, type Transact } from './tables.js';
import { sleep } from '../platform/sleep.js';
import { whileHere } from '../platform/visit.js';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

const table = <R extends Row>(store: IDBObjectStore): Table<R> => ({
  of: (scope, key) => answer(key === undefined ? store.index('scope').getAll(scope) : store.index('key').getAll([scope, key])),
  add: async (row) => ({ ...row, seq: await answer(store.add(row)) }) as unknown as R,
  put: (row) => answer(store.put(row)),
  delete: (row) => answer(store.delete(nameOf(row))),
});

/** Another page may hold the database without ever letting it go, such as one that the system put to sleep, ms. */
const longestTransaction = 10_000;

/** False: it has ended, or will by itself. */
function abort(transaction: IDBTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

const aborted = () => new DOMException('The transaction was aborted', 'AbortError');

/** Every method rejects when the database does not work. `opening` and `working`: milliseconds of patience. */
export function indexedDbStorage(name = 'settings-elements', opening?: number, working = longestTransaction): OutboxStorage {
  const open = database(name, opening);
  const transact: Transact = (mode, run, asks) =>
    // WebKit keeps a transaction open that is under way when the page is left, and nobody else can write meanwhile.
    whileHere(async (signal) => {
      const opened = await open();
      signal.throwIfAborted();
      const transaction = opened.transaction(['wishes', 'footprints', 'drafts'], mode);
      const of = <R extends Row>(store: string) => table<R>(transaction.objectStore(store));
      const over = new AbortController();
      const written = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? aborted());
        // Some browsers tell of the end of a transaction that waits for its turn only when that has come.
        const end = () => abort(transaction) && reject(aborted());
        signal.addEventListener('abort', end, { signal: over.signal });
        void sleep(working, over.signal).then(() => over.signal.aborted || end());
      });
      // Once its turn has come it needs this page no more: what is accepted in the moment of leaving is kept.
      if (asks === 'at once') transaction.addEventListener('success', () => transaction.commit(), { capture: true, once: true });
      const work = run({ wishes: of('wishes'), footprints: of('footprints'), drafts: of('drafts') }).catch((error: unknown) => {
        abort(transaction);
        throw error;
      });
      try {
        return (await Promise.all([work, written]))[0];
      } finally {
        over.abort();
      }
    });
  return storageOn(transact, true);
}
