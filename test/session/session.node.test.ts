import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type Json } from '../../src/contract/index.js';
import { profile } from '../../src/features/profile/profile.store.js';
import { createSession } from '../../src/session/create-session.js';
import { nameIn, Office } from '../support/office.js';

describe('a session', () => {
  it('makes each store once', () => {
    const { session } = new Office().open();
    assert.equal(session.store(profile), session.store(profile));
  });

  it('holds what waits when the sign-in ran out, and sends it after the next one of the same person', async () => {
    const office = new Office();
    const { session, store } = office.open();
    await Promise.all([store.load(), office.world.run()]);
    office.signedIn = undefined;
    void store.set({ name: 'Grace' });
    await office.world.run();
    assert.equal(session.$needs.get(), 'sign-in');
    assert.equal(session.unsaved().pending, 1);
    office.signedIn = 'ada';
    await Promise.all([session.signedIn(), office.world.run()]);
    await office.world.run();
    assert.equal(office.people['ada']!.value.name, 'Grace');
    assert.deepEqual([session.$needs.get(), session.unsaved().pending], ['nothing', 0]);
  });

  it('opens after a sign-in though a read from before it is refused meanwhile', async () => {
    const office = new Office();
    office.signedIn = undefined;
    const { session, store } = await office.ready();
    office.identifying = 1000;
    office.signedIn = 'ada';
    const signedIn = session.signedIn();
    await office.world.run(office.world.now + 10);
    session.shared.needsSignIn();
    await office.during(signedIn);
    await office.during(store.load());
    assert.deepEqual([session.$needs.get(), session.shared.$scope.get(), nameIn(store)], ['nothing', 'office||ada', 'Ada']);
  });

  it('goes on in every tab after a sign-in in one of them', async () => {
    const office = new Office();
    const [one, two] = [office.open(), office.open()];
    await Promise.all([one.store.load(), two.store.load(), office.world.run()]);
    office.signedIn = undefined;
    void one.store.set({ name: 'Grace' });
    void two.store.set({ publicName: 'G.' });
    await office.world.run();
    assert.deepEqual([one.session.$needs.get(), two.session.$needs.get()], ['sign-in', 'sign-in']);
    office.signedIn = 'ada';
    await Promise.all([one.session.signedIn(), office.world.run()]);
    await office.world.run();
    assert.equal(two.session.$needs.get(), 'nothing');
    assert.deepEqual([office.people['ada']!.value.name, office.people['ada']!.value.publicName], ['Grace', 'G.']);
  });

  it('never sends one person’s edits under another, and shows nothing of theirs', async () => {
    const office = new Office();
    const { session, store } = office.open();
    await Promise.all([store.load(), office.world.run()]);
    office.signedIn = undefined;
    void store.set({ name: 'Grace' });
    await office.world.run();
    office.signedIn = 'bo';
    await Promise.all([session.signedIn(), office.world.run()]);
    await office.world.run();
    assert.equal(nameIn(store), 'Bo');
    assert.equal(session.unsaved().pending, 0);
    assert.equal(office.people['bo']!.applied.length, 0);
    office.signedIn = 'ada';
    await Promise.all([session.signedIn(), office.world.run()]);
    await office.world.run();
    assert.equal(office.people['ada']!.value.name, 'Grace');
    assert.equal(office.people['bo']!.value.name, 'Bo');
  });

  it('wipes this device at sign-out, or keeps what waits when asked to', async () => {
    for (const keep of [false, true]) {
      const office = new Office();
      const { session, store } = office.open();
      await Promise.all([store.load(), office.world.run()]);
      office.people['ada']!.down = true;
      store.edit({ publicName: 'typed' });
      void store.submit();
      store.edit({ mobile: '+4670123' });
      await office.world.run(office.world.now + 2000);
      await Promise.all([session.signOut({ keep }), office.world.run(office.world.now + 2000)]);
      assert.deepEqual(session.unsaved(), { drafts: [], pending: 0, unkept: 0, refused: 0 });
      const scope = 'office||ada';
      const left = [(await office.world.disk.all(scope)).length, (await office.world.disk.drafts(scope)).length];
      assert.deepEqual(left, keep ? [1, 1] : [0, 0]);
    }
  });

  it('names what is typed and not saved', async () => {
    const office = new Office();
    const { session, store } = office.open();
    await Promise.all([store.load(), office.world.run()]);
    store.edit({ name: 'Gr', mobile: '+46' });
    assert.deepEqual(session.unsaved(), { drafts: ['profile.name', 'profile.mobile'], pending: 0, unkept: 0, refused: 0 });
    store.edit({ name: 'Ada' });
    assert.deepEqual(session.unsaved().drafts, ['profile.mobile']);
  });

  it('says what lies on this device and cannot be read', async () => {
    const office = new Office();
    const wish = {
      id: 'w',
      scope: 'office||ada',
      key: 'profile',
      group: 'profile',
      verb: 'save',
      fields: {},
      base: {},
      whole: true,
    } as const;
    await office.world.disk.add([{ ...wish, at: 1, format: 2 as 1, state: 'pending' }]);
    const { session } = await office.ready();
    assert.equal(session.unsaved().unreadable, 1);
    await office.during(session.signOut({ keep: true }));
    assert.equal(session.unsaved().unreadable, undefined);
  });

  it('keeps two backends on one page apart, though the person has the same id in both', async () => {
    const office = new Office();
    const other = new Office();
    const one = office.open();
    const two = createSession(other.adapter(other.world.tab(), 'elsewhere'), { platform: one.tab.platform(), locale: 'en' });
    const store = two.store(profile);
    await Promise.all([one.store.load(), store.load(), office.world.run(), other.world.run()]);
    void one.store.set({ name: 'Grace' });
    await Promise.all([office.world.run(), other.world.run()]);
    assert.equal(office.people['ada']!.value.name, 'Grace');
    assert.equal(other.people['ada']!.value.name, 'Ada');
    assert.equal(nameIn(store), 'Ada');
  });

  it('stores nothing when nobody says who the person is', async () => {
    const office = new Office();
    const tab = office.world.tab();
    const { identify: _, ...nameless } = office.adapter(tab);
    const session = createSession(nameless, { platform: tab.platform(), locale: 'en' });
    const store = session.store(profile);
    await Promise.all([store.load(), office.world.run()]);
    const written: Json[] = [];
    office.world.disk.add = async (wishes) => {
      written.push(wishes.length);
      return [];
    };
    void store.set({ name: 'Grace' });
    await office.world.run();
    assert.deepEqual(written, []);
    assert.equal(session.$durable.get(), false);
    assert.equal(office.people['ada']!.value.name, 'Grace');
  });

  it('shows a second tab what the first one saved', async () => {
    const office = new Office();
    const [one, two] = [office.open(), office.open()];
    await Promise.all([one.store.load(), two.store.load(), office.world.run()]);
    void one.store.set({ name: 'Grace' });
    await office.world.run();
    assert.equal(nameIn(two.store), 'Grace');
  });
});

