import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { SignIn } from '../features/security/security.js';
import { ifAsked, type ProofSamples } from './proof.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

export interface SignInSamples {
  /** Signs the same person in on another browser. Missing: ending a sign-in is not tested. */
  signInElsewhere?(): Promise<unknown>;
}

const read = async ({ sessions }: SettingsAdapter): Promise<SignIn[]> => (await sessions!.load({})).value.items;
const others = async (adapter: SettingsAdapter) => (await read(adapter)).filter(({ current }) => !current);

/** Ends other sign-ins of the person. */
export function checkSignIns(check: Check, { readCode, signInElsewhere }: SignInSamples & ProofSamples): void {
  check('lists the sign-ins, and which one is this', async ({ adapter }) => {
    const items = await read(adapter);
    assert(items.filter(({ current }) => current).length === 1, 'one sign-in to be this very one');
    assert(new Set(items.map(({ id }) => id)).size === items.length, 'an id of its own for each');
    for (const { startedAt, lastActiveAt } of items)
      assert(
        [startedAt, lastActiveAt].every((time) => time === '' || !Number.isNaN(Date.parse(time))),
        'times, or nothing',
      );
    await refusal(adapter.sessions!.load({ signal: abortedSignal() }), 'aborted');
  });

  check('does not end a sign-in that it is told to leave alone', async ({ adapter }) => {
    const [first] = await read(adapter);
    await refusal(adapter.sessions!.revoke({ id: first!.id }, { key: newKey(), signal: abortedSignal() }), 'aborted');
    assert(
      (await read(adapter)).some(({ id }) => id === first!.id),
      'the sign-in to go on',
    );
  });

  if (!readCode || !signInElsewhere) return;

  check('ends one sign-in, once, and no other', async ({ adapter }) => {
    await signInElsewhere();
    await signInElsewhere();
    const [before, [one]] = [await read(adapter), await others(adapter)];
    const revoke = (id: string) => ifAsked(adapter, (call) => adapter.sessions!.revoke({ id }, call), { readCode });
    await revoke(one!.id);
    const left = (await read(adapter)).map(({ id }) => id);
    assert(!left.includes(one!.id), 'the sign-in to be gone');
    assert(
      before.every(({ id }) => id === one!.id || left.includes(id)),
      'every other one to be there',
    );
    await refusal(revoke(one!.id), 'not-found', 'gone');
    await refusal(revoke('none'), 'not-found', 'gone', 'invalid');
  });

  check('ends all sign-ins but this', async ({ adapter }) => {
    const { revokeOthers } = adapter.sessions!;
    if (!revokeOthers) return;
    await signInElsewhere();
    assert((await others(adapter)).length > 0, 'another sign-in');
    await ifAsked(adapter, (call) => revokeOthers(call), { readCode });
    assert((await others(adapter)).length === 0, 'no other sign-in');
    assert((await read(adapter)).length === 1, 'this one to go on');
  });
}
