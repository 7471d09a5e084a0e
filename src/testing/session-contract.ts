import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Heard, Snapshot } from '../contract/index.js';
import type { Profile } from '../features/profile/profile.js';
import { newText, save, type ProfileSamples } from './profile-contract.js';
import { abortedSignal, assert, refusal, type Check } from './suite.js';

export function checkIdentity(check: Check): void {
  check('says who the person is, the same every time', async ({ adapter, other }) => {
    const [first, second] = [await adapter.identify!({}), await other.identify!({})];
    assert(first.user.length > 0, 'a user');
    assert(first.user === second.user && first.account === second.account, 'the same identity');
    assert(adapter.id.length > 0 && adapter.id === other.id, 'two adapters of one backend to have the same id');
    await refusal(adapter.identify!({ signal: abortedSignal() }), 'aborted');
  });
}

const isTexts = (list: unknown) => Array.isArray(list) && list.every((entry) => typeof entry === 'string');
const isReasons = (reasons: unknown) => typeof reasons === 'object' && reasons !== null && isTexts(Object.values(reasons));

export function checkCapabilities(check: Check): void {
  check('says what can be changed', async ({ adapter }) => {
    const { capabilities } = adapter;
    const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
    assert(known && typeof known === 'object', 'capabilities');
    for (const [group, capability] of Object.entries(known)) {
      if (capability === false || capability === undefined) continue;
      assert(typeof capability === 'object', `${group} to be false or an object`);
      assert(capability.readOnly === undefined || isTexts(capability.readOnly), `${group}.readOnly to list members`);
      assert(capability.locked === undefined || isReasons(capability.locked), `${group}.locked to give reasons by member`);
    }
  });
}

interface Ear {
  readonly changes: readonly Heard[];
  /** The line is open: the backend has said that anything may have changed. */
  readonly began: Promise<Heard>;
  /** The next change of the profile. */
  next(): Promise<Heard>;
  stop(): void;
}

function ear({ listen }: SettingsAdapter): Ear {
  const changes: Heard[] = [];
  let waiting: ((change: Heard) => void)[] = [];
  const next = () => new Promise<Heard>((resolve) => waiting.push(resolve));
  const began = next();
  const stop = listen!((change) => {
    if (!('group' in change) || !['profile', '*'].includes(change.group)) return;
    changes.push(change);
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(change);
  });
  return { changes, began, next, stop };
}

export function checkListening(check: Check, { text = 'publicName' }: ProfileSamples): void {
  check('hears what changed elsewhere, and nothing after it stopped listening', async ({ adapter, other }) => {
    const [mine, control] = [ear(adapter), ear(other)];
    const change = async () => save(other, { [text]: newText() });
    try {
      const [first] = await Promise.all([mine.began, control.began]);
      assert('group' in first && first.group === '*', 'to be told first that anything may have changed before it listened');

      const heard = Promise.all([mine.next(), control.next()]);
      const saved = await change();
      const [told] = await heard;
      if ('snapshot' in told && told.snapshot) {
        const { value, revision } = told.snapshot as Snapshot<Profile>;
        assert(value[text] === saved.value[text] && revision === saved.revision, 'the profile as it was saved');
      }

      mine.stop();
      const before = mine.changes.length;
      const witness = control.next();
      await change();
      await witness;
      assert(mine.changes.length === before, 'silence after it stopped listening');
    } finally {
      mine.stop();
      control.stop();
    }
  });
}
