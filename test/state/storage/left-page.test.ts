import { expect } from '@open-wc/testing';
import { acceptedWish } from '../../support/accepted-wish.js';
import { indexedDbStorage } from '../../../src/state/storage/indexed-db.js';
import type { Wish } from '../../../src/state/outbox/wish.js';

const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

/** What the next page does, which has a connection and code of its own. */
function nextPage(name: string) {
  const opened = new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  return {
    /** Waits for its turn, as every write does. */
    async read(): Promise<string[]> {
      const store = (await opened).transaction('wishes', 'readwrite').objectStore('wishes');
      const request = store.getAll();
      await new Promise((resolve) => (request.onsuccess = resolve));
      return (request.result as Wish[]).map(({ id }) => id);
    },
    /** Writes until it is told to end, as a page does that was put to sleep in the middle. */
    async hold(): Promise<() => void> {
      const store = (await opened).transaction('wishes', 'readwrite').objectStore('wishes');
      let held = true;
      const more = () => {
        if (held) store.count().onsuccess = more;
      };
      more();
      return () => (held = false);
    },
  };
}

describe('storage in IndexedDB, when the page is put away into the back/forward cache', () => {
  let name: string;
  beforeEach(() => {
    name = `test-${Date.now()}-${Math.random()}`;
  });
  afterEach(comeBack);

  it('lets go of a transaction in the middle, and makes the change when the person comes back', async () => {
    const storage = indexedDbStorage(name);
    await storage.all('ada');
    let edits = 0;
    const changed = storage.change('ada', 'note', () => {
      if (++edits === 1) leave();
      return { add: [acceptedWish('a')], result: edits };
    });
    const next = nextPage(name);
    while (edits === 0) await next.read();
    expect(await next.read()).to.deep.equal([]);
    comeBack();
    expect(await changed).to.equal(2);
    expect(await next.read()).to.deep.equal(['a']);
  });

  it('begins nothing until the person comes back', async () => {
    const storage = indexedDbStorage(name);
    await storage.all('ada');
    leave();
    const added = storage.add([acceptedWish('a')]);
    expect(await nextPage(name).read()).to.deep.equal([]);
    comeBack();
    await added;
    expect(await nextPage(name).read()).to.deep.equal(['a']);
  });

  it('keeps what was accepted in the moment of leaving', async () => {
    const storage = indexedDbStorage(name);
    await storage.all('ada');
    const { commit } = IDBTransaction.prototype;
    IDBTransaction.prototype.commit = function (this: IDBTransaction) {
      commit.call(this);
      leave();
    };
    try {
      await storage.add([acceptedWish('a')]);
    } finally {
      IDBTransaction.prototype.commit = commit;
    }
    expect(await nextPage(name).read()).to.deep.equal(['a']);
  });
});

describe('storage in IndexedDB, while another page holds it', () => {
  it('rejects after its patience, writes nothing later, and works again when that page lets go', async () => {
    const name = `test-${Date.now()}-${Math.random()}`;
    await indexedDbStorage(name).all('ada');
    const other = nextPage(name);
    const letGo = await other.hold();
    const impatient = indexedDbStorage(name, undefined, 50);
    const failed = await impatient.add([acceptedWish('a')]).catch((error: Error) => error.name);
    expect(failed).to.equal('AbortError');
    letGo();
    expect(await other.read()).to.deep.equal([]);
    await indexedDbStorage(name).add([acceptedWish('b')]);
    expect(await other.read()).to.deep.equal(['b']);
  });
});
