import type { Area } from '../../../session/session.js';
import { ask } from '../../../state/ask.js';
import type { CannedResponse } from '../canned-responses.js';

/** The person's own responses straight from the backend, where not all of them are in memory. */
export interface CannedExport {
  /** Rejects with an `AdapterError`. Ends early, without one, when the signal is aborted. */
  own(signal: AbortSignal): AsyncGenerator<{ responses: readonly CannedResponse[]; total?: number | undefined }>;
}

const rowsPerPage = 1000;

export const cannedExport: Area<CannedExport> = {
  name: 'canned-export',
  make: ({ adapter: { cannedResponses: group }, shared }) => ({
    async *own(signal) {
      let cursor: string | undefined;
      do {
        const query = { scope: 'personal', sort: 'code', limit: rowsPerPage, ...(cursor !== undefined && { cursor }) };
        const page = await ask(shared, (patience) => group!.list(query, { signal: patience }));
        if (signal.aborted) return;
        yield { responses: page.rows.map(({ value }) => value), total: page.total };
        cursor = page.next;
      } while (cursor !== undefined);
    },
  }),
};