describe('a secret', () => {
  const challenge = { purpose: 'password', channels: ['email'] };

  it('is sent again once, with the proof, and is never kept', async () => {
    const office = new Office();
    const { session } = office.open();
    const calls: (string | undefined)[] = [];
    session.$challenge.listen((open) => open?.answer('123456'));
    const result = await session.secretly(({ proof }) => {
      calls.push(proof);
      return proof ? Promise.resolve('changed') : Promise.reject(new AdapterError('verification-required', { challenge }));
    });
    assert.equal(result, 'changed');
    assert.deepEqual(calls, [undefined, '123456']);
    await office.world.run();
    assert.deepEqual(await office.world.disk.all('office||ada'), []);
  });

  it('fails when the person would not, and is not repeated', async () => {
    const { session } = new Office().open();
    let calls = 0;
    session.$challenge.listen((open) => open?.answer());
    const run = session.secretly(() => {
      calls++;
      return Promise.reject(new AdapterError('verification-required', { challenge }));
    });
    await assert.rejects(run, { name: 'AdapterError', code: 'verification-required' });
    assert.equal(calls, 1);
  });

  it('is not repeated after a failure that may have had its effect', async () => {
    const { session } = new Office().open();
    let calls = 0;
    const run = session.secretly(() => {
      calls++;
      return Promise.reject(new AdapterError('timeout', { applied: 'unknown' }));
    });
    await assert.rejects(run, { code: 'timeout' });
    assert.equal(calls, 1);
  });

  it('asks for a sign-in when the proof came too late for the old one', async () => {
    const office = new Office();
    const { session } = await office.ready();
    session.$challenge.listen((open) => open?.answer('123456'));
    const run = session.secretly(({ proof }) => {
      if (proof) office.signedIn = undefined;
      return Promise.reject(proof ? new AdapterError('unauthorized') : new AdapterError('verification-required', { challenge }));
    });
    await assert.rejects(run, { code: 'unauthorized' });
    await office.world.run();
    assert.equal(session.$needs.get(), 'sign-in');
  });

  it('is given up when the backend never answers', async () => {
    const office = new Office();
    const { session } = office.open();
    const run = session.secretly(() => new Promise(() => {}));
    const [outcome] = await Promise.all([run.catch((error: AdapterError) => error.code), office.world.run()]);
    assert.equal(outcome, 'timeout');
  });
});
