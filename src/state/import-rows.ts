import { AdapterError, type CollectionGroup, type FieldProblem, type Noun, type Row } from '../contract/index.js';
import { insist } from './insist.js';
import type { Shared } from './shared.js';

/** A row that the backend would not take, by its place in what was given. */
export interface RefusedRow {
  row: number;
  fields: Record<string, FieldProblem>;
}

const usualPortion = 500;

/**
 * In portions, each under a key of its own, so that a lost answer doubles nothing. When the signal aborts, the portion that is on its way is
 * waited for and counts. Rejects with an `AdapterError`; what `onProgress` counted is done then.
 */
export async function importRows<T extends Row & Noun<T>>(
  shared: Pick<Shared, 'platform' | 'needsSignIn'>,
  group: CollectionGroup<T> | undefined,
  given: readonly Omit<T, 'id'>[],
  onProgress: (done: number, refused: readonly RefusedRow[]) => void,
  signal: AbortSignal,
): Promise<RefusedRow[]> {
  if (!group?.import) throw new AdapterError('unsupported');
  const refused: RefusedRow[] = [];
  let size = usualPortion;
  let done = 0;

  async function send(): Promise<void> {
    const portion = given.slice(done, done + size);
    const key = shared.platform.id();
    const answers = await insist(shared, (tooLong) => group!.import!(portion, { key, base: {}, signal: tooLong }), signal);
    answers.forEach((answer, at) => {
      if ('fields' in answer) refused.push({ row: done + at, fields: answer.fields });
    });
    done += portion.length;
    onProgress(done, refused);
  }

  while (done < given.length && !signal.aborted) {
    try {
      await send();
    } catch (thrown) {
      if (signal.aborted) break;
      // Long texts: a portion is measured in rows, the backend's limit in bytes.
      if (!AdapterError.is(thrown) || thrown.code !== 'too-large' || size === 1) throw thrown;
      size = Math.ceil(size / 2);
    }
  }
  return refused;
}
