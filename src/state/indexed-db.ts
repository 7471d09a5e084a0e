import { footprintsKept, moved, type Edit, type Kept, type KeptDraft, type OutboxStorage } from './storage.js';
import { inOrder, type Footprint, type Wish } from './wish.js';

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('The transaction was aborted', 'AbortError'));
  });

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const { result } = request;
    const wishes = result.createObjectStore('wishes', { keyPath: 'seq', autoIncrement: true });
    wishes.createIndex('scope', 'scope');
    wishes.createIndex('key', ['scope', 'key']);
    const footprints = result.createObjectStore('footprints', { autoIncrement: true });
    footprints.createIndex('scope', 'scope');
    footprints.createIndex('key', ['scope', 'key']);
    result.createObjectStore('drafts', { keyPath: ['scope', 'key', 'tab'] }).createIndex('scope', 'scope');
  };
  return answer(request);
}

/** Rejects where the browser has no usable database (private mode, blocked by policy). */
export async function indexedDbStorage(name = 'settings-elements'): Promise<OutboxStorage> {
  const database = await open(name);
  // A newer copy of the library in another tab must be able to upgrade.
  database.onversionchange = () => database.close();

  const write = (stores: string[]) => database.transaction(stores, 'readwrite');

  /** Written by a newer library: left alone, not understood. */
  const known = (wishes: Wish[]) => inOrder(wishes.filter((wish) => wish.format === 1));

  async function trim(store: IDBObjectStore, range: IDBValidKey): Promise<void> {
    const keys = await answer(store.index('key').getAllKeys(range));
    keys.slice(0, -footprintsKept).forEach((key) => store.delete(key));
  }

  return {
    durable: true,
    async add(added) {
      const transaction = write(['wishes']);
      const store = transaction.objectStore('wishes');
      const kept = added.map((wish) => ({ wish, request: store.add(wish) }));
      await done(transaction);
      return kept.map(({ wish, request }) => ({ ...wish, seq: request.result as number }));
    },
    async change<R>(scope: string, key: string, edit: (kept: Kept) => Edit<R>): Promise<R> {
      const transaction = write(['wishes', 'footprints']);
      const finished = done(transaction);
      const wishes = transaction.objectStore('wishes');
      const footprints = transaction.objectStore('footprints');
      const range = [scope, key];
      const [ours, steps] = await Promise.all([
        answer(wishes.index('key').getAll(range) as IDBRequest<Wish[]>),
        answer(footprints.index('key').getAll(range) as IDBRequest<Footprint[]>),
      ]);
      let edited: Edit<R>;
      try {
        edited = edit({ wishes: known(ours), footprints: steps });
      } catch (error) {
        finished.catch(() => {});
        transaction.abort();
        throw error;
      }
      const { add = [], put = [], remove = [], footprint, result } = edited;
      remove.forEach((wish) => wishes.delete(wish.seq));
      put.forEach((wish) => wishes.put(wish));
      add.forEach((wish) => wishes.add(wish));
      if (footprint) {
        footprints.add({ ...footprint, scope });
        await trim(footprints, range);
      }
      await finished;
      return result;
    },
    async all(scope) {
      return known(await answer(database.transaction('wishes').objectStore('wishes').index('scope').getAll(scope) as IDBRequest<Wish[]>));
    },
    drafts: (scope) => answer(database.transaction('drafts').objectStore('drafts').index('scope').getAll(scope) as IDBRequest<KeptDraft[]>),
    async keepDraft(draft) {
      const transaction = write(['drafts']);
      const store = transaction.objectStore('drafts');
      if (Object.keys(draft.members).length) store.put(draft);
      else store.delete([draft.scope, draft.key, draft.tab]);
      await done(transaction);
    },
    async moveDrafts(scope, from, to) {
      const transaction = write(['drafts']);
      const finished = done(transaction);
      const store = transaction.objectStore('drafts');
      const all = await answer(store.index('scope').getAll(scope) as IDBRequest<KeptDraft[]>);
      const left = all.filter((draft) => draft.tab === from);
      for (const draft of left) {
        const own = all.find((one) => one.tab === to && one.key === draft.key);
        store.delete([scope, draft.key, from]);
        store.put(moved(draft, to, own));
      }
      await finished;
      return left;
    },
    async wipe(scope) {
      const stores = ['wishes', 'footprints', 'drafts'];
      const transaction = write(stores);
      for (const name of stores) {
        const store = transaction.objectStore(name);
        const keys = await answer(store.index('scope').getAllKeys(scope));
        keys.forEach((key) => store.delete(key));
      }
      await done(transaction);
    },
  };
}
