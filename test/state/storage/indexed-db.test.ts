import { expect } from '@open-wc/testing';
import { acceptedWish } from '../../support/accepted-wish.js';
import { indexedDbStorage } from '../../../src/state/storage/indexed-db.js';
import { memoryStorage } from '../../../src/state/storage/memory-storage.js';
import { footprintsKept, type OutboxStorage } from '../../../src/state/storage/storage.js';
import { readable, type Wish } from '../../../src/state/outbox/wish.js';

const ids = (wishes: readonly Wish[]) => wishes.map(({ id }) => id);

let count = 0;
const kinds: Record<string, () => OutboxStorage> = {
  'in memory': memoryStorage,
  'in IndexedDB': () => indexedDbStorage(`test-${Date.now()}-${count++}`),
};

for (const [kind, make] of Object.entries(kinds)) {
  describe(`storage ${kind}`, () => {
    let storage: OutboxStorage;
    beforeEach(() => {
      storage = make();
    });

    it('gives wishes back in the order in which they were accepted', async () => {
      await storage.add([acceptedWish('a'), acceptedWish('b')]);
      await storage.add([acceptedWish('c')]);
      expect(ids(await storage.all('ada'))).to.deep.equal(['a', 'b', 'c']);
    });

    it('keeps what was parted in its old place', async () => {
      const [, b] = await storage.add([acceptedWish('a'), acceptedWish('b'), acceptedWish('c')]);
      await storage.change('ada', 'note', () => ({ add: [acceptedWish('b+', { order: b!.seq })], result: undefined }));
      expect(ids(readable(await storage.all('ada')))).to.deep.equal(['a', 'b', 'b+', 'c']);
    });

    it('keeps people and objects apart', async () => {
      await storage.add([acceptedWish('a'), acceptedWish('b', { scope: 'bo' }), acceptedWish('c', { key: 'other' })]);
      expect(ids(await storage.all('bo'))).to.deep.equal(['b']);
      const seen = await storage.change('ada', 'other', ({ wishes }) => ({ result: ids(wishes) }));
      expect(seen).to.deep.equal(['c']);
    });

    it('removes what was acknowledged and adds the footprint in one step', async () => {
      const [a] = await storage.add([acceptedWish('a'), acceptedWish('b')]);
      const footprint = { key: 'note', from: 'v1', to: 'v2', sent: { title: 'a' }, answered: { title: 'a' }, at: 1 };
      await storage.change('ada', 'note', () => ({ remove: [a!], footprints: [footprint], result: undefined }));
      const kept = await storage.change('ada', 'note', (found) => ({ result: found }));
      expect(ids(kept.wishes)).to.deep.equal(['b']);
      expect(kept.footprints[0]).to.include({ from: 'v1', to: 'v2' });
    });

    it('changes nothing when the edit fails', async () => {
      await storage.add([acceptedWish('a')]);
      const failed = await storage
        .change('ada', 'note', () => {
          throw new Error('edit');
        })
        .catch((error: Error) => error.message);
      expect(failed).to.equal('edit');
      expect(ids(await storage.all('ada'))).to.deep.equal(['a']);
    });

    it('keeps a limited number of footprints', async () => {
      for (let at = 0; at < footprintsKept + 5; at++) {
        const footprint = { key: 'note', from: `v${at}`, to: `v${at + 1}`, sent: {}, answered: {}, at };
        await storage.change('ada', 'note', () => ({ footprints: [footprint], result: undefined }));
      }
      const { footprints } = await storage.change('ada', 'note', (found) => ({ result: found }));
      expect(footprints).to.have.length(footprintsKept);
      expect(footprints.at(-1)!.to).to.equal(`v${footprintsKept + 5}`);
    });

    it('keeps drafts until they are empty', async () => {
      const draft = { scope: 'ada', key: 'note', tab: 'one', members: { title: { value: 'half', base: 'whole' } } };
      await storage.keepDraft(draft);
      expect(await storage.drafts('ada')).to.deep.equal([draft]);
      await storage.keepDraft({ ...draft, members: {} });
      expect(await storage.drafts('ada')).to.deep.equal([]);
    });

    it('gives the drafts of one tab to another, under what that one typed itself', async () => {
      const typed = (value: string) => ({ value, base: '' });
      await storage.keepDraft({ scope: 'ada', key: 'note', tab: 'one', members: { title: typed('theirs'), text: typed('theirs') } });
      await storage.keepDraft({ scope: 'ada', key: 'note', tab: 'two', members: { title: typed('mine') } });
      const left = await storage.moveDrafts('ada', 'one', 'two');
      expect(left.map(({ key }) => key)).to.deep.equal(['note']);
      const members = { title: typed('mine'), text: typed('theirs') };
      expect(await storage.drafts('ada')).to.deep.equal([{ scope: 'ada', key: 'note', tab: 'two', members }]);
      expect(await storage.moveDrafts('ada', 'one', 'two')).to.deep.equal([]);
    });

    it('wipes one person and leaves the others', async () => {
      await storage.add([acceptedWish('a'), acceptedWish('b', { scope: 'bo' })]);
      await storage.keepDraft({ scope: 'ada', key: 'note', tab: 'one', members: { title: { value: 'x', base: '' } } });
      await storage.wipe('ada');
      expect([await storage.all('ada'), await storage.drafts('ada')]).to.deep.equal([[], []]);
      expect(ids(await storage.all('bo'))).to.deep.equal(['b']);
    });
  });
}

describe('storage in IndexedDB', () => {
  it('finds what another tab wrote, and never loses one of two changes at once', async () => {
    const name = `test-${Date.now()}-shared`;
    const [one, two] = [indexedDbStorage(name), indexedDbStorage(name)];
    const [a] = await one.add([acceptedWish('a', { fields: { title: '' } })]);
    const append = (storage: OutboxStorage, letter: string) =>
      storage.change('ada', 'note', ({ wishes }) => ({
        put: [{ ...wishes[0]!, fields: { title: (wishes[0]!.fields['title'] as string) + letter } }],
        result: undefined,
      }));
    await Promise.all([...'xxxxx'].flatMap((letter) => [append(one, letter), append(two, letter)]));
    expect((await two.all('ada'))[0]!.fields['title']).to.have.length(10);
    expect(a!.seq).to.be.greaterThan(0);
  });

  it('opens again when another copy of the library, or the browser, closed it', async () => {
    const name = `test-${Date.now()}-lost`;
    const storage = indexedDbStorage(name);
    await storage.add([acceptedWish('a')]);
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    await storage.add([acceptedWish('b')]);
    expect(ids(await storage.all('ada'))).to.deep.equal(['b']);
  });

  it('rejects while the database does not open, and works from when it does', async () => {
    const name = `test-${Date.now()}-held`;
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => void request.result.createObjectStore('footprints', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
    });
    const storage = indexedDbStorage(name, 20);
    const error = await storage.all('ada').catch((thrown: { code: string }) => thrown.code);
    expect(error).to.equal('timeout');
    // However long a busy machine takes to open it.
    const add = (): Promise<unknown> => storage.add([acceptedWish('a')]).catch(add);
    const asked = add();
    held.close();
    await asked;
    expect(ids(await storage.all('ada'))).to.deep.equal(['a']);
  });
});
