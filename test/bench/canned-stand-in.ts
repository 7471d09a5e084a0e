import type { ListQuery, Snapshot } from '../../src/contract/index.js';
import { createSession } from '../../src/session/create-session.js';
import type { Session } from '../../src/session/session.js';
import type { CannedResponse, CannedResponsesGroup } from '../../src/features/canned-responses/canned-responses.js';
import { browserPlatform } from '../../src/state/platform/platform.js';
import { memoryStorage } from '../../src/state/storage/memory-storage.js';

/** A backend without a network: it answers at once, in a task of its own as a network would, with rows that are read from text. */
export interface StandIn extends CannedResponsesGroup {
  /** What was asked for, in that order. */
  readonly asked: ListQuery[];
  /** Looks it up beforehand: the search of a backend is no work of ours. */
  expect(query: ListQuery): number;
  /** Rows that it took in an import. */
  imported(): number;
}

const conditionsOf = ({ text = '', scope = '', sort = 'code' }: ListQuery) => `${sort} ${scope} ${text.toLowerCase()}`;

/** `rows` by short code. */
export function standIn(rows: readonly CannedResponse[], portion = 1000): StandIn {
  const values = [...rows];
  const json = values.map(jsonOf);
  const known = new Map<string, number[]>();
  const asked: ListQuery[] = [];

  function found(query: ListQuery): number[] {
    const conditions = conditionsOf(query);
    let places = known.get(conditions);
    if (!places) {
      const words = (query.text ?? '').toLowerCase().split(/\s+/u);
      places = [];
      values.forEach(({ scope, shortCode, content }, place) => {
        const text = `${shortCode}\n${content}`.toLowerCase();
        if ((!query.scope || scope === query.scope) && words.every((word) => text.includes(word))) places!.push(place);
      });
      if (query.sort && query.sort !== 'code') places.sort((a, b) => values[b]!.uses - values[a]!.uses || a - b);
      known.set(conditions, places);
    }
    return places;
  }

  const added = (since: string) => Array.from(values.keys()).slice(Number(since));

  return {
    asked,
    expect: (query) => found(query).length,
    imported: () => values.length - rows.length,
    async list(query) {
      asked.push(query);
      const places = query.since === undefined ? found(query) : added(query.since);
      const from = Number(query.cursor ?? 0);
      const to = Math.min(from + Math.min(query.limit ?? 100, portion), places.length);
      const text = places.slice(from, to).map((place) => json[place]);
      await nextTask();
      return {
        rows: JSON.parse(`[${text.join()}]`) as Snapshot<CannedResponse>[],
        total: query.since === undefined ? places.length : values.length,
        since: String(values.length),
        ...(to < places.length && { next: String(to) }),
      };
    },
    async create(row) {
      return { value: { ...row, id: 'made' }, version: '"1"', revision: 1 };
    },
    async update(id, patch) {
      return { value: { ...values.find((row) => row.id === id)!, ...patch }, version: '"2"', revision: 2 };
    },
    async remove() {},
    async used() {},
    async import(given) {
      await nextTask();
      known.clear();
      return given.map((row) => {
        const id = `imported-${values.length}`;
        const value = { ...row, uses: 0, usedAt: '', updatedAt: '', id };
        values.push(value);
        json.push(jsonOf(value));
        return { id };
      });
    },
  };
}

function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(undefined);
  });
}

const jsonOf = (value: CannedResponse) => JSON.stringify({ value, version: `"${value.id}-1"`, revision: 1 });

export function sessionWith(cannedResponses: StandIn): Session {
  const platform = { ...browserPlatform('bench'), storage: memoryStorage() };
  return createSession({ id: 'bench', identify: async () => ({ user: 'bench' }), cannedResponses }, { platform });
}
