import { AdapterError, type Identity } from '../../contract/index.js';
import type {
  AttachmentsCapability,
  CannedDraft,
  CannedResponse,
  CannedResponsesCapability,
} from '../../features/canned-responses/canned-responses.js';
import { fileOf } from './attachments.js';
import { libraryOf } from './canned-library.js';
import { checkResponse, refusalOf, type Checked, type Fields } from './canned-rules.js';
import { codeOf, company, snapshotOf, type StoredResponse } from './canned-shelf.js';
import type { MemoryLine } from './line.js';
import { newResponse } from './sample-responses.js';

type Sent = Partial<CannedResponse>;
type SentRow = Sent & { replace?: boolean };
export type Imported = { id: string } | { fields: Fields };

/** Each throws what is wrong with it. */
export interface CannedChanges {
  create(who: Identity, sent: Sent): StoredResponse;
  update(who: Identity, id: string, sent: Sent, version: string | undefined): StoredResponse;
  remove(who: Identity, id: string, version: string | undefined): void;
  /** Answers row by row. `replace`: the response that has the short code gets its words. */
  import(who: Identity, rows: readonly SentRow[]): Imported[];
}

/** What a person writes; the rest is the backend's. */
const draftOf = ({ shortCode = '', content = '', label = '', language = '' }: Sent): Omit<CannedDraft, 'attachments'> => ({
  shortCode: shortCode.trim(),
  content,
  label,
  language,
});

export function cannedChanges({ backend }: MemoryLine): CannedChanges {
  const library = () => libraryOf(backend);
  const capability = () => (backend.capabilities['cannedResponses'] || {}) as CannedResponsesCapability;
  const files = () => (backend.capabilities['attachments'] || {}) as AttachmentsCapability;
  const mayWrite = ({ scope }: CannedResponse) => scope !== company || capability().company === 'edit';

  function check(who: Identity, before: CannedResponse, sent: Sent): Checked {
    if (!mayWrite(before)) return { fields: { scope: { code: 'read-only' } } };
    return checkResponse(before, sent, {
      ...files(),
      maxLength: capability().maxLength ?? Infinity,
      isTaken: (shortCode) => ![undefined, before.id].includes(library().holderOf(who, before.scope, shortCode)?.id),
      file: (id) => fileOf(backend, who, id),
    });
  }

  function write(who: Identity, before: CannedResponse, sent: Sent): StoredResponse {
    const checked = check(who, before, sent);
    if ('fields' in checked) throw refusalOf(checked.fields);
    return library().put(who, checked.value);
  }

  function needRoom(who: Identity, scope: CannedResponse['scope'], more: number): void {
    const { atMost = Infinity } = capability();
    if (library().sizeOf(who, scope) + more > atMost) throw new AdapterError('conflict', { reason: 'too-many', status: 409 });
  }

  function current(who: Identity, id: string, version: string | undefined): StoredResponse {
    const row = library().find(who, id);
    if (version !== row.version) throw new AdapterError('stale', { current: snapshotOf(row), status: 412 });
    return row;
  }

  /** The second of two with one name would undo the first. */
  function take(who: Identity, { scope = 'personal', replace = false, ...sent }: SentRow, earlier: Set<string>): Imported {
    const draft = draftOf(sent);
    const name = JSON.stringify([scope, codeOf(draft.shortCode)]);
    const holder = library().holderOf(who, scope, draft.shortCode);
    if (earlier.has(name)) return { fields: { shortCode: { code: 'taken' } } };
    const { shortCode: _, ...words } = draft;
    const checked = replace && holder ? check(who, holder, words) : check(who, newResponse({ scope }), draft);
    if ('fields' in checked) return checked;
    earlier.add(name);
    return { id: library().put(who, checked.value, { quiet: true }).value.id };
  }

  return {
    create(who, { scope = 'personal', attachments = [], ...sent }) {
      needRoom(who, scope, 1);
      return write(who, newResponse({ scope }), { ...draftOf(sent), attachments });
    },
    update: (who, id, sent, version) => write(who, current(who, id, version).value, sent),
    remove(who, id, version) {
      const row = current(who, id, version);
      if (!mayWrite(row.value)) throw refusalOf({ scope: { code: 'read-only' } });
      library().drop(who, row);
    },
    import(who, rows) {
      for (const scope of ['personal', company] as const) {
        const added = rows.filter((row) => (row.scope ?? 'personal') === scope && !library().holderOf(who, scope, row.shortCode ?? ''));
        needRoom(who, scope, added.length);
      }
      const earlier = new Set<string>();
      return rows.map((row) => take(who, row, earlier));
    },
  };
}
