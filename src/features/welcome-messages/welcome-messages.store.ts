import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import { ask } from '../../state/ask.js';
import { collection } from '../../state/collection.js';
import type { Collection, CollectionState, Item } from '../../state/collection-state.js';
import { forgetTyped } from '../../state/forget-typed.js';
import type { Outcome, ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { CannedAttachment } from '../canned-responses/canned-responses.js';
import type { Channels, WelcomeDraft, WelcomeMessage, WelcomeTest } from './welcome-messages.js';

export type WelcomeItem = Item<WelcomeMessage>;

/** What the backend cannot do is missing. */
export interface WelcomeMessagesStore extends Pick<Collection<WelcomeMessage>, 'item' | 'held' | 'undo' | 'resolve' | 'discard' | 'retry'> {
  /** In the order in which they were made. */
  readonly $messages: ReadableAtom<CollectionState<WelcomeMessage>>;
  /** Where messages are sent from. */
  readonly $channels: ReadableAtom<ResourceState<Channels>>;
  /** Both of them. */
  load(): Promise<void>;
  create(draft: WelcomeDraft): ReturnType<Collection<WelcomeMessage>['create']>;
  update(id: string, patch: Partial<WelcomeDraft>): Promise<Outcome>;
  /** It can be undone for twenty seconds. */
  remove(id: string): Promise<Outcome>;
  /** Shown at once; what was refused of it before is said again, not twice. */
  switch(id: string, on: boolean): Promise<Outcome>;
  /** Switches it on, and off whichever stands in its way, in one step. Rejects with an `AdapterError`. */
  swap?(id: string): Promise<void>;
  /** Sends it to the person’s own phone. Rejects with an `AdapterError`. */
  test?(test: WelcomeTest): Promise<void>;
}

const undoFor = 20_000;

const plain = ({ id, name, type, size, url }: CannedAttachment): CannedAttachment => ({ id, name, type, size, url });
/** As the rows have them: whatever else an upload answered would look like a change made elsewhere. */
const withPlain = <D extends Partial<WelcomeDraft>>(draft: D): D =>
  draft.contents
    ? { ...draft, contents: draft.contents.map((content) => ({ ...content, file: content.file && plain(content.file) })) }
    : draft;

export const welcomeMessages: Area<WelcomeMessagesStore> = {
  name: 'welcome-messages',
  make({ adapter, shared }) {
    const { welcomeMessages: group, channels } = adapter;
    const { platform, news } = shared;
    /** By id: when it was first heard of. The backend lists them as they were made, and a row does not say when that was. */
    const places = new Map<string, number>();
    const placeOf = ({ id }: { id: string }): number => places.get(id) ?? places.set(id, places.size).size - 1;

    const { $state, load, item, held, create, update, remove, undo, resolve, discard, retry } = collection<WelcomeMessage>(shared, {
      group: 'welcomeMessages',
      ...(group && { adapter: group }),
      compare: (a, b) => placeOf(a) - placeOf(b),
      prepare: placeOf,
    });
    const where = resource<Channels>(shared, { group: 'channels', adapter: channels, refused: 'returns', whole: true });

    /** Only the switch: what was written and refused stays to be looked at. */
    async function forgetRefusal(id: string): Promise<void> {
      const { state, row } = item(id) ?? {};
      const kept = held(id);
      if (state === 'refused' && row && kept && wasSwitched(row, kept)) await discard(id);
    }

    const forgetGone = () => {
      if ($state.get().complete) forgetTyped(shared, 'welcomeMessages', (id) => item(id) !== undefined);
    };

    return {
      $messages: $state,
      $channels: where.$state,
      item,
      held,
      undo,
      resolve,
      discard,
      async load() {
        await Promise.all([load(), where.load()]);
        forgetGone();
      },
      retry() {
        retry();
        where.retry();
      },
      create: (draft) => create({ ...withPlain(draft), enabled: false, sent: 0, switchedAt: '', updatedAt: '' }),
      update: (id, patch) => update(id, withPlain(patch)),
      remove: (id) => remove(id, { undoFor }).finally(forgetGone),
      async switch(id, enabled) {
        await forgetRefusal(id);
        return update(id, { enabled }, { whole: false });
      },
      ...(group?.swap && {
        async swap(id: string) {
          await forgetRefusal(id);
          const key = platform.id();
          const real = item(id)?.row.id ?? id;
          const snapshot = await ask(shared, (signal) => group.swap!(real, { key, signal }));
          news.tell({ group: 'welcomeMessages', id: real, snapshot }, 'answer');
          // Nobody says which of the others is off now.
          news.tell({ group: 'welcomeMessages' }, 'event');
        },
      }),
      ...(group?.test && {
        async test(test: WelcomeTest) {
          const key = platform.id();
          await ask(shared, (signal) => group.test!(test, { key, signal }));
        },
      }),
    };
  },
};

/** Nothing but the switch differs from what the backend holds. */
const wasSwitched = (mine: WelcomeMessage, held: WelcomeMessage): boolean =>
  mine.enabled !== held.enabled && JSON.stringify({ ...mine, enabled: held.enabled }) === JSON.stringify(held);
