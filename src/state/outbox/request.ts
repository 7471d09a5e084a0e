import { AdapterError, type Snapshot, type Write } from '../../contract/index.js';
import { merge, type Batch } from './batch.js';
import { withPatience } from '../platform/patience.js';
import type { SenderTools } from './sender-tools.js';
import type { Members, Verb } from './wish.js';

/** What a batch asks of its adapter, and what the adapter's answer tells. */

type Answer = Promise<Snapshot<unknown> | undefined>;

type Verbs = { [V in Verb]?: (...args: unknown[]) => Answer } & { load?: (call: object) => Promise<Snapshot<unknown>> };

const verbsOf = ({ group }: SenderTools, batch: Batch) => group(batch.wishes[0]!.group) as Verbs;

export function perform(batch: Batch, tools: SenderTools, proof?: string): Answer {
  const { verb } = batch.wishes[0]!;
  const verbs = verbsOf(tools, batch);
  if (!verbs[verb]) return Promise.reject(new AdapterError('unsupported'));
  const args = { save: [batch.fields], create: [batch.fields], update: [batch.target, batch.fields], remove: [batch.target] }[verb];
  return withPatience(async (signal) => {
    if (verb === 'save' && batch.version === undefined && verbs.load) lookFirst(batch, await verbs.load({ signal }));
    const call: Write<Members> = { key: batch.id, version: batch.version, base: batch.base, proof, signal };
    return verbs[verb]!(...args, call);
  }, tools.platform.sleep);
}

/** A backend without versions cannot tell that somebody else changed the same, so that is found out before the write. */
function lookFirst(batch: Batch, current: Snapshot<unknown>): void {
  if (merge(batch, current.value as Members, batch.footprints).conflict.length) throw new AdapterError('stale', { current });
}

/** What the backend holds instead. Undefined: it does not say so for rows. */
export async function newest(batch: Batch, tools: SenderTools, { problem }: AdapterError): Answer {
  if (problem.current || batch.wishes[0]!.verb !== 'save') return problem.current;
  const { load } = verbsOf(tools, batch);
  return load && withPatience((signal) => load({ signal }), tools.platform.sleep);
}

/** Before the wish leaves the disk, so that no screen shows the old value in between. Without a snapshot: the row is gone. */
export function learn(batch: Batch, { news }: SenderTools, snapshot?: Snapshot<unknown>): void {
  const { group, verb, target } = batch.wishes[0]!;
  const id = batch.target ?? target;
  if (snapshot) news.tell({ group, snapshot, ...(id !== undefined && { id }) }, 'answer');
  else if (verb === 'remove' && id !== undefined) news.tell({ group, id, gone: true }, 'answer');
}
