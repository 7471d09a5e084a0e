import { createDelivery } from './delivery.js';
import { freeze, type Next } from './freeze.js';
import type { SenderTools } from './sender-tools.js';

/** Sends what waits for one object, one batch after the other. Runs under the object's lock. */
export async function drain(key: string, tools: SenderTools): Promise<void> {
  const { platform, change, mayAsk } = tools;
  const deliver = createDelivery(key, tools);
  /** Its time to undo was waited for to the end, whatever the clock says. */
  let due: string | undefined;
  while (!tools.paused()) {
    const now = platform.now();
    const next: Next = await change(key, (kept) => freeze(kept, { now, due, mayAsk, newId: platform.id }));
    if (next.is === 'nothing') return;
    if (next.is === 'later' && (await tools.rest(key, next.ms, 'undo'))) due = next.id;
    if (next.is === 'batch' && !(await deliver(next.batch))) return;
  }
}
