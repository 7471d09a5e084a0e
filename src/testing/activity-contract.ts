import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { ActivityEntry, ActivityQuery } from '../features/activity/activity.js';
import { ifAsked, type ProofSamples } from './proof.js';
import { abortedSignal, assert, refusal, type Check } from './suite.js';

const page = ({ activity }: SettingsAdapter, query: ActivityQuery = {}) => activity!.list(query, {});

/** Whoever goes on for ever is stopped. */
const pagesAtMost = 50;

async function all(adapter: SettingsAdapter, limit: number): Promise<ActivityEntry[]> {
  const rows: ActivityEntry[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < pagesAtMost; pages++) {
    const found = await page(adapter, { limit, ...(cursor !== undefined && { cursor }) });
    assert(found.rows.length <= limit, `at most ${limit} on a page`);
    rows.push(...found.rows);
    cursor = found.next;
    if (!cursor) return rows;
  }
  return rows;
}

/** Reads what happened to the person's account; where there are access tokens, it resets the first one. */
export function checkActivity(check: Check, { readCode }: ProofSamples): void {
  check('tells what happened, the newest first', async ({ adapter, other }) => {
    const { rows } = await page(adapter);
    assert(new Set(rows.map(({ id }) => id)).size === rows.length, 'an id of its own for each');
    assert(
      rows.every(({ what, at }) => what !== '' && !Number.isNaN(Date.parse(at))),
      'what happened, and when',
    );
    const times = rows.map(({ at }) => Date.parse(at));
    assert(
      times.every((time, index) => index === 0 || time <= times[index - 1]!),
      'the newest first',
    );
    const ids = (await page(other)).rows.map(({ id }) => id);
    assert(rows.length === 0 || ids.includes(rows[0]!.id), 'the same for another session of the person');
    await refusal(adapter.activity!.list({}, { signal: abortedSignal() }), 'aborted');
  });

  check('tells it page by page, without a gap and nothing twice', async ({ adapter }) => {
    const [whole, paged] = [await all(adapter, 20), await all(adapter, 2)];
    const ids = paged.map(({ id }) => id);
    assert(new Set(ids).size === ids.length, 'nothing twice');
    assert(
      whole.slice(0, ids.length).every(({ id }, index) => id === ids[index]),
      'the same in small pages as in large ones',
    );
  });

  if (!readCode) return;

  check('tells nothing of what was done that is secret', async ({ adapter }) => {
    const token = (await adapter.accessTokens?.load({}))?.value.items[0];
    const rotate = adapter.accessTokens?.rotate;
    if (!token || !rotate) return;
    const { secret } = await ifAsked(adapter, (call) => rotate({ id: token.id, grace: 0 }, call), { readCode });
    const told = JSON.stringify((await page(adapter)).rows);
    assert(!told.includes(secret) && !told.includes(secret.slice(-12)), 'nothing of the token');
  });
}
