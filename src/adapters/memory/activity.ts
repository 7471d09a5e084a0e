import { AdapterError, type Identity } from '../../contract/index.js';
import type { ActivityCode, ActivityEntry, ActivityGroup } from '../../features/activity/activity.js';
import type { MemoryLine } from './line.js';
import { randomId } from './random-id.js';

interface Room {
  /** The newest first. */
  entries: ActivityEntry[];
  /** Somebody has signed in already. */
  isOpen: boolean;
}

const usually = 20;

const roomOf = ({ backend }: MemoryLine, { user }: Identity): Room =>
  backend.keep(`activity/${user}`, () => ({ entries: [...backend.seed.activity(backend.now())], isOpen: false }));

/** Every adapter is this browser. */
const here = { device: 'Chrome, macOS', place: 'Stockholm, Sweden' };

/** `detail` and `count`: what it was about; names, and nothing that is secret. */
export function noteActivity(line: MemoryLine, who: Identity, what: ActivityCode, about: { detail?: string; count?: number } = {}): void {
  const at = new Date(line.backend.now()).toISOString();
  roomOf(line, who).entries.unshift({ id: randomId(), what, at, by: 'me', ...here, ...about });
  line.hint(who, 'activity');
}

/** The first one stands among the samples, or is not to be seen. */
export function noteSignedIn(line: MemoryLine, who: Identity): void {
  const room = roomOf(line, who);
  if (!room.isOpen) return void (room.isOpen = true);
  const isKnown = room.entries.some(({ what, device }) => what.startsWith('signed-in') && device === here.device);
  noteActivity(line, who, isKnown ? 'signed-in' : 'signed-in-new-device');
}

export const memoryActivity = (line: MemoryLine): ActivityGroup => ({
  list: ({ cursor, limit = usually }, call) =>
    line.ask('activity.list', call, (who) => {
      const { entries } = roomOf(line, who);
      const last = cursor === undefined ? -1 : entries.findIndex(({ id }) => id === cursor);
      if (cursor !== undefined && last < 0) throw new AdapterError('invalid', { fields: { cursor: { code: 'invalid' } }, status: 422 });
      const rows = entries.slice(last + 1, last + 1 + limit);
      const hasMore = entries.length > last + 1 + rows.length;
      return { rows: structuredClone(rows), ...(hasMore && rows.length && { next: rows.at(-1)!.id }) };
    }),
});
