import type { Edit, Seen, Values } from './ledger.js';

/** All that the database holds about one person: the server's side of the story. */
export interface Stored {
  person: string;
  /** Before anybody wrote. */
  initial: Seen;
  final: Seen;
  lastEvent: number;
  /** In the order of their numbers: every change of the profile, and hints about sign-ins, which tell no values. */
  events: readonly { number: number; snapshot?: Seen | undefined }[];
  keys: readonly { key: string; revision: number }[];
}

const counters = ['lost', 'twice', 'unseen', 'strange'] as const;

/**
 * `lost`: acknowledged, and not to be found. `twice`: there more than once. `unseen`: written over what the writer had not seen.
 * `strange`: whatever else the two sides tell differently.
 */
export interface Findings extends Record<(typeof counters)[number], number> {
  effects: number;
  /** Keys of the edits that are there. */
  found: Set<string>;
  /** The first ones, in words. */
  sentences: string[];
}

/** Compares what the clients were told with what is stored. `complaints`: what they saw for themselves. */
export function audit(edits: readonly Edit[], stored: readonly Stored[], complaints: readonly string[] = []): Findings {
  const findings: Findings = { effects: 0, lost: 0, twice: 0, unseen: 0, strange: 0, found: new Set(), sentences: [] };
  for (const complaint of complaints) note(findings, 'strange', complaint);
  const editsOf = new Map<string, Edit[]>(stored.map(({ person }) => [person, []]));
  for (const edit of edits) {
    const own = editsOf.get(edit.person);
    if (own) own.push(edit);
    else note(findings, 'lost', `${edit.key}: its person is gone`);
  }
  for (const person of stored) {
    const applied = followEvents(editsOf.get(person.person)!, person, findings);
    for (const edit of editsOf.get(person.person)!) compare(edit, applied.get(edit) ?? [], person, findings);
    compareKeys(editsOf.get(person.person)!, person, findings);
  }
  return findings;
}

export const isClean = (findings: Findings): boolean => counters.every((counter) => findings[counter] === 0);

function note(findings: Findings, counter: (typeof counters)[number], sentence: string): void {
  findings[counter] += 1;
  if (findings.sentences.length < 20) findings.sentences.push(`${counter}: ${sentence}`);
}

/** Walks through a person's changes; answers with the revisions that each edit made. */
function followEvents(edits: readonly Edit[], { person, initial, final, lastEvent, events }: Stored, findings: Findings) {
  const byValue = new Map(edits.flatMap((edit) => Object.values(edit.values).map((value) => [value, edit] as const)));
  const applied = new Map<Edit, number[]>();
  let before = initial;
  for (const [index, { number, snapshot }] of events.entries()) {
    if (number !== index + 1) note(findings, 'strange', `${person}: event ${index + 1} has the number ${number}`);
    if (!snapshot) continue;
    findings.effects += 1;
    if (snapshot.revision !== before.revision + 1) note(findings, 'strange', `${person}: revision ${snapshot.revision} is not the next`);
    const changed = difference(before.value, snapshot.value);
    const edit = Object.values(changed)
      .map((value) => byValue.get(value))
      .find(Boolean);
    if (!edit || !same(changed, edit.values)) note(findings, 'strange', `${person}: nobody asked for ${JSON.stringify(changed)}`);
    if (edit) {
      findings.found.add(edit.key);
      applied.set(edit, [...(applied.get(edit) ?? []), snapshot.revision]);
      const seen = edit.attempts.find(({ version }) => version === before.version);
      if (!seen || Object.keys(changed).some((member) => seen.value[member] !== before.value[member]))
        note(findings, 'unseen', `${edit.key} went over revision ${before.revision}`);
    }
    before = snapshot;
  }
  if (lastEvent !== events.length) note(findings, 'strange', `${person}: ${lastEvent} changes were counted, ${events.length} are kept`);
  if (final.version !== before.version || final.revision !== before.revision || !same(final.value, before.value))
    note(findings, 'strange', `${person}: what is stored is not what the last event said`);
  return applied;
}

function compare(edit: Edit, applied: readonly number[], { keys }: Stored, findings: Findings): void {
  if (applied.length > 1) note(findings, 'twice', `${edit.key} was applied ${applied.length} times`);
  if (edit.outcome === 'open') note(findings, 'strange', `${edit.key} never came to an end`);
  if (edit.outcome === 'withdrawn' && applied.length > 0) note(findings, 'strange', `${edit.key} was withdrawn and applied all the same`);
  if (edit.outcome !== 'acknowledged') return;
  if (applied.length === 0) note(findings, 'lost', `${edit.key} was acknowledged with revision ${edit.revision}`);
  else if (!applied.includes(edit.revision)) note(findings, 'strange', `${edit.key} was answered with the wrong revision`);
  if (!keys.some(({ key }) => key === edit.key)) note(findings, 'twice', `${edit.key} would be applied again: its key is not kept`);
}

function compareKeys(edits: readonly Edit[], { keys }: Stored, findings: Findings): void {
  const acknowledged = new Map(edits.filter(({ outcome }) => outcome === 'acknowledged').map((edit) => [edit.key, edit]));
  for (const { key, revision } of keys) {
    if (acknowledged.get(key)?.revision !== revision) note(findings, 'strange', `the key ${key} is kept with revision ${revision}`);
  }
}

function difference(before: Values, after: Values): Values {
  return Object.fromEntries(Object.entries(after).filter(([member, value]) => before[member] !== value));
}

const same = (one: Values, other: Values): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([member, value]) => other[member] === value);
