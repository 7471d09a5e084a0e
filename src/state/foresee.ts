import type { Row, Snapshot } from '../contract/index.js';
import { insist } from './insist.js';
import type { Shared } from './shared.js';

/** Shown at once in every tab; the row as it was comes back when the call fails and nothing else was learnt meanwhile. */
export async function foresee<T extends Row>(
  shared: Pick<Shared, 'platform' | 'needsSignIn' | 'news'>,
  { group, known }: { group: string; known: () => Snapshot<T> | undefined },
  members: Partial<T>,
  run: (call: { key: string; signal: AbortSignal }) => Promise<unknown>,
): Promise<void> {
  const before = known();
  if (!before) return;
  const { id } = before.value;
  const foreseen = { ...before, value: { ...before.value, ...members } };
  const tell = (snapshot: Snapshot<T>) => shared.news.tell({ group, id, snapshot }, 'answer');
  const key = shared.platform.id();
  tell(foreseen);
  try {
    await insist(shared, (signal) => run({ key, signal }));
  } catch {
    if (known()?.value === foreseen.value) tell(before);
  }
}
