import type { AdapterError, Snapshot } from '../../contract/index.js';
import { merge, type Batch } from './batch.js';
import type { Waiting } from '../resource-state.js';
import { split, type Split } from './split.js';
import type { Edit, Kept } from '../storage/storage.js';
import { pick, type Footprint, type Members } from './wish.js';

/** What an answer does to the wishes it is about. Pure: a transaction may run anywhere. */

const stillThere = (batch: Batch, { wishes }: Kept) => wishes.filter((wish) => wish.batch === batch.id);

export function confirm(batch: Batch, snapshot: Snapshot<unknown> | undefined, now: number) {
  const answered = (snapshot?.value ?? {}) as Members;
  const footprint: Footprint = {
    key: batch.wishes[0]!.key,
    from: batch.version,
    to: snapshot?.version,
    sent: batch.fields,
    answered: pick(answered, Object.keys(batch.fields)),
    ...(typeof answered['id'] === 'string' && { id: answered['id'] }),
    at: now,
  };
  return (kept: Kept): Edit<void> => ({ remove: stillThere(batch, kept), footprints: [footprint], result: undefined });
}

export const wait =
  (batch: Batch, waiting: Waiting, error?: AdapterError) =>
  (kept: Kept): Edit<void> => ({
    put: stillThere(batch, kept).map((wish) => ({ ...wish, waiting, ...(error && { error: { code: error.code } }) })),
    result: undefined,
  });

/** Goes once more, now with a proof. The result: whether all of it is still wanted. */
export const goAgain =
  (batch: Batch) =>
  (kept: Kept): Edit<boolean> => {
    const wishes = stillThere(batch, kept);
    return { put: wishes.map((wish) => ({ ...wish, waiting: 'sending' })), result: wishes.length === batch.wishes.length };
  };

/** The backend holds something newer than the person saw. */
export const rebase =
  (batch: Batch, current: Snapshot<unknown>) =>
  (kept: Kept): Edit<void> => {
    const theirs = current.value as Members;
    const { conflict, again } = merge(batch, theirs, kept.footprints);
    const isRemoval = batch.wishes[0]!.verb === 'remove';
    const mark: Split['mark'] = isRemoval ? { state: 'pending' } : { state: 'conflict' };
    const done = !isRemoval && !conflict.length && !again.length;
    const wishes = stillThere(batch, kept);
    return done ? { remove: wishes, result: undefined } : split(wishes, { bad: conflict, mark, again, theirs, version: current.version });
  };

/** What is worth keeping of it. */
const errorOf = ({ fields, reason }: AdapterError['problem']) => ({ fields, ...(reason !== undefined && { reason }) });

/** The backend said no: to all of a form, else to the members it named. */
export const refuse =
  (batch: Batch, { code, problem }: AdapterError) =>
  (kept: Kept): Edit<void> => {
    const members = Object.keys(batch.fields);
    const named = members.filter((member) => problem.fields && member in problem.fields);
    const bad = batch.wishes[0]!.whole || !named.length ? members : named;
    const again = members.filter((member) => !bad.includes(member));
    return split(stillThere(batch, kept), { bad, mark: { state: 'refused', error: { code, ...errorOf(problem) } }, again });
  };
