import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { Session } from '../../session/session.js';
import { test, turnOff, turnOn } from './push-acts.js';
import { PushEnds, type PushOptions } from './push-ends.js';
import { hereBy, type PushHere } from './push-here.js';
import { asFailure, PushKeeper } from './push-keeper.js';
import type { PushWord } from './push-words.js';

/**
 * Push in this browser. As long as `$here` is listened to it stays in order by itself: what expired is renewed, what was blocked is withdrawn,
 * and who signs out is not pushed to the next. It never asks for the permission by itself.
 */
export interface Push {
  readonly $here: ReadableAtom<PushHere>;
  /** Call it in the person's act: the browser asks for the permission. */
  turnOn(): Promise<void>;
  turnOff(): Promise<void>;
  /** Sends a notification to this browser; `onWord` hears it arrive. A subscription that has ended is renewed first. */
  test(test: string): Promise<void>;
  /** Looks again, and tries again what failed. */
  check(): Promise<void>;
  onWord(heard: (word: PushWord) => void): () => void;
  /** Another place or browser from now on. */
  use(options: PushOptions): void;
}

/** Push in this browser, for one session. */
export function createPush(session: Session, options: PushOptions = {}): Push {
  const ends = new PushEnds(session, options);
  const keeper = new PushKeeper(ends);
  const { store } = ends;
  const $here = atom<PushHere>({ is: 'checking' });
  const heard = new Set<(word: PushWord) => void>();
  let unwatch: (() => void) | undefined;

  async function checkOnce(): Promise<void> {
    const { obstacle } = ends.browser;
    if (obstacle) return $here.set({ is: 'impossible', why: obstacle });
    await keeper.tend().catch(() => undefined);
    // A browser that does not say what it has is not said to be on.
    const facts = await ends.look().catch(() => ends.facts(undefined));
    $here.set(facts ? hereBy(facts, keeper.endedElsewhere, keeper.error) : { is: 'checking' });
  }
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  /** One after the other; whoever asks while one waits gets that. */
  function check(): Promise<void> {
    waiting ??= last = last.then(() => {
      waiting = undefined;
      return checkOnce();
    });
    return waiting;
  }

  const itemHere = () => {
    const here = $here.get();
    return here.is === 'on' ? here.item : undefined;
  };

  function hear(word?: PushWord): void {
    if (word) heard.forEach((listener) => listener(word));
    if (!word || word.settingsPush === 'changed') void check();
  }
  /** Who signs out is not pushed to whoever comes next; for the same person it is renewed. */
  function left(scope: string | undefined): void {
    if (scope === undefined) {
      // What stands in the way now does not matter: the next look ends what is somebody else's.
      if (itemHere()) last = last.then(() => ends.release()).catch(() => undefined);
      keeper.forget();
    }
    void check();
  }

  onMount($here, () => {
    unwatch = ends.browser.watch(hear);
    const { $push, mark } = store;
    const stops = [$push.listen(() => void check()), mark.$value.listen(() => void check()), session.shared.$scope.listen(left)];
    if ($push.get().phase === 'idle') void store.load();
    void check();
    return () => {
      for (const stop of stops) stop();
      unwatch?.();
      unwatch = undefined;
    };
  });

  /** What it is then is shown before the act is over. */
  const acting = (act: Promise<void>): Promise<void> =>
    act
      .catch((thrown: unknown) => {
        throw asFailure(thrown);
      })
      .finally(check);

  return {
    $here,
    turnOn: () => acting(turnOn(ends, keeper)),
    turnOff: () => acting(turnOff(ends, keeper, itemHere())),
    test: (word) => acting(test(ends, keeper, itemHere(), word)),
    check() {
      keeper.retry();
      return check();
    },
    onWord(listener) {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
    use(next) {
      ends.use(next);
      keeper.retry();
      if (!unwatch) return;
      unwatch();
      unwatch = ends.browser.watch(hear);
      void check();
    },
  };
}
