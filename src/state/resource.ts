import { computed, type ReadableAtom } from 'nanostores';
import type { Capabilities, Noun, ResourceGroup, Snapshot } from '../contract/index.js';
import { compose, underDraft, type Refused } from './compose.js';
import { draftOf, type Draft, type Drafts } from './drafts.js';
import type { News } from './news.js';
import type { Outbox } from './outbox.js';
import type { Outcome, Resource, ResourceState } from './resource-state.js';
import { remote } from './remote.js';
import { omit, pick, same, type Members, type NewWish, type Wish } from './wish.js';

/** What the stores of one session share. */
export interface Shared {
  outbox: Outbox;
  drafts: Drafts;
  news: News;
  $capabilities: ReadableAtom<Capabilities>;
  /** The person; undefined while nobody is known, and between one and the next. */
  $scope: ReadableAtom<string | undefined>;
  needsSignIn(): void;
}

export interface ResourceOptions<T extends Noun<T>> {
  group: string;
  adapter?: Pick<ResourceGroup<T>, 'load'> & Partial<ResourceGroup<T>>;
  refused: Refused;
  /** One atomic save: refused whole. */
  whole: boolean;
}

/** One remote object that a person edits: what the backend holds, what is on its way there, what is being typed. */
export function resource<T extends Noun<T>>(shared: Shared, { group, adapter, refused, whole }: ResourceOptions<T>): Resource<T> {
  const { outbox, drafts } = shared;
  const key = group;
  const source = remote<T>(shared, group, adapter);
  const wishesHere = () => outbox.$wishes.get().filter((wish) => wish.key === key);

  let shown: { inputs: unknown[]; state: ResourceState<T> } | undefined;
  const $state = computed([source.$remote, outbox.$wishes, drafts.$drafts], (found, wishes, all): ResourceState<T> => {
    if (found.phase !== 'ready') return found;
    const own = wishes.filter((wish) => wish.key === key);
    const draft = all[key] ?? {};
    const inputs = [found, draft, ...own];
    if (shown?.inputs.length === inputs.length && shown.inputs.every((input, at) => input === inputs[at])) return shown.state;
    const { snapshot, fresh, error } = found;
    const composed = compose(snapshot.value, own, draft, refused);
    const state = { phase: 'ready', confirmed: snapshot.value, fresh, ...(error && { error }), ...composed } as ResourceState<T>;
    shown = { inputs, state };
    return state;
  });

  function snapshot(): Snapshot<Members> {
    const found = source.$remote.get();
    return found.phase === 'ready' ? found.snapshot : { value: {} };
  }

  function draftFor(members: Members, draft: Draft): Draft {
    const { value: confirmed, version } = snapshot();
    const own = wishesHere();
    const next = { ...draft };
    for (const [member, value] of Object.entries(members)) {
      const under = underDraft(member, confirmed, own);
      const base = draft[member] ?? draftOf(value, under.value ?? null, version);
      if (under.settled && same(value, under.value)) delete next[member];
      else next[member] = { ...base, value };
    }
    return next;
  }

  /** Accepted members leave the draft in the same breath, so that the screen never shows the old value between. */
  function accept(members: readonly string[], draft: Draft): ReturnType<Outbox['add']> | undefined {
    const { value: confirmed, version } = snapshot();
    const own = wishesHere();
    const wish: NewWish = { key, group, verb: 'save', whole, fields: {}, base: {}, version };
    for (const member of members) {
      const bad = own.findLast((one) => one.state !== 'pending' && member in one.fields);
      const typed = draft[member];
      if (!typed && !bad) continue;
      wish.fields[member] = typed ? typed.value : bad!.fields[member]!;
      wish.base[member] = typed ? typed.base : (confirmed[member] ?? null);
      // What somebody else changed while it was being typed is found by the backend, at the version that was seen.
      if (typed && !same(typed.base, confirmed[member]) && !own.some((one) => member in one.fields)) wish.version = typed.version;
    }
    if (!Object.keys(wish.fields).length) return undefined;
    const accepted = outbox.add(wish);
    drafts.put(key, omit(draft, Object.keys(wish.fields)));
    return accepted;
  }

  /** How what was accepted last ends; who asks twice gets it too. */
  let last: Promise<Outcome> = Promise.resolve('confirmed');

  const refusedHere = () => wishesHere().filter((wish) => wish.state === 'refused');
  const all = () => [...new Set([...Object.keys(drafts.of(key)), ...refusedHere().flatMap((wish) => Object.keys(wish.fields))])];

  return {
    $state,
    load: source.load,
    edit: (patch) => drafts.put(key, draftFor(patch as Members, drafts.of(key))),
    async submit(members) {
      const accepted = accept(members?.map(String) ?? all(), drafts.of(key));
      if (accepted) last = accepted.settled;
      return wishesHere().some((wish) => wish.state === 'pending') ? last : 'confirmed';
    },
    async set(patch) {
      const draft = { ...drafts.of(key), ...draftFor(patch as Members, {}) };
      return (await accept(Object.keys(patch), draft)?.settled) ?? 'confirmed';
    },
    async discard(members) {
      const names = members?.map(String) ?? all();
      drafts.put(key, omit(drafts.of(key), names));
      const pending = wishesHere().filter(
        (wish) => wish.state === 'pending' && Object.keys(wish.fields).every((member) => names.includes(member)),
      );
      if (pending.length) await outbox.withdraw(pending.map((wish) => wish.id));
      await outbox.change(key, ({ wishes }) => drop(wishes, names));
    },
    async resolve(member, keep) {
      const name = member as string;
      const mine = wishesHere().findLast((wish) => wish.state !== 'pending' && name in wish.fields);
      if (!mine) return;
      if (keep === 'mine') {
        const { value, version } = snapshot();
        await outbox.add({
          key,
          group,
          verb: 'save',
          whole,
          fields: pick(mine.fields, [name]),
          base: { [name]: value[name] ?? null },
          version,
        }).kept;
      }
      await outbox.change(key, ({ wishes }) => drop(wishes, [name], typedOver(wishes, name)));
    },
    retry() {
      if (source.$remote.get().phase === 'failed') void source.load();
      outbox.retry(key);
    },
  };
}

/** The value in question and the ones it was typed over; what another tab typed apart from it stays to be decided. */
function typedOver(wishes: readonly Wish[], member: string): Wish[] {
  const chain: Wish[] = [];
  for (const wish of wishes.filter((one) => one.state !== 'pending' && member in one.fields).reverse()) {
    const next = chain.at(-1);
    if (!next || same(wish.fields[member], next.base[member])) chain.push(wish);
  }
  return chain;
}

/** Takes members out of what waits for the person's decision. */
function drop(wishes: readonly Wish[], members: readonly string[], among: readonly Wish[] = wishes) {
  const named = among.filter((wish) => wish.state !== 'pending' && members.some((member) => member in wish.fields));
  const rest = named.map((wish) => ({ ...wish, fields: omit(wish.fields, members) }));
  return {
    put: rest.filter((wish) => Object.keys(wish.fields).length),
    remove: rest.filter((wish) => !Object.keys(wish.fields).length),
    result: undefined,
  };
}
