import { AdapterError, type Identity, type Snapshot } from '../../contract/index.js';
import type { CannedResponse } from '../../features/canned-responses/canned-responses.js';
import { codeOf, company, isSame, newShelf, ownerOf, snapshotOf, type CannedShelf, type StoredResponse } from './canned-shelf.js';
import type { MemoryBackend } from './memory-backend.js';
import { randomId } from './random-id.js';

/** The responses of all people and of the company. */
export interface CannedLibrary {
  /** No other library has it. */
  readonly id: string;
  /** Grows with every change. */
  readonly revision: number;
  /** A person's own and the company's, as that person sees them. */
  rowsOf(who: Identity): StoredResponse[];
  /** Who has a short code on the same shelf. */
  holderOf(who: Identity, scope: CannedResponse['scope'], shortCode: string): CannedResponse | undefined;
  sizeOf(who: Identity, scope: CannedResponse['scope']): number;
  goneSince(who: Identity, revision: number): string[];
  find(who: Identity, id: string): StoredResponse;
  /** `quiet`: one hint for many follows. */
  put(who: Identity, value: CannedResponse, options?: { quiet?: boolean }): StoredResponse;
  drop(who: Identity, row: StoredResponse): void;
  count(who: Identity, row: StoredResponse): void;
  /** Tells whom it concerns to load what changed. */
  hint(who: Identity, scope: CannedResponse['scope']): void;
}

export function openLibrary(backend: MemoryBackend): CannedLibrary {
  const shelves = new Map<string, CannedShelf>();
  /** By person and response: a company's response is counted for each who uses it. */
  const counts = new Map<string, { uses: number; usedAt: string; revision: number }>();
  const readers = new Set<string>();
  let revision = 0;

  const time = () => new Date(backend.now()).toISOString();
  const countOf = ({ user }: Identity, id: string) => JSON.stringify([user, id]);

  function shelfOf(who: Identity, scope: CannedResponse['scope']): CannedShelf {
    const owner = ownerOf(who, scope);
    const shelf = shelves.get(owner) ?? newShelf(owner, backend.seed.cannedResponses(backend.now()), (revision += 1));
    shelves.set(owner, shelf);
    return shelf;
  }

  const shelvesOf = (who: Identity) => [shelfOf(who, 'personal'), shelfOf(who, company)];

  function asSeenBy(who: Identity, row: StoredResponse): StoredResponse {
    const count = counts.get(countOf(who, row.value.id));
    if (!count) return row;
    const { uses, usedAt } = count;
    return { ...row, value: { ...row.value, uses, usedAt }, revision: Math.max(row.revision, count.revision) };
  }

  function tell(who: Identity, { scope, id }: CannedResponse, change: { snapshot: Snapshot<CannedResponse> } | { gone: true }): void {
    if (scope === company) library.hint(who, scope);
    else backend.tell(who.user, { group: 'cannedResponses', id, ...change });
  }

  const library: CannedLibrary = {
    id: randomId(),
    get revision() {
      return revision;
    },
    rowsOf(who) {
      readers.add(who.user);
      return shelvesOf(who).flatMap(({ rows }) => [...rows.values()].map((row) => asSeenBy(who, row)));
    },
    holderOf(who, scope, shortCode) {
      const { rows, codes } = shelfOf(who, scope);
      return rows.get(codes.get(codeOf(shortCode)) ?? '')?.value;
    },
    sizeOf: (who, scope) => shelfOf(who, scope).rows.size,
    goneSince: (who, since) => shelvesOf(who).flatMap(({ gone }) => [...gone].filter(([, at]) => at > since).map(([id]) => id)),
    find(who, id) {
      const found = shelvesOf(who).flatMap(({ rows }) => rows.get(id) ?? [])[0];
      if (!found) throw new AdapterError('not-found', { status: 404 });
      return asSeenBy(who, found);
    },
    put(who, given, { quiet = false } = {}) {
      const { rows, codes } = shelfOf(who, given.scope);
      const before = rows.get(given.id);
      if (before && isSame(before.value, given)) return library.find(who, given.id);
      const value = { ...given, updatedAt: time() };
      const code = codeOf(value.shortCode);
      revision += 1;
      if (before) codes.delete(before.code);
      codes.set(code, value.id);
      rows.set(value.id, { value, version: `v${Number(before?.version.slice(1) ?? 0) + 1}`, revision, code });
      const row = library.find(who, value.id);
      if (!quiet) tell(who, value, { snapshot: snapshotOf(row) });
      return row;
    },
    drop(who, { value, code }) {
      const { rows, codes, gone } = shelfOf(who, value.scope);
      revision += 1;
      rows.delete(value.id);
      codes.delete(code);
      gone.set(value.id, revision);
      tell(who, value, { gone: true });
    },
    count(who, { value: { id, uses } }) {
      revision += 1;
      counts.set(countOf(who, id), { uses: uses + 1, usedAt: time(), revision });
      backend.tell(who.user, { group: 'cannedResponses', id, snapshot: snapshotOf(library.find(who, id)) });
    },
    hint({ user }, scope) {
      for (const reader of scope === company ? readers : [user]) backend.tell(reader, { group: 'cannedResponses' });
    },
  };
  return library;
}

export const libraryOf = (backend: MemoryBackend): CannedLibrary => backend.keep('canned-responses', () => openLibrary(backend));
