import type { AdapterError, Heard, ListQuery, Snapshot } from '../../../src/contract/index.js';
import type {
  AttachmentsGroup,
  CannedDraft,
  CannedResponse,
  CannedResponsesGroup,
} from '../../../src/features/canned-responses/canned-responses.js';
import { cannedResponses } from '../../../src/features/canned-responses/canned-responses.store.js';
import type { Session } from '../../../src/session/session.js';
import { sharedIn } from '../../support/simulated-store.js';
import { World } from '../../support/simulation.js';

const digits = (at: number) => String(at).padStart(5, '0');

export const cannedRow = (row: Partial<CannedResponse>): CannedResponse => ({
  id: 'r',
  scope: 'personal',
  shortCode: 'code',
  content: '',
  label: '',
  language: '',
  attachments: [],
  uses: 0,
  usedAt: '',
  updatedAt: '',
  ...row,
});

export const draft = (more: Partial<CannedDraft> = {}): CannedDraft => ({
  shortCode: 'new',
  content: 'text',
  label: '',
  language: '',
  attachments: [],
  ...more,
});

/** A backend with so many responses, and what was asked of it. */
export class CannedBackend {
  readonly rows = new Map<string, Snapshot<CannedResponse>>();
  readonly asked: ListQuery[] = [];
  readonly written: unknown[] = [];
  /** For the next calls. */
  fails: AdapterError | undefined;
  readonly tell = new Set<(change: Heard) => void>();

  constructor(
    readonly world: World,
    count: number,
  ) {
    for (let at = 0; at < count; at++)
      this.put(cannedRow({ id: `r${at}`, shortCode: `code${digits(at)}`, content: `Text ${at}`, scope: at % 10 ? 'personal' : 'company' }));
  }

  put(value: CannedResponse): Snapshot<CannedResponse> {
    const revision = (this.rows.get(value.id)?.revision ?? 0) + 1;
    this.rows.set(value.id, { value, revision, version: `v${revision}` });
    return structuredClone(this.rows.get(value.id)!);
  }

  elsewhere(change: Heard): void {
    this.tell.forEach((heard) => heard(change));
  }

  async #call<T>(run: () => T): Promise<T> {
    await this.world.pause(10);
    if (this.fails) throw this.fails;
    return structuredClone(run());
  }

  group(): CannedResponsesGroup {
    const { rows } = this;
    return {
      list: (query) =>
        this.#call(() => {
          const { text = '', scope, filter = {}, limit = 100, cursor = '' } = query;
          this.asked.push(query);
          const all = [...rows.values()]
            .filter(({ value }) => `${value.shortCode}\n${value.content}`.toLowerCase().includes(text.toLowerCase()))
            .filter(({ value }) => (scope === undefined || value.scope === scope) && (!filter['unused'] || !value.uses))
            .sort((a, b) => (a.value.shortCode < b.value.shortCode ? -1 : 1));
          const rest = all.filter(({ value }) => value.shortCode > cursor);
          const page = rest.slice(0, limit);
          return { rows: page, total: all.length, ...(rest.length > limit && { next: page.at(-1)!.value.shortCode }) };
        }),
      create: (row) => this.#call(() => (this.written.push(row), this.put({ ...row, id: `made-${this.written.length}` }))),
      update: (id, patch) => this.#call(() => (this.written.push(patch), this.put({ ...rows.get(id)!.value, ...patch }))),
      remove: (id) => this.#call(() => void rows.delete(id)),
      import: (added) => this.#call(() => added.map((row, at) => (this.written.push(row), { id: `imported-${at}` }))),
      used: (id) => this.#call(() => (this.written.push(`used ${id}`), undefined)),
    };
  }
}

/** A person's store over a simulated backend, its list loaded. */
export async function cannedStore(count: number, { attachments }: { attachments?: AttachmentsGroup } = {}) {
  const world = new World();
  const backend = new CannedBackend(world, count);
  const group = backend.group();
  const open = () => {
    const shared = sharedIn(world.tab(), { cannedResponses: group });
    backend.tell.add((change) => shared.news.tellHere(change, 'event'));
    const adapter = { id: 'simulated', cannedResponses: group, ...(attachments && { attachments }) };
    return { shared, store: cannedResponses.make({ adapter, shared } as unknown as Session) };
  };
  const { shared, store } = open();
  const after = async <T>(promise: Promise<T>): Promise<T> => (await Promise.all([promise, world.run()]))[0];
  await after(store.load());
  backend.asked.length = 0;
  return { world, backend, group, shared, store, open, after };
}

export const idsOf = (items: readonly { row: CannedResponse }[]) => items.map(({ row }) => row.id);
