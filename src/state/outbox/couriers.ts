import type { Platform } from '../platform/platform.js';
import type { SenderTools } from './sender-tools.js';
import type { Wish } from './wish.js';

type Rest = Parameters<SenderTools['rest']>[2];

/** Who carries the wishes of which object: at most one sender a key in this tab, and by the key's lock in all tabs. */
export interface Couriers {
  kick(keys: Iterable<string>): void;
  /** Ends the rest of these. */
  wake(which: (rest: { key: string; why: Rest }) => boolean): void;
  /** Ends the rest of those that wait for a backend (not for an undo), and the next rest of those that are under way. */
  hurry(key?: string): void;
  pause(): void;
  resume(): void;
  close(): void;
}

export interface CourierOptions extends Omit<SenderTools, 'platform' | 'paused' | 'left' | 'rest' | 'answered'> {
  platform: Platform;
  scope(): string | undefined;
  /** A courier is home: look for what came meanwhile. */
  home(): void;
}

/** What sends did not load: tried again after this time, ms. */
const restWithoutSender = 5_000;

export function createCouriers({ platform, scope, home, ...options }: CourierOptions): Couriers {
  const out = new Set<string>();
  const resting = new Map<string, { key: string; why: Rest; end: AbortController }>();
  const hurried = new Set<string>();
  let paused = true;
  let closed = false;

  const wake: Couriers['wake'] = (which) => resting.forEach((rest) => which(rest) && rest.end.abort());

  function tools(): SenderTools {
    const sender = scope();
    const left = () => scope() !== sender;
    return {
      ...options,
      platform,
      left,
      paused: () => paused || closed || left(),
      // Where one answer came through, the network is back for the others too.
      answered: () => wake(({ why }) => why === 'network'),
      async rest(key, ms, why) {
        if (why !== 'undo' && hurried.delete(key)) return false;
        const end = new AbortController();
        resting.set(key, { key, why, end });
        await platform.sleep(ms, end.signal);
        resting.delete(key);
        return !end.signal.aborted;
      },
      signIn() {
        paused = true;
        options.signIn();
      },
    };
  }

  /** What does not load is tried again later; until then what waits is kept, and says so. */
  async function send(key: string, lock: string, its: SenderTools): Promise<void> {
    const sender = await platform.sender().catch(() => undefined);
    if (sender) return platform.lock(lock, () => sender.drain(key, its));
    const isNew = (wish: Wish) => wish.state === 'pending' && !wish.batch && !wish.waiting;
    const put = (wishes: Wish[]) => wishes.filter(isNew).map((wish): Wish => ({ ...wish, waiting: 'network' }));
    await its.change(key, ({ wishes }) => ({ put: put(wishes), result: undefined }));
    await its.rest(key, restWithoutSender, 'network');
  }

  function start(key: string): void {
    if (out.has(key) || paused || closed) return;
    out.add(key);
    send(key, `${scope()}/${key}`, tools())
      .finally(() => out.delete(key) && hurried.delete(key))
      // Names only: an error's message could carry what a person typed. Nothing is tried at once: it would fail again, for ever.
      .then(home, (error: unknown) => console.error('settings-elements: saving stopped.', (error as Error).name));
  }

  return {
    wake,
    kick: (keys) => [...keys].forEach(start),
    hurry(key) {
      out.forEach((other) => (key ?? other) === other && !resting.has(other) && hurried.add(other));
      wake((rest) => rest.why !== 'undo' && (key ?? rest.key) === rest.key);
    },
    pause() {
      paused = true;
      wake(() => true);
    },
    resume() {
      paused = false;
      // Before the first edit: by then the line may be gone.
      platform.sender().catch(() => {});
      home();
    },
    close() {
      closed = true;
      wake(() => true);
    },
  };
}
