import { atom, type ReadableAtom } from 'nanostores';
import type { AdapterError } from '../../contract/index.js';
import type { Area } from '../../session/session.js';
import { ask, asAdapterError } from '../../state/ask.js';
import type { ResourceState } from '../../state/resource-state.js';
import { resource } from '../../state/resource.js';
import type { ActivityEntry } from './activity.js';

/** The entries that are known so far, the newest first. */
export interface Activity {
  rows: ActivityEntry[];
  /** Of the page after them; empty: these are all. */
  next: string;
}

export interface MoreState {
  isLoading: boolean;
  error?: AdapterError;
}

export interface ActivityStore {
  readonly $activity: ReadableAtom<ResourceState<Activity>>;
  readonly $more: ReadableAtom<MoreState>;
  /** The newest, and what is known already behind them. */
  load(): Promise<void>;
  /** The page after the last. Returns how many came, and never rejects. */
  more(): Promise<number>;
}

const atOnce = 10;
const idle: MoreState = { isLoading: false };

export const activity: Area<ActivityStore> = {
  name: 'activity',
  make({ adapter: { activity: group }, shared }) {
    const page = async (cursor: string, signal?: AbortSignal): Promise<Activity> => {
      const { rows, next = '' } = await group!.list({ limit: atOnce, ...(cursor && { cursor }) }, signal ? { signal } : {});
      return { rows, next };
    };

    const { $state, load } = resource<Activity>(shared, {
      group: 'activity',
      ...(group && { adapter: { load: async ({ signal }) => ({ value: onTop(await page('', signal), known()) }) } }),
      refused: 'returns',
      whole: false,
    });
    const $more = atom(idle);
    let visit = 0;

    const known = (): Activity | undefined => {
      const state = $state.get();
      return state.phase === 'ready' ? state.value : undefined;
    };

    async function more(): Promise<number> {
      const before = known();
      if (!before?.next || $more.get().isLoading) return 0;
      const mine = visit;
      $more.set({ isLoading: true });
      try {
        const found = await ask(shared, (signal) => page(before.next, signal));
        if (mine !== visit) return 0;
        const added = append(found, before.next);
        $more.set(idle);
        return added;
      } catch (thrown) {
        if (mine === visit) $more.set({ isLoading: false, error: asAdapterError(thrown) });
        return 0;
      }
    }

    /** What was loaded anew meanwhile may go on from elsewhere; then the page is asked for again, by whoever wants it. */
    function append(found: Activity, cursor: string): number {
      const now = known();
      if (now?.next !== cursor) return 0;
      const ids = new Set(now.rows.map(({ id }) => id));
      const fresh = found.rows.filter(({ id }) => !ids.has(id));
      const value: Activity = { rows: [...now.rows, ...fresh], next: found.next };
      shared.news.tellHere({ group: 'activity', snapshot: { value } }, 'answer');
      return fresh.length;
    }

    shared.$scope.listen(() => {
      visit += 1;
      $more.set(idle);
    });

    return { $activity: $state, $more, load, more };
  },
};

/** The first page over what is known: where it reaches that, the older pages stay. */
export function onTop(first: Activity, known?: Activity): Activity {
  const last = first.rows.at(-1);
  const at = known && last ? known.rows.findIndex(({ id }) => id === last.id) : -1;
  if (!known || at < 0 || !first.next) return first;
  const ids = new Set(first.rows.map(({ id }) => id));
  const older = known.rows.slice(at + 1).filter(({ id }) => !ids.has(id));
  return { rows: [...first.rows, ...older], next: older.length ? known.next : first.next };
}
