import { expect } from '@open-wc/testing';
import { AdapterError } from '../../src/contract/index.js';
import { ActController, type SettingsEvents } from '../../src/element/index.js';
import { heard } from '../support/mount.js';

/** What an element is to its acts. */
class Host extends HTMLElement {
  updates = 0;
  addController() {}
  removeController() {}
  updateComplete = Promise.resolve(true);
  requestUpdate() {
    this.updates += 1;
  }
}
customElements.define('act-host', Host);

function deferred() {
  let resolve!: (result: string) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<string>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

function setUp() {
  const host = new Host();
  const events = (['settings-before-save', 'settings-saved', 'settings-failed'] as const).map((name) => [name, heard(host, name)] as const);
  return {
    host,
    acts: new ActController(host, 'sessions'),
    told: () => Object.fromEntries(events) as Record<keyof SettingsEvents, unknown[]>,
  };
}

describe('acts', () => {
  it('gives the result, and tells the host by name', async () => {
    const { acts, told } = setUp();
    expect(await acts.run('revoke:7', async () => 'done')).to.deep.equal({ result: 'done' });
    expect(told()).to.deep.equal({
      'settings-before-save': [{ area: 'sessions', members: ['revoke:7'] }],
      'settings-saved': [{ area: 'sessions', members: ['revoke:7'] }],
      'settings-failed': [],
    });
  });

  it('runs once at a time for each name', async () => {
    const { acts } = setUp();
    const gate = deferred();
    let runs = 0;
    const act = () => ((runs += 1), gate.promise);
    const first = acts.run('revoke:7', act);
    expect(await acts.run('revoke:7', act)).to.equal(undefined);
    const other = acts.run('revoke:8', act);
    expect(acts.isBusy('revoke:7')).to.equal(true);
    expect(acts.fields['revoke:7']).to.deep.equal({ is: 'pending', waiting: 'sending' });
    gate.resolve('done');
    await Promise.all([first, other]);
    expect(runs).to.equal(2);
    expect(acts.isBusy('revoke:7')).to.equal(false);
  });

  it('keeps why it failed until it is tried again', async () => {
    const { acts, told } = setUp();
    await acts.run('revoke:7', () => Promise.reject(new AdapterError('offline')));
    expect(acts.error('revoke:7')?.code).to.equal('offline');
    expect(acts.fields['revoke:7']).to.deep.equal({ is: 'refused' });
    expect(told()['settings-failed']).to.deep.equal([{ area: 'sessions', code: 'offline', members: ['revoke:7'] }]);
    await acts.run('revoke:7', async () => 'done');
    expect(acts.error('revoke:7')).to.equal(undefined);
  });

  it('does not run when the host calls it off', async () => {
    const { acts, host } = setUp();
    host.addEventListener('settings-before-save', (event) => event.preventDefault());
    expect(await acts.run('revoke:7', () => expect.fail('It ran.'))).to.equal(undefined);
    expect(acts.isBusy('revoke:7')).to.equal(false);
  });

  it('takes it for called off when the person would not confirm that it is them', async () => {
    const { acts, told } = setUp();
    await acts.run('revoke:7', () => Promise.reject(new AdapterError('verification-required')));
    expect(acts.error('revoke:7')).to.equal(undefined);
    expect(told()['settings-failed']).to.deep.equal([]);
  });

  it('says nothing of an act whose person has left', async () => {
    const { acts, told } = setUp();
    const gate = deferred();
    const run = acts.run('revoke:7', () => gate.promise);
    acts.forget();
    gate.reject(new AdapterError('offline'));
    expect(await run).to.equal(undefined);
    expect(acts.error('revoke:7')).to.equal(undefined);
    expect([told()['settings-saved'], told()['settings-failed']]).to.deep.equal([[], []]);
  });
});
