import { same, type Footprint, type Members, type Wish } from './wish.js';

/** Consecutive wishes on one object that travel as one request. Once sent it never changes. */
export interface Batch {
  id: string;
  wishes: Wish[];
  fields: Members;
  base: Members;
  version?: string;
  /** Row id, once the backend has given one. */
  target?: string;
  /** Our own writes so far. */
  footprints: readonly Footprint[];
}

/** A form's values may follow each other only where the later one was typed over the earlier one. */
const follows = (fields: Members, next: Wish) =>
  !next.whole || Object.keys(next.fields).every((member) => !(member in fields) || same(fields[member], next.base[member]));

/** The wishes to send next: what was frozen before goes again unchanged; else the longest run that may travel together. */
export function nextBatch(pending: readonly Wish[], newId: () => string): Batch | undefined {
  const first = pending[0];
  if (!first) return undefined;
  const batch: Batch = { id: first.batch ?? newId(), wishes: [], fields: {}, base: {}, version: first.version, footprints: [] };
  for (const wish of pending) {
    const fits = first.batch
      ? wish.batch === first.batch
      : !wish.batch && wish.verb === first.verb && wish.whole === first.whole && wish.until === first.until && follows(batch.fields, wish);
    if (!fits) break;
    batch.wishes.push(wish);
    batch.base = { ...wish.base, ...batch.base };
    batch.fields = { ...batch.fields, ...wish.fields };
    if (first.verb === 'create' || first.verb === 'remove') break;
  }
  return batch;
}

const values = (footprint: Footprint, member: string) => [footprint.sent[member], footprint.answered[member]];

/** Was this value written by the same person, and may the wish go over it? A form only where it was typed over it. */
function own(batch: Batch, member: string, value: unknown, footprints: readonly Footprint[]): boolean {
  const whole = batch.wishes[0]!.whole;
  return footprints.some(
    (footprint) =>
      member in footprint.answered &&
      same(footprint.answered[member], value) &&
      (!whole || values(footprint, member).some((seen) => same(seen, batch.base[member]))),
  );
}

/** Follows our own acknowledged writes from the version the person saw, so that they do not look like a stranger's. */
export function versionFor(batch: Batch, footprints: readonly Footprint[]): string | undefined {
  let version = batch.version ?? footprints.find((step) => step.id !== undefined)?.to;
  const seen = new Set<string>();
  while (version !== undefined && !seen.has(version)) {
    seen.add(version);
    const step = footprints.find((footprint) => footprint.from === version && footprint.to !== undefined);
    if (!step) break;
    const shared = Object.keys(batch.fields).filter((member) => member in step.answered);
    if (!shared.every((member) => own(batch, member, step.answered[member], [step]))) break;
    version = step.to;
  }
  return version;
}

/** One of the values the person had on the way to this one: the later wishes were typed over it. */
const onTheWay = ({ wishes }: Batch, member: string, value: unknown) =>
  wishes.some((wish) => member in wish.fields && same(wish.fields[member], value));

export interface Merge {
  confirmed: string[];
  again: string[];
  conflict: string[];
}

/** The backend moved on meanwhile: members that say what we say are done, untouched ones go again, the rest needs the person. */
export function merge(batch: Batch, theirs: Members, footprints: readonly Footprint[]): Merge {
  const result: Merge = { confirmed: [], again: [], conflict: [] };
  for (const [member, mine] of Object.entries(batch.fields)) {
    const value = theirs[member];
    if (same(value, mine)) result.confirmed.push(member);
    else if (same(value, batch.base[member]) || onTheWay(batch, member, value) || own(batch, member, value, footprints))
      result.again.push(member);
    else result.conflict.push(member);
  }
  return result;
}
