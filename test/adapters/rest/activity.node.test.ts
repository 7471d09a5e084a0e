import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rest } from '../../../src/adapters/rest/index.js';
import { refusal } from '../../support/refusal.js';
import { json, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const baseUrl = 'https://desk.fernweh.example/api/v1';
const at = '2026-03-04T09:12:00Z';

describe('rest adapter: activity', () => {
  let backend: StubbedFetch;
  beforeEach(() => void (backend = stubFetch()));
  afterEach(() => backend.restore());
  const list = (query = {}) => rest({ baseUrl }).activity.list(query, {});

  it('asks for a page, and names the cursor as it came', async () => {
    backend.answer = () => json({ items: [] });
    assert.deepEqual(await list(), { rows: [] });
    await list({ limit: 10, cursor: 'a&b=/ü' });
    assert.deepEqual(
      backend.requests.map(({ url }) => url),
      [`${baseUrl}/activity`, `${baseUrl}/activity?cursor=a%26b%3D%2F%C3%BC&limit=10`],
    );
  });

  it('takes for empty what a backend leaves out, and does not know who a stranger is', async () => {
    const items = [{ id: '1', what: 'moon-landing', at, by: 'robot', device: null, more: 1 }];
    backend.answer = () => json({ items, next: 'n' });
    const empty = { name: '', device: '', place: '', detail: '', count: 1 };
    assert.deepEqual(await list(), { rows: [{ ...items[0], ...empty, by: 'system' }], next: 'n' });
  });

  it('finds an answer malformed that does not say what happened', async () => {
    for (const items of [[{ id: '1', at, by: 'me' }], [{ id: '', what: 'signed-in', at, by: 'me' }], undefined]) {
      backend.answer = () => json({ items });
      assert.equal((await refusal(list())).code, 'malformed');
    }
  });
});
