import { expect } from '@open-wc/testing';
import { indexedDbStorage } from '../../src/state/indexed-db.js';
import { footprintsKept, memoryStorage, type OutboxStorage } from '../../src/state/storage.js';
import type { Wish } from '../../src/state/wish.js';

const wish = (id: string, more: Partial<Wish> = {}): Omit<Wish, 'seq'> => ({
  id,
  scope: 'ada',
  key: 'note',
  group: 'note',
  verb: 'save',
  fields: { title: id },
  base: {},
  whole: true,
  at: Date.now(),
  format: 1,
  state: 'pending',
  ...more,
});

const ids = (wishes: readonly Wish[]) => wishes.map(({ id }) => id);

let count = 0;
const kinds: Record<string, () => Promise<OutboxStorage>> = {
  'in memory': () => Promise.resolve(memoryStorage()),
  'in IndexedDB': () => indexedDbStorage(`test-${Date.now()}-${count++}`),
};

for (const [kind, make] of Object.entries(kinds)) {
  describe(`storage ${kind}`, () => {
    let storage: OutboxStorage;
    beforeEach(async () => {
      storage = await make();
    });

    it('gives wishes back in the order in which they were accepted', async () => {
      await storage.add([wish('a'), wish('b')]);
      await storage.add([wish('c')]);
      expect(ids(await storage.all('ada'))).to.deep.equal(['a', 'b', 'c']);
    });

    it('keeps what was parted in its old place', async () => {
      const [, b] = await storage.add([wish('a'), wish('b'), wish('c')]);
      await storage.change('ada', 'note', () => ({ add: [wish('b+', { order: b!.seq })], result: undefined }));
      expect(ids(await storage.all('ada'))).to.deep.equal(['a', 'b', 'b+', 'c']);
    });

    it('keeps people and objects apart', async () => {
      await storage.add([wish('a'), wish('b', { scope: 'bo' }), wish('c', { key: 'other' })]);
      expect(ids(await storage.all('bo'))).to.deep.equal(['b']);
      const seen = await storage.change('ada', 'other', ({ wishes }) => ({ result: ids(wishes) }));
      expect(seen).to.deep.equal(['c']);
    });

    it('removes what was acknowledged and adds the footprint in one step', async () => {
      const [a] = await storage.add([wish('a'), wish('b')]);
      const footprint = { key: 'note', from: 'v1', to: 'v2', sent: { title: 'a' }, answered: { title: 'a' }, at: 1 };
      await storage.change('ada', 'note', () => ({ remove: [a!], footprint, result: undefined }));
      const kept = await storage.change('ada', 'note', (found) => ({ result: found }));
      expect(ids(kept.wishes)).to.deep.equal(['b']);
      expect(kept.footprints[0]).to.include({ from: 'v1', to: 'v2' });
    });

    it('changes nothing when the edit fails', async () => {
      await storage.add([wish('a')]);
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
        await storage.change('ada', 'note', () => ({ footprint, result: undefined }));
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
      await storage.add([wish('a'), wish('b', { scope: 'bo' })]);
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
    const [one, two] = [await indexedDbStorage(name), await indexedDbStorage(name)];
    const [a] = await one.add([wish('a', { fields: { title: '' } })]);
    const append = (storage: OutboxStorage, letter: string) =>
      storage.change('ada', 'note', ({ wishes }) => ({
        put: [{ ...wishes[0]!, fields: { title: (wishes[0]!.fields['title'] as string) + letter } }],
        result: undefined,
      }));
    await Promise.all([...'xxxxx'].flatMap((letter) => [append(one, letter), append(two, letter)]));
    expect((await two.all('ada'))[0]!.fields['title']).to.have.length(10);
    expect(a!.seq).to.be.greaterThan(0);
  });

  it('leaves alone what a newer library wrote', async () => {
    const storage = await indexedDbStorage(`test-${Date.now()}-newer`);
    await storage.add([wish('a'), { ...wish('b'), format: 2 as 1 }]);
    expect(ids(await storage.all('ada'))).to.deep.equal(['a']);
    await storage.change('ada', 'note', ({ wishes }) => ({ remove: wishes, result: undefined }));
    expect(await storage.all('ada')).to.deep.equal([]);
  });
});
