import * as v from 'valibot';
import { AdapterError, type Call, type FieldProblem, type GroupCapability, type Snapshot, type Write } from '../../contract/index.js';
import type { MemoryLine } from './line.js';
import type { MemoryGroup, MemoryObjects } from './memory-objects.js';

type Schema<T> = (value: T) => v.GenericSchema;

interface Rules<T> {
  /** Of a patch; may depend on what is stored. */
  schema: Schema<T>;
  /** The last change wins. */
  unversioned?: boolean;
  /** What holds after a change. */
  settled?(value: T): T;
}

export function problemOf({ message, requirement }: v.BaseIssue<unknown>): FieldProblem {
  const code = /^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'invalid-type';
  return { code, ...(typeof requirement === 'number' && code === 'too-long' && { limit: requirement }) };
}

/** Throws `forbidden` for members that somebody else decides, and `invalid` for bad values, each by its name. */
function check<T>(patch: object, value: T, schema: v.GenericSchema, { readOnly = [], locked = {} }: GroupCapability): void {
  const fields: Record<string, FieldProblem> = {};
  for (const member of Object.keys(patch)) if (readOnly.includes(member) || member in locked) fields[member] = { code: 'read-only' };
  if (Object.keys(fields).length) throw new AdapterError('forbidden', { fields, reason: 'read-only', status: 403 });
  const { issues } = v.safeParse(schema, patch);
  for (const issue of issues ?? []) fields[v.getDotPath(issue) ?? ''] ??= problemOf(issue);
  if (issues) throw new AdapterError('invalid', { fields, reason: 'invalid', status: 422 });
}

/** The patch, and what else changes with it. */
function whole<T extends object>(patch: Partial<T>, value: T, settled: (value: T) => T): Partial<T> {
  const wanted = { ...value, ...patch };
  const also = Object.entries(settled(wanted)).filter(([member, one]) => wanted[member as keyof T] !== one);
  return { ...patch, ...(Object.fromEntries(also) as Partial<T>) };
}

interface PlainObject<T> {
  load(call: Call): Promise<Snapshot<T>>;
  save(patch: Partial<T>, call: Write<T>): Promise<Snapshot<T>>;
}

/** An object with no rules of its own but those of its shape: read, checked, versioned, told to everybody. */
export function plainObject<G extends MemoryGroup>(
  { ask, backend }: MemoryLine,
  group: G,
  { schema, unversioned = false, settled = (value) => value }: Rules<MemoryObjects[G]>,
): PlainObject<MemoryObjects[G]> {
  return {
    load: (call) => ask(`${group}.load`, call, (who) => backend.read(who, group)),
    save: (patch, call) =>
      ask(`${group}.save`, { ...call, patch }, (who) =>
        backend.once(who, call.key, JSON.stringify([`${group}.save`, patch]), () => {
          const current = backend.read(who, group);
          if (!unversioned && call.version !== current.version) throw new AdapterError('stale', { current, status: 412 });
          check(patch, current.value, schema(current.value), backend.capabilities[group] || {});
          return backend.write(who, group, whole(patch, current.value, settled), call.key);
        }),
      ),
  };
}
