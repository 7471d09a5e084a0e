/** Work that is done one after the other, in the order in which it was asked for, whatever becomes of what was before. */
export interface Turns {
  take<T>(run: () => Promise<T>): Promise<T>;
  /** Fulfilled when what was asked for so far is done. */
  done(): Promise<unknown>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(run) {
      const result = last.then(run);
      last = result.catch(() => {});
      return result;
    },
    done: () => last,
  };
}
