import { computed } from 'nanostores';
import type { Noun, ResourceGroup, Snapshot } from '../contract/index.js';
import { asked, typed, type Seen } from './acts.js';
import { compose, type Refused } from './compose.js';
import { drop, dropChain } from './outbox/decisions.js';
import type { Draft } from './storage/drafts.js';
import type { Outbox } from './outbox/outbox-state.js';
import type { Outcome, Resource, ResourceState } from './resource-state.js';
import { remote } from './remote.js';
import type { Shared } from './shared.js';
import { omit, pick, type Members, type NewWish } from './outbox/wish.js';

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

  function seen(draft: Draft = drafts.of(key)): Seen {
    const found = source.$remote.get();
    const snapshot: Snapshot<Members> = found.phase === 'ready' ? found.snapshot : { value: {} };
    return { ...snapshot, wishes: wishesHere(), draft };
  }

  const add = (edit: Pick<NewWish, 'fields' | 'base' | 'version'>) => outbox.add({ key, group, verb: 'save', whole, ...edit });

  /** Accepted members leave the draft in the same breath, so that the screen never shows the old value between. */
  function accept(members: readonly string[], draft: Draft): ReturnType<Outbox['add']> | undefined {
    const edit = asked(members, seen(draft));
    const names = Object.keys(edit.fields);
    if (!names.length) return undefined;
    const accepted = add(edit);
    drafts.put(key, omit(draft, names));
    return accepted;
  }

  /** How what was accepted last ends; who asks twice gets it too. */
  let last: Promise<Outcome> = Promise.resolve('confirmed');

  const membersOf = (...states: string[]) => [
    ...Object.keys(drafts.of(key)),
    ...wishesHere().flatMap(({ state, fields }) => (states.includes(state) ? Object.keys(fields) : [])),
  ];

  return {
    $state,
    load: source.load,
    edit: (patch) => drafts.put(key, typed(patch as Members, seen())),
    async submit(members) {
      const accepted = accept(members?.map(String) ?? membersOf('refused'), drafts.of(key));
      if (accepted) last = accepted.settled;
      return wishesHere().some((wish) => wish.state === 'pending') ? last : 'confirmed';
    },
    async set(patch) {
      const draft = { ...drafts.of(key), ...typed(patch as Members, seen({})) };
      return (await accept(Object.keys(patch), draft)?.settled) ?? 'confirmed';
    },
    async discard(members) {
      const names = members?.map(String) ?? membersOf('refused', 'conflict', 'pending');
      drafts.put(key, omit(drafts.of(key), names));
      const pending = wishesHere().filter(
        (wish) => wish.state === 'pending' && Object.keys(wish.fields).every((member) => names.includes(member)),
      );
      if (pending.length) await outbox.withdraw(pending.map((wish) => wish.id));
      await outbox.change(key, drop(names));
    },
    async resolve(member, keep) {
      const name = member as string;
      const { value, version, wishes } = seen();
      const mine = wishes.findLast((wish) => wish.state !== 'pending' && name in wish.fields);
      if (!mine) return;
      if (keep === 'mine') await add({ fields: pick(mine.fields, [name]), base: { [name]: value[name] ?? null }, version }).kept;
      await outbox.change(key, dropChain(name));
    },
    retry() {
      if (source.$remote.get().phase === 'failed') void source.load();
      outbox.retry(key);
    },
  };
}
