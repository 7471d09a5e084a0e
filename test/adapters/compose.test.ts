import { expect } from '@open-wc/testing';
import { compose } from '../../src/adapters/compose.js';
import { memory, sampleProfile } from '../../src/adapters/memory/index.js';
import { defineAdapter, type SettingsAdapter } from '../../src/adapters/settings-adapter.js';
import type { Heard } from '../../src/contract/index.js';

/** The example of the documentation: a whole adapter in ten lines. */
function ownAdapter() {
  let value = { ...sampleProfile };
  return defineAdapter<SettingsAdapter>({
    id: 'own',
    profile: {
      load: async () => ({ value }),
      save: async (patch) => ({ value: (value = Object.assign({}, value, patch)) }),
    },
  });
}

describe('defineAdapter', () => {
  it('makes an adapter of load and save', async () => {
    const adapter = ownAdapter();
    await adapter.profile!.save!({ publicName: 'Maya' }, { key: 'k', base: {} });
    expect((await adapter.profile!.load({})).value.publicName).to.equal('Maya');
  });
});

describe('compose', () => {
  it('takes each group from the first backend that has it', async () => {
    const desk = memory({ id: 'desk', seed: { availability: { status: 'busy', reason: '', until: '', autoOffline: false } } });
    const both = compose(ownAdapter(), desk);
    await both.profile!.save!({ publicName: 'Own' }, { key: 'k', base: {} });
    expect(desk.requests).to.deep.equal([]);
    expect((await both.availability!.load({})).value.status).to.equal('busy');
    expect(both.id).to.equal('own + desk');
  });

  it('asks the first that knows who the person is', async () => {
    expect((await compose(ownAdapter(), memory()).identify!({})).user).to.equal('1');
    expect(compose(ownAdapter()).identify).to.equal(undefined);
  });

  it('tells of each group what its own backend can', async () => {
    const { capabilities } = compose(ownAdapter(), memory());
    const known = await (capabilities as (call: object) => Promise<object>)({});
    expect(known).to.have.property('profile').that.deep.equals({});
    expect(known).to.have.nested.property('avatar.recommended', 640);
  });

  it('passes on changes of the groups a backend was taken for, until told to stop', async () => {
    const [profiles, desk] = [memory(), memory()];
    const both = compose({ id: 'profiles', profile: profiles.profile, listen: profiles.listen }, desk);
    const heard: Heard[] = [];
    const stop = both.listen!((change) => heard.push(change));
    await desk.profile.load({});
    expect(heard.splice(0)).to.deep.equal([{ group: '*' }, { group: '*' }]);
    desk.elsewhere('profile', { name: 'Not taken from here' });
    desk.elsewhere('availability', { status: 'busy' });
    await desk.profile.load({});
    stop();
    profiles.elsewhere('profile', { name: 'Too late' });
    await profiles.profile.load({});
    expect(heard.map((change) => 'group' in change && change.group)).to.deep.equal(['availability']);
  });
});
