import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Heard, ListQuery, Page, Snapshot } from '../contract/index.js';
import type { CannedResponse } from '../features/canned-responses/canned-responses.js';
import { clear, create, newCode, remove, update } from './canned-samples.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

const list = ({ cannedResponses }: SettingsAdapter, query: ListQuery) => cannedResponses!.list(query, {});
const idsOf = ({ rows }: Page<CannedResponse>) => rows.map(({ value }) => value.id);

async function pages(adapter: SettingsAdapter, query: ListQuery): Promise<Page<CannedResponse>[]> {
  const found = [await list(adapter, query)];
  while (found.at(-1)!.next !== undefined) found.push(await list(adapter, { ...query, cursor: found.at(-1)!.next! }));
  return found;
}

function nextOf({ listen }: SettingsAdapter) {
  let begun = () => {};
  let told = (_: Heard) => {};
  const began = new Promise<void>((resolve) => (begun = resolve));
  const heard = new Promise<Heard>((resolve) => (told = resolve));
  const stop = listen!((change) => {
    if (!('group' in change)) return;
    if (change.group === '*') begun();
    if (change.group === 'cannedResponses') told(change);
  });
  return { began, heard, stop };
}

/** How a long list is read, searched and followed. */
export function checkCannedList(check: Check): void {
  check('lists responses page by page, each once and in their order', async ({ adapter }) => {
    const word = newKey();
    const made: Snapshot<CannedResponse>[] = [];
    for (const letter of ['b', 'a', 'c']) made.push(await create(adapter, { shortCode: `${letter}-${newCode()}`, content: word }));
    const [first, second, ...more] = await pages(adapter, { text: word, sort: 'code', limit: 2 });
    assert(first && second && !more.length, 'three of them on two pages of two');
    const ids = [...idsOf(first), ...idsOf(second)];
    assert(ids.join() === [1, 0, 2].map((at) => made[at]!.value.id).join(), `the order of their short codes, not ${ids.join()}`);
    assert(first.total === undefined || (first.total === 3 && second.total === 3), 'how many there are, on each page');
    await refusal(adapter.cannedResponses!.list({}, { signal: abortedSignal() }), 'aborted');
    await clear(adapter, ...made);
  });

  check('finds responses by short code and content, whatever the letter case, the exact short code first', async ({ adapter }) => {
    const code = newCode();
    const mentions = await create(adapter, { content: `As in ${code}, in other words.` });
    const longer = await create(adapter, { shortCode: `${code}-x` });
    const exact = await create(adapter, { shortCode: code });
    const found = idsOf(await list(adapter, { text: code.toUpperCase(), sort: 'best' }));
    assert(found.join() === [exact, longer, mentions].map(({ value }) => value.id).join(), 'the three, the best first');
    assert((await list(adapter, { text: newKey() })).rows.length === 0, 'nothing for words that nobody wrote');
    await clear(adapter, mentions, longer, exact);
  });

  check('lists the responses of one owner, label or language', async ({ adapter }) => {
    const [label, content] = [newCode(), newKey()];
    const made = [await create(adapter, { content, label }), await create(adapter, { content, language: 'de' })];
    const only = async (query: ListQuery, ...expected: number[]) => {
      const found = idsOf(await list(adapter, { text: content, sort: 'code', ...query }));
      const wanted = expected.map((at) => made[at]!.value.id);
      assert(found.length === wanted.length && wanted.every((id) => found.includes(id)), `the right ones for ${JSON.stringify(query)}`);
    };
    await only({ scope: 'personal' }, 0, 1);
    await only({ scope: 'company' });
    await only({ filter: { label } }, 0);
    await only({ filter: { language: 'de' } }, 1);
    await only({ filter: { unused: 'true' } }, 0, 1);
    await only({ filter: { attached: 'true' } });
    await clear(adapter, ...made);
  });

  check('says what changed and what is gone since it was asked', async ({ adapter, other }) => {
    const kept = await create(adapter);
    const { since } = await list(adapter, { limit: 1 });
    if (since === undefined) return clear(adapter, kept);
    const changed = await update(other, kept, { content: 'Another text.' });
    const gone = await create(other);
    await remove(other, gone);
    const news = await pages(adapter, { since, limit: 1 });
    const rows = news.flatMap((page) => page.rows);
    assert(rows.find(({ value }) => value.id === kept.value.id)?.version === changed.version, 'the response as it is now');
    assert(
      news.some((page) => page.gone?.includes(gone.value.id)) && !rows.some(({ value }) => value.id === gone.value.id),
      'the id of the one that is gone, and not the response itself',
    );
    const later = await list(adapter, { since: news.at(-1)!.since! });
    assert(later.rows.length === 0 && !later.gone?.length, 'no news since the news');
    await clear(adapter, kept);
  });

  check('tells with the next news what changed between two pages', async ({ adapter, other }) => {
    const content = newKey();
    const made = [await create(adapter, { content }), await create(adapter, { content })];
    const query = { text: content, sort: 'code', limit: 1 };
    const first = await list(adapter, query);
    const seen = first.rows[0]!;
    await update(other, seen, { label: 'Changed' });
    const last = await list(adapter, { ...query, cursor: first.next! });
    if (last.since !== undefined) {
      const news = await list(adapter, { since: last.since });
      assert(idsOf(news).includes(seen.value.id), 'the response that was on the first page');
    }
    await clear(adapter, ...made);
  });

  check('refuses news since a time that it does not know', async ({ adapter }) => {
    if ((await list(adapter, { limit: 1 })).since === undefined) return;
    await refusal(list(adapter, { since: 'nobody-knows' }), 'gone');
  });

  check('tells other sessions of a response', async ({ adapter, other }) => {
    if (!adapter.listen) return;
    await list(adapter, { limit: 1 });
    const ear = nextOf(adapter);
    try {
      await ear.began;
      const made = await create(other);
      const change = await ear.heard;
      // A hint without the response is enough: the session asks what is new.
      if ('snapshot' in change && change.snapshot) assert(change.snapshot.version === made.version, 'the response as it was made');
      await clear(other, made);
    } finally {
      ear.stop();
    }
  });
}
