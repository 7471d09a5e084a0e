import { atom, type ReadableAtom } from 'nanostores';
import { AdapterError } from '../contract/index.js';
import { createProving, type Proving } from './proving.js';
import type { ProvingState } from './proving-state.js';
import type { Area } from './session.js';

/** The question that is open now and the way to its answer, for whoever shows it. */
export interface Provings {
  readonly $open: ReadableAtom<{ proving: Proving; state: ProvingState } | undefined>;
  /** Who shows it; two dialogs for one question would be one too many. */
  readonly $shownBy: ReadableAtom<object | undefined>;
  /** False: somebody else shows it. */
  claim(owner: object): boolean;
  release(owner: object): void;
}

export const provings: Area<Provings> = {
  name: 'challenges',
  make({ adapter: { challenges }, shared: { platform, needsSignIn }, $challenge }) {
    const $open = atom<{ proving: Proving; state: ProvingState } | undefined>();
    const $shownBy = atom<object | undefined>();
    $challenge.subscribe((open) => {
      $open.get()?.proving.close();
      $open.set(undefined);
      if (!open) return;
      if (!challenges) return open.answer(undefined, new AdapterError('unsupported', { reason: 'no-challenges' }));
      const proving = createProving(open, { challenges, platform, needsSignIn });
      proving.$proving.subscribe((state) => {
        if ($challenge.get() === open) $open.set({ proving, state });
      });
    });
    return {
      $open,
      $shownBy,
      claim(owner) {
        if (!$shownBy.get()) $shownBy.set(owner);
        return $shownBy.get() === owner;
      },
      release(owner) {
        if ($shownBy.get() === owner) $shownBy.set(undefined);
      },
    };
  },
};
