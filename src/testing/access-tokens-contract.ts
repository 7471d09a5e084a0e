import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { SecretCall } from '../contract/index.js';
import type { AccessToken, AccessTokensCapability, AccessTokensGroup, TokenSecret } from '../features/access-tokens/access-tokens.js';
import { ifAsked, type ProofSamples } from './proof.js';
import { abortedSignal, assert, newKey, refusal, type Check } from './suite.js';

const read = async ({ accessTokens }: SettingsAdapter): Promise<AccessToken[]> => (await accessTokens!.load({})).value.items;

async function capabilityOf({ capabilities }: SettingsAdapter): Promise<AccessTokensCapability> {
  const known = typeof capabilities === 'function' ? await capabilities({}) : capabilities;
  return known?.['accessTokens'] || {};
}

const fits = ({ start, end }: AccessToken, secret: string) => secret.startsWith(start) && secret.endsWith(end) && secret.length > 24;

/** The person's own token is reset; others are made and deleted again. */
export function checkAccessTokens(check: Check, { readCode }: ProofSamples): void {
  check('lists access tokens by how they begin and end', async ({ adapter }) => {
    const [items, { mode }] = [await read(adapter), await capabilityOf(adapter)];
    if (mode === 'one') assert(items.length === 1, 'the one token that is made for everybody');
    assert(new Set(items.map(({ id }) => id)).size === items.length, 'an id of its own for each');
    assert(
      items.every((token) => !('secret' in token) && (token.start + token.end).length < 20),
      'no whole token',
    );
    await refusal(adapter.accessTokens!.load({ signal: abortedSignal() }), 'aborted');
  });

  if (!readCode) return;
  const asked = <R>(adapter: SettingsAdapter, run: (group: AccessTokensGroup, call: SecretCall) => Promise<R>) =>
    ifAsked(adapter, (call) => run(adapter.accessTokens!, call), { readCode });

  async function find(adapter: SettingsAdapter, { id, secret }: TokenSecret): Promise<AccessToken> {
    const found = (await read(adapter)).find((token) => token.id === id);
    assert(found && fits(found, secret), 'the token in the list, and how it begins and ends');
    return found;
  }

  check('shows the one token, and another one after a reset', async ({ adapter }) => {
    if ((await capabilityOf(adapter)).mode !== 'one') return;
    const [{ id }] = (await read(adapter)) as [AccessToken];
    const first = await asked(adapter, (group, call) => group.reveal!({ id }, call));
    await find(adapter, first);
    const second = await asked(adapter, (group, call) => group.rotate!({ id, grace: 0 }, call));
    assert(second.secret !== first.secret, 'another token');
    await find(adapter, second);
    assert((await read(adapter)).length === 1, 'one token as before');
  });

  check('answers a key with a secret once', async ({ adapter }) => {
    if ((await capabilityOf(adapter)).mode !== 'one') return;
    const [{ id }] = (await read(adapter)) as [AccessToken];
    await asked(adapter, (group, call) => group.reveal!({ id }, call));
    const call = { key: newKey() };
    await adapter.accessTokens!.reveal!({ id }, call);
    await refusal(adapter.accessTokens!.reveal!({ id }, call), 'conflict');
  });

  check('makes a token with a name, lets it go on for a while after its rotation, and deletes it', async ({ adapter }) => {
    const { mode, scopes = [], lifetimes = [], graces = [] } = await capabilityOf(adapter);
    if (mode !== 'many') return;
    const wanted = { name: `Contract ${newKey().slice(0, 8)}`, scope: scopes.at(-1) ?? '', lifetime: lifetimes[0] ?? 0 };
    const made = await asked(adapter, (group, call) => group.create!(wanted, call));
    const { name, scope, replaced } = await find(adapter, made);
    assert(name === wanted.name && scope === wanted.scope && !replaced, 'the token as it was asked for');

    const grace = Math.max(0, ...graces);
    const next = await asked(adapter, (group, call) => group.rotate!({ id: made.id, grace }, call));
    assert(next.secret !== made.secret, 'another token');
    await find(adapter, next);
    const named = (await read(adapter)).filter((token) => token.name === wanted.name);
    assert(named.filter((token) => token.replaced).length === (grace ? 1 : 0), 'the former token, as long as it goes on');

    for (const { id } of named) await asked(adapter, (group, call) => group.remove!({ id }, call));
    assert(!(await read(adapter)).some((token) => token.name === wanted.name), 'both to be gone');
    await refusal(
      asked(adapter, (group, call) => group.remove!({ id: next.id }, call)),
      'not-found',
      'gone',
    );
  });

  check('refuses a token without a name, and makes none', async ({ adapter }) => {
    const { mode, scopes = [], lifetimes = [] } = await capabilityOf(adapter);
    if (mode !== 'many') return;
    const before = (await read(adapter)).length;
    const bad = { name: '', scope: scopes[0] ?? '', lifetime: lifetimes[0] ?? 0 };
    const { problem } = await refusal(
      asked(adapter, (group, call) => group.create!(bad, call)),
      'invalid',
    );
    assert(problem.fields?.['name']?.code === 'required', 'the name to be refused as required');
    assert((await read(adapter)).length === before, 'no new token');
  });
}
