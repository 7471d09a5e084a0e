import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Capabilities } from '../../src/contract/index.js';
import { Office } from '../support/office.js';

describe('a group that the backend does not have', () => {
  it('is not available to the next person either', async () => {
    const office = new Office();
    const { session, store } = office.open(undefined, (adapter) => ({ ...adapter, capabilities: { profile: false } }));
    await office.world.run();
    await office.during(session.signOut());
    await office.signIn('bo', session);
    await office.during(store.load());
    assert.deepEqual(store.$profile.get(), { phase: 'unavailable', why: 'backend' });
  });

  it('is not available, whatever becomes of a load that had begun', async () => {
    const office = new Office();
    let tell!: (capabilities: Capabilities) => void;
    const answer = new Promise<Capabilities>((resolve) => (tell = resolve));
    const { store } = office.open(undefined, (adapter) => ({ ...adapter, capabilities: () => answer }));
    office.people['ada']!.down = true;
    const loaded = store.load();
    tell({ profile: false });
    await office.during(loaded);
    assert.deepEqual(store.$profile.get(), { phase: 'unavailable', why: 'backend' });
  });
});

describe('what a backend can do', () => {
  it('is not asked again when a row of a list has changed, but when something changed that is no object and no list', async () => {
    const office = new Office();
    let asked = 0;
    const list = () => Promise.resolve({ rows: [] });
    const never = () => Promise.reject(new Error('not asked for'));
    const { session } = office.open(undefined, (adapter) => ({
      ...adapter,
      cannedResponses: { list, create: never, update: never, remove: never },
      capabilities: () => (asked++, Promise.resolve({})),
    }));
    await office.world.run();
    const before = asked;
    session.shared.news.tellHere({ group: 'cannedResponses', id: 'r1', gone: true }, 'event');
    await office.world.run();
    assert.equal(asked, before);
    session.shared.news.tellHere({ group: 'password' }, 'event');
    await office.world.run();
    assert.equal(asked, before + 1);
  });
});
