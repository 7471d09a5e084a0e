import type { Heard } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import { asAdapterError } from '../../state/ask.js';
import { collection } from '../../state/collection.js';
import type { CannedAttachment, CannedResponse } from './canned-responses.js';
import type { CannedHits, CannedQuery, CannedResponsesStore } from './canned-responses-state.js';
import { createCannedSearch } from './canned-search.js';
import { openWindow, questionOf } from './canned-window.js';

export type * from './canned-responses-state.js';

const undoFor = 20_000;
/** What a backend's list takes. */
const longestPage = 1000;

const plain = ({ id, name, type, size, url }: CannedAttachment): CannedAttachment => ({ id, name, type, size, url });
/** As the rows have them: whatever else an upload answered would look like a change made elsewhere. */
const withPlain = <D extends Partial<CannedResponse>>(draft: D): D =>
  draft.attachments ? { ...draft, attachments: draft.attachments.map(plain) } : draft;

export const cannedResponses: Area<CannedResponsesStore> = {
  name: 'canned-responses',
  make({ adapter, shared }) {
    const { cannedResponses: group, attachments } = adapter;
    const { platform, news } = shared;
    const search = createCannedSearch();
    const {
      $state,
      load,
      item,
      page,
      create,
      update,
      remove,
      foresee,
      import: importRows,
      ...verbs
    } = collection<CannedResponse>(shared, {
      group: 'cannedResponses',
      ...(group && { adapter: group }),
      compare: search.compare,
      // A thousand at a time, so that the first search of twenty thousand holds nobody up.
      prepare: search.prepare,
    });

    function find(query: CannedQuery, limit: number): CannedHits {
      const { rows, complete } = $state.get();
      const { items, total } = search.find(rows, query, limit);
      return { items, total, complete: complete && items.length === total };
    }

    return {
      ...verbs,
      load,
      item,
      $responses: $state,
      find,
      async ask(query, limit, signal) {
        if ($state.get().complete || !group) return find(query, limit);
        const { ids, next, total = 0 } = await page({ ...questionOf(query), limit: Math.min(limit, longestPage) }, signal);
        const known = find(query, limit);
        const here = new Set(known.items.map(({ row }) => row.id));
        // A backend may search in other ways than we do.
        const others = ids.filter((id) => !here.has(id)).flatMap((id) => item(id) ?? []);
        const items = [...known.items, ...others.filter(({ state }) => state !== 'removing')].slice(0, limit);
        const all = Math.max(total, known.total, items.length);
        return { items, total: all, complete: next === undefined && items.length === all };
      },
      window: (query) =>
        openWindow({ $state, load, item, page, search, onHint: (hinted) => news.hear((change) => isHint(change) && hinted()) }, query),
      create: ({ scope, shortCode, content, label, language, attachments: files }) =>
        create(withPlain({ scope, shortCode, content, label, language, attachments: files, uses: 0, usedAt: '', updatedAt: '' })),
      update: (id, patch) => update(id, withPlain(patch)),
      remove: (id) => remove(id, { undoFor }),
      ...(group?.import && {
        import: (rows, onProgress, signal) => importRows(rows as readonly CannedResponse[], onProgress, signal),
      }),
      used(id) {
        const row = item(id)?.row;
        if (!row || !group?.used) return;
        const usedAt = new Date(platform.now()).toISOString();
        void foresee(id, { uses: row.uses + 1, usedAt }, (call) => group.used!(row.id, call));
      },
      ...(attachments && {
        upload: (file: File, call: { signal: AbortSignal; onProgress(fraction: number): void }) =>
          attachments.upload(file, { ...call, key: platform.id() }).then(plain, (thrown: unknown) => {
            const error = asAdapterError(thrown);
            if (error.code === 'unauthorized') shared.needsSignIn();
            throw error;
          }),
      }),
      removeUpload: (id) => void attachments?.remove?.(id, { key: platform.id() }).catch(() => {}),
    };
  },
};

const isHint = (change: Heard) =>
  'group' in change && (change.group === 'cannedResponses' || change.group === '*') && !('snapshot' in change) && !('gone' in change);
