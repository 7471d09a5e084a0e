import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Snapshot } from '../contract/index.js';
import type { Profile } from '../features/profile/profile.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

export interface ProfileSamples {
  /** A text member that may be changed to any short text. Default `publicName`. */
  text?: keyof Profile;
  /** A patch that must be refused, with the member and its code. Default: an empty name. */
  bad?: { patch: Partial<Profile>; member: string; code: string };
  /** A member that somebody else decides; `false`: there is none. Default `username`. */
  locked?: keyof Profile | false;
}

export const newText = (): string => `Name ${newKey().slice(0, 8)}`;

/** Saves on what is stored now. */
export async function save(
  adapter: SettingsAdapter,
  patch: Partial<Profile>,
  seen?: Snapshot<Profile>,
  key: string = newKey(),
): Promise<Snapshot<Profile>> {
  const { value, version } = seen ?? (await adapter.profile!.load({}));
  const base = Object.fromEntries(Object.keys(patch).map((member) => [member, value[member as 'name']]));
  return adapter.profile!.save!(patch, { key, base, ...(version !== undefined && { version }) });
}

export function checkProfile(check: Check, samples: ProfileSamples): void {
  const { text = 'publicName', locked = 'username' } = samples;
  const bad = samples.bad ?? { patch: { name: '' }, member: 'name', code: 'required' };
  const change = (value: string): Partial<Profile> => ({ [text]: value });

  check('loads the profile', async ({ adapter }) => {
    const { value, version, revision } = await adapter.profile!.load({});
    assert(value.name.length > 0, 'a name');
    assert(typeof value[text] === 'string', `${text} to be a text`);
    assert(version === undefined || typeof version === 'string', 'the version to be a text');
    assert(revision === undefined || Number.isInteger(revision), 'the revision to be a whole number');
  });

  check('answers a save with the new values and a new version', async ({ adapter }) => {
    const before = await adapter.profile!.load({});
    const wanted = newText();
    const saved = await save(adapter, change(wanted), before);
    assert(saved.value[text] === wanted, `${text} to be ${wanted}, not ${String(saved.value[text])}`);
    assert(saved.value.username === before.value.username, 'the other members to stay');
    assert(before.version === undefined || saved.version !== before.version, 'a new version');
    assert(before.revision === undefined || saved.revision! > before.revision, 'a higher revision');
    const loaded = await adapter.profile!.load({});
    assert(loaded.value[text] === wanted && loaded.version === saved.version, 'the next load to give what was saved');
  });

  check('refuses a save on an old version and says what is stored now', async ({ adapter, other }) => {
    const old = await adapter.profile!.load({});
    if (old.version === undefined) return;
    const theirs = newText();
    await save(other, change(theirs), old);
    const { problem } = await refusal(save(adapter, change(newText()), old), 'stale');
    const current = problem.current as Snapshot<Profile> | undefined;
    assert(current?.value[text] === theirs, '`current` to hold what somebody else saved');
    assert(current.version !== old.version, '`current` to have the new version');
  });

  check('carries out the same key once', async ({ adapter }) => {
    const before = await adapter.profile!.load({});
    const [mine, later, key] = [newText(), newText(), newKey()];
    const first = await save(adapter, change(mine), before, key);
    await save(adapter, change(later));
    const again = await save(adapter, change(mine), before, key);
    assert(again.version === first.version && again.value[text] === mine, 'the first answer again');
    const { value } = await adapter.profile!.load({});
    assert(value[text] === later, 'the repetition to change nothing');
  });

  check('refuses bad input at its member and stores nothing', async ({ adapter }) => {
    const before = await adapter.profile!.load({});
    const { problem } = await refusal(save(adapter, bad.patch, before), 'invalid', 'conflict');
    assert(
      problem.fields?.[bad.member]?.code === bad.code,
      `${bad.member} to be refused as ${bad.code}, not ${JSON.stringify(problem.fields)}`,
    );
    const after = await adapter.profile!.load({});
    assert(after.version === before.version && after.value.name === before.value.name, 'nothing to be stored');
  });

  if (locked) {
    check('refuses a member that somebody else decides', async ({ adapter }) => {
      await refusal(save(adapter, { [locked]: newText() }), 'forbidden', 'invalid');
    });
  }

  check('gives up when it is told to', async ({ adapter }) => {
    const before = await adapter.profile!.load({});
    const stop = new AbortController();
    const loading = adapter.profile!.load({ signal: stop.signal });
    stop.abort();
    await refusal(loading, 'aborted');
    await refusal(adapter.profile!.load({ signal: abortedSignal() }), 'aborted');
    const { version } = before;
    const call = { key: newKey(), base: {}, ...(version !== undefined && { version }), signal: abortedSignal() };
    await refusal(adapter.profile!.save!(change(newText()), call), 'aborted');
    const after = await adapter.profile!.load({});
    assert(after.version === version, 'what was given up before it was sent to change nothing');
  });
}
