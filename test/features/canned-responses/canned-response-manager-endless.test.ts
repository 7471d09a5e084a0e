import { expect } from '@open-wc/testing';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { ListQuery } from '../../../src/contract/index.js';
import type { CannedResponse } from '../../../src/features/canned-responses/index.js';
import { unmountAll, until } from '../../support/mount.js';
import { cannedManager, holds } from './manager-scene.js';

const rowAt = (at: number): CannedResponse => ({
  id: `n${at}`,
  scope: 'personal',
  shortCode: `code-${String(at).padStart(6, '0')}`,
  content: `Text ${at}`,
  label: '',
  language: '',
  attachments: [],
  uses: 0,
  usedAt: '',
  updatedAt: '',
});

/** A backend that has so many, and makes them up as they are asked for. */
function standIn(count: number): { adapter: MemoryAdapter; asked: ListQuery[] } {
  const adapter = memory({ ...holds([]), id: `endless-${Math.random()}` });
  const asked: ListQuery[] = [];
  adapter.cannedResponses.list = async (query) => {
    asked.push(query);
    if (query.since) return { rows: [], total: count, since: query.since };
    const from = Number(query.cursor ?? 0);
    const to = Math.min(count, from + query.limit!);
    const rows = Array.from({ length: to - from }, (_, at) => ({ value: rowAt(from + at), version: '"1"', revision: 1 }));
    return { rows, total: count, since: '1', ...(to < count && { next: String(to) }) };
  };
  return { adapter, asked };
}

/** The manager, and the most rows that have been in the page at once since. */
async function longManager(count: number) {
  const { adapter, asked } = standIn(count);
  const manager = await cannedManager({ adapter });
  let most = manager.rows().length;
  new MutationObserver(() => (most = Math.max(most, manager.rows().length))).observe(manager.root, { subtree: true, childList: true });
  const list = () => manager.root.querySelector('section [role="list"]')!.getBoundingClientRect();
  const at = (place: number) => manager.codes().includes(`/code-${String(place).padStart(6, '0')}`);
  return {
    ...manager,
    asked,
    most: () => most,
    /** As many rows as can be scrolled to. */
    reach: () => Math.round(list().height / manager.rows()[0]!.getBoundingClientRect().height),
    async scrollTo(place: number, reach: number) {
      const { top, height } = list();
      scrollTo(0, top + scrollY + (height / reach) * place);
      await until(() => at(place), `row ${place} is shown`);
    },
  };
}

describe('canned-response-manager, scrolled through', () => {
  afterEach(() => {
    unmountAll();
    scrollTo(0, 0);
  });

  it('has at most sixty of twenty thousand rows in the page at any time', async () => {
    const { count, scrollTo: go, most, rows } = await longManager(20_000);
    await until(() => count() === '20,000 canned responses');
    for (let place = 0; place < 20_000; place += 1_999) await go(place, 20_000);
    await go(19_999, 20_000);
    expect(most()).to.be.within(5, 60);
    expect(rows().length).to.be.within(5, 60);
  });

  it('has at most sixty rows in the page of a hundred thousand that the backend keeps, and asks for them a hundred at a time', async () => {
    const { asked, scrollTo: go, reach, most, rows } = await longManager(100_000);
    await until(() => reach() === 100);
    for (let page = 1; page <= 12; page++) {
      await go(reach() - 1, reach());
      await until(() => reach() > page * 100);
    }
    expect(rows().at(-1)!.getAttribute('aria-setsize')).to.equal('100000');
    await go(0, reach());
    expect(most()).to.be.within(5, 60);
    // The first thousand are asked for to know how many there are; of a dozen pages some were let go of, and come again on the way back.
    const pages = asked.filter(({ sort }) => sort);
    expect(new Set(pages.map(({ limit }) => limit))).to.deep.equal(new Set([100]));
    expect(pages.length).to.be.within(13, 26);
  });
});
