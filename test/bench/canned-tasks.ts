import { createSession } from '../../src/session/create-session.js';
import type { CannedResponsesGroup, CannedResponse } from '../../src/features/canned-responses/canned-responses.js';
import { cannedResponses, type CannedResponsesStore } from '../../src/features/canned-responses/canned-responses.store.js';
import type { Snapshot } from '../../src/contract/index.js';
import { memoryStorage } from '../../src/state/storage/memory-storage.js';
import { browserPlatform } from '../../src/state/platform/platform.js';
import { cannedRows } from './canned-rows.js';

const nextTask = () => new Promise((resolve) => setImmediate(resolve));

/** A backend whose answers come as text, each in a task of its own, as from a network. */
function backendOf(rows: readonly CannedResponse[]): CannedResponsesGroup {
  const size = 1000;
  const pages = Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    JSON.stringify(rows.slice(at * size, (at + 1) * size).map((value) => ({ value, version: `"${value.id}"`, revision: 1 }))),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const answer = async <T>(value: T) => (await nextTask(), value);
  const write = (id: string, patch: object) => answer({ value: { ...known.get(id)!, ...patch, id }, version: '"2"', revision: 2 });
  return {
    async list({ cursor = '0' }) {
      await nextTask();
      const next = Number(cursor) + 1;
      return {
        rows: JSON.parse(pages[Number(cursor)]!) as Snapshot<CannedResponse>[],
        total: rows.length,
        since: '1',
        ...(next < pages.length && { next: String(next) }),
      };
    },
    create: (row) => write('made', row),
    update: (id, patch) => write(id, patch),
    remove: () => answer(undefined),
    import: async (added) => (await nextTask(), added.map((_, at) => ({ id: `imported-${at}` }))),
    used: () => answer(undefined),
  };
}

/** The longest task while `run` goes on, ms: the time between two turns of the loop. */
async function longestTask(run: () => unknown): Promise<number> {
  let longest = 0;
  let over = false;
  const watch = (async () => {
    for (let before = performance.now(); !over;) {
      await nextTask();
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
  })();
  await nextTask();
  await run();
  for (let turn = 0; turn < 20; turn++) await nextTask();
  over = true;
  await watch;
  return longest;
}

/** By what was done, ms: the longest task of each. */
export async function measureTasks(count: number): Promise<Record<string, number>> {
  const rows = cannedRows(count);
  const platform = { ...browserPlatform('bench'), storage: memoryStorage() };
  const session = createSession({ id: 'bench', identify: async () => ({ user: 'bench' }), cannedResponses: backendOf(rows) }, { platform });
  const store: CannedResponsesStore = session.store(cannedResponses);
  let seen = 0;
  const list = store.window({ text: '', order: 'used' });
  list.$rows.subscribe(({ items }) => (seen = items.length));
  const { id } = rows[count >> 1]!;
  const live = { value: { ...rows[7]!, content: 'Changed elsewhere' }, version: '"3"', revision: 3 };
  const added = Array.from({ length: count }, (_, at) => ({ ...rows[at]!, shortCode: `imported-${at}` }));
  const tasks = {
    [`load ${count} rows, a window on them open`]: await longestTask(() => store.load()),
    'the first search': await longestTask(() => store.find({ text: 'o', order: 'best' }, 20)),
    'a live change': await longestTask(() =>
      session.shared.news.tellHere({ group: 'cannedResponses', id: rows[7]!.id, snapshot: live }, 'event'),
    ),
    'an edit': await longestTask(() => store.update(id, { content: 'Edited' })),
    'an edit of another area': await longestTask(() => {
      session.shared.outbox.add({ key: 'profile', group: 'profile', verb: 'save', fields: { name: 'A' }, base: {}, whole: true });
    }),
    'a removal': await longestTask(() => void store.remove(rows[3]!.id)),
    'a use': await longestTask(() => store.used(rows[5]!.id)),
    'a thousand removals at once': await longestTask(() => rows.slice(2000, 3000).forEach((row) => void store.remove(row.id))),
    [`an import of ${count} rows`]: await longestTask(() => store.import!(added, () => {}, new AbortController().signal)),
  };
  if (seen < count - 1001) throw new Error(`The window showed ${seen} rows.`);
  list.close();
  session.close();
  return tasks;
}
