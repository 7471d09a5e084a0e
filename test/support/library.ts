import { AdapterError, type CollectionGroup, type FieldProblem, type Heard, type Page, type Snapshot } from '../../src/contract/index.js';
import { collection } from '../../src/state/collection.js';
import { sharedIn } from './simulated-store.js';
import { World, type Tab } from './simulation.js';

export interface Reply {
  id: string;
  code: string;
  text: string;
  /** Uploaded before. */
  attachments?: { id: string; name: string }[];
}

/** A backend with many rows; `down` loses every call on the way there. */
export class Library {
  rows = new Map<string, Snapshot<Reply>>();
  /** Tells what changed since the last list, instead of only all. */
  withSince = false;
  #changed: string[] = [];
  down = false;
  requests: string[] = [];
  #ids = 0;
  #answers = new Map<string, Snapshot<Reply>>();
  #listeners = new Set<(change: Heard) => void>();

  constructor(
    readonly world: World,
    count = 0,
  ) {
    for (let at = 0; at < count; at++) this.put({ id: `r${at}`, code: `code${String(at).padStart(5, '0')}`, text: `text ${at}` });
  }

  put(value: Reply): Snapshot<Reply> {
    const revision = (this.rows.get(value.id)?.revision ?? 0) + 1;
    const snapshot = { value, revision, version: `${value.id}.${revision}` };
    this.rows.set(value.id, snapshot);
    this.#changed.push(value.id);
    return structuredClone(snapshot);
  }

  elsewhere(change: Heard) {
    this.#listeners.forEach((heard) => heard(change));
  }

  listen(heard: (change: Heard) => void) {
    this.#listeners.add(heard);
  }

  group(tab: Tab): CollectionGroup<Reply> {
    const call = <T>(what: string, run: () => T) =>
      tab.call(async () => {
        await this.world.pause(10);
        if (this.down) throw new AdapterError('offline', { applied: 'unknown' });
        this.requests.push(what);
        return run();
      });
    const once = (key: string, run: () => Snapshot<Reply>) => {
      if (!this.#answers.has(key)) this.#answers.set(key, run());
      return this.#answers.get(key)!;
    };
    const must = (id: string, version?: string) => {
      const row = this.rows.get(id);
      if (!row) throw new AdapterError('not-found');
      if (version !== row.version) throw new AdapterError('stale', { current: structuredClone(row) });
      return row;
    };
    return {
      list: ({ limit = 100, cursor, text, since }) =>
        call(since === undefined ? 'list' : 'changes', () => {
          const named = since === undefined ? [...this.rows.keys()] : [...new Set(this.#changed.slice(Number(since)))];
          const all = named
            .flatMap((id) => this.rows.get(id) ?? [])
            .filter(({ value }) => !text || value.text.includes(text))
            .sort((a, b) => (since !== undefined ? 0 : a.value.code < b.value.code ? -1 : 1));
          const from = Number(cursor ?? 0);
          const more = from + limit < all.length;
          const page: Page<Reply> = { rows: structuredClone(all.slice(from, from + limit)), total: this.rows.size };
          if (more) return { ...page, next: String(from + limit) };
          const gone = since === undefined ? [] : named.filter((id) => !this.rows.has(id));
          return { ...page, gone, ...(this.withSince && { since: String(this.#changed.length) }) };
        }),
      create: (row, { key }) => call('create', () => once(key, () => this.put({ ...row, id: `r${1000 + this.#ids++}` }))),
      update: (id, patch, { key, version }) =>
        call(`update ${id}`, () => once(key, () => this.put({ ...must(id, version).value, ...patch }))),
      remove: (id, { version }) =>
        call(`remove ${id}`, () => {
          must(id, version);
          this.rows.delete(id);
          this.#changed.push(id);
        }),
      import: (added) =>
        call(`import ${added.length}`, () =>
          added.map((row): { id: string } | { fields: Record<string, FieldProblem> } =>
            row.code ? { id: this.put({ ...row, id: `r${100_000 + this.#ids++}` }).value.id } : { fields: { code: { code: 'required' } } },
          ),
        ),
    };
  }
}

export function scene(count = 3, compared = () => {}) {
  const world = new World();
  const library = new Library(world, count);
  const open = () => {
    const tab = world.tab();
    const adapter = library.group(tab);
    const shared = sharedIn(tab, { replies: adapter });
    library.listen((change) => tab.alive && shared.news.tellHere(change, 'event'));
    const compare = (a: Reply, b: Reply) => {
      compared();
      return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
    };
    const replies = collection<Reply>(shared, { group: 'replies', adapter, compare });
    return {
      tab,
      shared,
      adapter,
      replies,
      codes: () => replies.$state.get().rows.map(({ row, state }) => (state ? `${row.code}:${state}` : row.code)),
    };
  };
  return { world, library, open };
}

export async function ready(count?: number, compared?: () => void) {
  const { world, library, open } = scene(count, compared);
  const one = open();
  await Promise.all([one.replies.load(), world.run()]);
  return { world, library, open, ...one };
}
