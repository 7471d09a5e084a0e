import { expect } from '@open-wc/testing';
import { memory, memoryBackend, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { SettingsAdapter } from '../../src/adapters/settings-adapter.js';
import { adapterContract, type TestRunner } from '../../src/testing/index.js';

/** The titles of the tests that fail for an adapter with this fault. */
async function failuresOf(spoil: (adapter: MemoryAdapter) => Partial<SettingsAdapter>): Promise<string[]> {
  const tests: { title: string; body: () => Promise<void> }[] = [];
  const runner: TestRunner = { describe: (_, body) => body(), it: (title, body) => tests.push({ title, body }) };
  const make = () => {
    const backend = memoryBackend();
    const [adapter, other] = [memory({ backend }), memory({ backend })];
    return { adapter: { ...adapter, ...spoil(adapter) }, other };
  };
  adapterContract('spoilt', make, { runner });
  const failed: string[] = [];
  for (const { title, body } of tests) await body().catch(() => failed.push(title));
  return failed;
}

describe('the contract suite', () => {
  it('finds nothing wrong with a good adapter', async () => {
    expect(await failuresOf(() => ({}))).to.deep.equal([]);
  });

  it('finds an adapter that overwrites what somebody else saved', async () => {
    const blind = ({ profile }: MemoryAdapter): Partial<SettingsAdapter> => ({
      profile: { ...profile, save: async (patch, call) => profile.save(patch, { ...call, version: (await profile.load({})).version! }) },
    });
    expect(await failuresOf(blind)).to.deep.equal(['refuses a save on an old version and says what is stored now']);
  });

  it('finds an adapter that does not pass on the key', async () => {
    const forgetful = ({ profile }: MemoryAdapter): Partial<SettingsAdapter> => ({
      profile: { ...profile, save: (patch, call) => profile.save(patch, { ...call, key: String(Math.random()) }) },
    });
    expect(await failuresOf(forgetful)).to.deep.equal(['carries out the same key once']);
  });

  it('finds an adapter that overwrites how somebody is alerted', async () => {
    const blind = ({ alerts }: MemoryAdapter): Partial<SettingsAdapter> => ({
      alerts: { ...alerts, save: async (patch, call) => alerts.save(patch, { ...call, version: (await alerts.load({})).version! }) },
    });
    expect(await failuresOf(blind)).to.deep.equal(['alerts: refuses a save on an old version and says what is stored now']);
  });

  it('finds an adapter that overwrites a response that somebody else has changed', async () => {
    const blind = ({ cannedResponses: group }: MemoryAdapter): Partial<SettingsAdapter> => ({
      cannedResponses: {
        ...group,
        update: async (id, patch, call) => {
          const { rows } = await group.list({ limit: 1000 }, {});
          return group.update(id, patch, { ...call, version: rows.find(({ value }) => value.id === id)?.version ?? '' });
        },
      },
    });
    expect(await failuresOf(blind)).to.deep.equal(['refuses a change on an old version of a response and says what is stored now']);
  });

  it('finds an adapter that says nothing of what is gone', async () => {
    const forgetful = ({ cannedResponses: group }: MemoryAdapter): Partial<SettingsAdapter> => ({
      cannedResponses: { ...group, list: async (query, call) => ({ ...(await group.list(query, call)), gone: [] }) },
    });
    expect(await failuresOf(forgetful)).to.deep.equal(['says what changed and what is gone since it was asked']);
  });

  it('finds an adapter that swaps two welcome messages unasked', async () => {
    const eager = ({ welcomeMessages: group }: MemoryAdapter): Partial<SettingsAdapter> => ({
      welcomeMessages: {
        ...group,
        update: (id, patch, call) => (patch.enabled ? group.swap(id, call) : group.update(id, patch, call)),
      },
    });
    expect(await failuresOf(eager)).to.deep.equal(['switches on one welcome message per number, and swaps two in one step']);
  });

  it('finds an adapter that changes a welcome message while it is on', async () => {
    const careless = ({ welcomeMessages: group }: MemoryAdapter): Partial<SettingsAdapter> => ({
      welcomeMessages: {
        ...group,
        update: (id, patch, call) => group.update(id, { ...patch, ...(patch.name && { enabled: false }) }, call),
      },
    });
    expect(await failuresOf(careless)).to.deep.equal([
      'switches a welcome message on, and neither changes nor deletes it before it is off',
    ]);
  });

  it('finds an adapter that goes on listening', async () => {
    const eager = ({ listen }: MemoryAdapter): Partial<SettingsAdapter> => ({
      listen: (heard) => (listen(heard), () => {}),
    });
    expect(await failuresOf(eager)).to.deep.equal(['hears what changed elsewhere, and nothing after it stopped listening']);
  });

  it('finds an adapter that takes any gallery picture for the first', async () => {
    const careless = ({ avatar }: MemoryAdapter): Partial<SettingsAdapter> => ({
      avatar: { ...avatar, choose: async (_, call) => avatar.choose((await avatar.gallery({}))[0]!.id, call) },
    });
    expect(await failuresOf(careless)).to.deep.equal([
      'takes a ready-made picture, once per key',
      'refuses a ready-made picture that it does not have, and keeps the old one',
    ]);
  });

  it('finds an adapter that throws at once, or something else than an AdapterError', async () => {
    const rough = ({ profile }: MemoryAdapter): Partial<SettingsAdapter> => ({
      profile: {
        ...profile,
        load: (call) => {
          if (call.signal?.aborted) throw new Error('rough');
          return profile.load(call);
        },
      },
    });
    expect(await failuresOf(rough)).to.deep.equal(['gives up when it is told to']);
  });
});
