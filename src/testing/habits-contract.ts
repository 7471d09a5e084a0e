import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Heard, Snapshot, Write } from '../contract/index.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

type Value = Record<string, unknown>;

/** The groups whose objects have no rules but those of their shape. */
export type HabitGroup = 'notifications' | 'alerts' | 'preferences' | 'availability';

interface Group {
  load(call: { signal?: AbortSignal }): Promise<Snapshot<Value>>;
  save(patch: Value, call: Write<Value>): Promise<Snapshot<Value>>;
}

const groupOf = (adapter: SettingsAdapter, name: HabitGroup) => adapter[name] as unknown as Group;

/** Of each group: what may be saved, two values of one member, and what is refused, with the code. */
export interface HabitSample {
  member: string;
  values: readonly [unknown, unknown];
  refused?: { patch: Value; member: string; code: string };
  /** A member that somebody else decides. */
  locked?: string;
  /** The last change wins. */
  unversioned?: boolean;
}

export interface HabitSamples {
  habits?: Partial<Record<HabitGroup, HabitSample>>;
}

const aMinuteAgo = () => new Date(Date.now() - 60_000).toISOString();

const usual: Record<HabitGroup, () => HabitSample> = {
  notifications: () => ({
    member: 'email:mentioned',
    values: [true, false],
    refused: { patch: { 'email:mentioned': 'sometimes' }, member: 'email:mentioned', code: 'invalid-type' },
    locked: 'email:account-security',
  }),
  alerts: () => ({
    member: 'sound:volume',
    values: [35, 65],
    refused: { patch: { 'sound:volume': 101 }, member: 'sound:volume', code: 'out-of-range' },
  }),
  preferences: () => ({
    member: 'signature',
    values: ['Kind regards', 'Best wishes\nMaya'],
    refused: { patch: { theme: 'sepia' }, member: 'theme', code: 'unknown-option' },
  }),
  availability: () => ({
    member: 'status',
    values: ['busy', 'online'],
    refused: { patch: { status: 'busy', until: aMinuteAgo() }, member: 'until', code: 'in-the-past' },
    unversioned: true,
  }),
};

/** Saves on what is stored now, or on what was seen. */
async function save(group: Group, patch: Value, seen?: Snapshot<Value>, key = newKey()): Promise<Snapshot<Value>> {
  const { value, version } = seen ?? (await group.load({}));
  const base = Object.fromEntries(Object.keys(patch).map((member) => [member, value[member]]));
  return group.save(patch, { key, base, ...(version !== undefined && { version }) });
}

/** The next change of one group that is not about everything. */
function nextOf({ listen }: SettingsAdapter, group: HabitGroup) {
  let begun = () => {};
  let told = (_: Heard) => {};
  const began = new Promise<void>((resolve) => (begun = resolve));
  const heard = new Promise<Heard>((resolve) => (told = resolve));
  const stop = listen!((change) => {
    if (!('group' in change)) return;
    if (change.group === '*') begun();
    if (change.group === group) told(change);
  });
  return { began, heard, stop };
}

/** What every plain object has in common. It is changed, and stays so. */
export function checkHabit(check: Check, name: HabitGroup, { habits = {} }: HabitSamples): void {
  const { member, values, refused, locked, unversioned = false } = habits[name] ?? usual[name]();
  /** The one that is not stored. */
  const another = ({ value }: Snapshot<Value>) => ({ [member]: value[member] === values[0] ? values[1] : values[0] });

  check(`${name}: answers a save with the new values and a new version`, async ({ adapter }) => {
    const group = groupOf(adapter, name);
    const before = await group.load({});
    const patch = another(before);
    const saved = await save(group, patch, before);
    assert(saved.value[member] === patch[member], `${member} to be ${String(patch[member])}, not ${String(saved.value[member])}`);
    assert(before.version === undefined || saved.version !== before.version, 'a new version');
    assert(before.revision === undefined || saved.revision! > before.revision, 'a higher revision');
    const loaded = await group.load({});
    assert(JSON.stringify(loaded) === JSON.stringify(saved), 'the next load to give what was saved');
    await refusal(group.load({ signal: abortedSignal() }), 'aborted');
  });

  check(`${name}: carries out the same key once`, async ({ adapter }) => {
    const group = groupOf(adapter, name);
    const before = await group.load({});
    const [patch, key] = [another(before), newKey()];
    const first = await save(group, patch, before, key);
    const later = await save(group, another(first));
    const again = await save(group, patch, before, key);
    assert(again.version === first.version, 'the first answer again');
    assert((await group.load({})).version === later.version, 'the repetition to change nothing');
  });

  check(
    `${name}: ${unversioned ? 'lets the last change win' : 'refuses a save on an old version and says what is stored now'}`,
    async (both) => {
      const [group, other] = [groupOf(both.adapter, name), groupOf(both.other, name)];
      const old = await group.load({});
      if (old.version === undefined) return;
      const theirs = await save(other, another(old), old);
      const late = save(group, { [member]: old.value[member] }, old);
      if (unversioned) {
        assert((await late).value[member] === old.value[member], 'the later change to hold');
        return;
      }
      const { problem } = await refusal(late, 'stale');
      const current = problem.current as Snapshot<Value> | undefined;
      assert(
        current?.version === theirs.version && current?.value[member] === theirs.value[member],
        '`current` to be what was saved elsewhere',
      );
    },
  );

  if (refused) {
    check(`${name}: refuses bad input at its member and stores nothing`, async ({ adapter }) => {
      const group = groupOf(adapter, name);
      const before = await group.load({});
      const { problem } = await refusal(save(group, refused.patch, before), 'invalid');
      const found = problem.fields?.[refused.member]?.code;
      assert(found === refused.code, `${refused.member} to be refused as ${refused.code}, not ${JSON.stringify(problem.fields)}`);
      assert((await group.load({})).version === before.version, 'nothing to be stored');
    });

    check(`${name}: refuses a member that there is not`, async ({ adapter }) => {
      const { problem } = await refusal(save(groupOf(adapter, name), { 'nobody:knows': true }), 'invalid');
      assert(problem.fields?.['nobody:knows'] !== undefined, 'the member to be named');
    });
  }

  if (locked !== undefined) {
    check(`${name}: refuses a member that somebody else decides, and all that came with it`, async ({ adapter }) => {
      const group = groupOf(adapter, name);
      const before = await group.load({});
      const { problem } = await refusal(save(group, { ...another(before), [locked]: !before.value[locked] }, before), 'forbidden');
      assert(problem.fields?.[locked]?.code === 'read-only', `${locked} to be named`);
      assert((await group.load({})).version === before.version, 'nothing to be stored');
    });
  }

  check(`${name}: tells other sessions of a save`, async ({ adapter, other }) => {
    if (!adapter.listen) return;
    const ear = nextOf(adapter, name);
    try {
      await ear.began;
      const before = await groupOf(other, name).load({});
      const saved = await save(groupOf(other, name), another(before), before);
      const change = await ear.heard;
      const told = 'snapshot' in change ? (change.snapshot as Snapshot<Value> | undefined) : undefined;
      // A hint without the object is enough: the session loads it.
      if (told) assert(told.version === saved.version && told.value[member] === saved.value[member], 'the object as it was saved');
    } finally {
      ear.stop();
    }
  });
}
