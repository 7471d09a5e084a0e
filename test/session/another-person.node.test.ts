import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/contract/index.js';
import { nameIn, Office } from '../support/office.js';

const challenge = { purpose: 'profile', channels: ['email'] };
const writes = (office: Office) => Object.values(office.people).map((backend) => backend.applied.length);

describe('a sign-out', () => {
  it('shows nobody the answer to what was on its way', async () => {
    const office = new Office();
    const { session, store } = await office.ready();
    office.people['ada']!.trouble.latency = 5000;
    const outcome = store.set({ name: 'Grace' });
    await office.world.run(office.world.now + 100);
    await Promise.all([session.signOut(), office.world.run(office.world.now + 20)]);
    await office.world.run();
    assert.equal(store.$profile.get().phase, 'idle');
    assert.equal(await outcome, 'withdrawn');
  });

  it('does not put that answer on the next person’s screen either', async () => {
    const office = new Office();
    const { session, store } = await office.ready();
    Object.assign(office.people['ada']!, { revision: 50 }).trouble.latency = 9000;
    void store.set({ name: 'Grace' });
    await office.world.run(office.world.now + 100);
    await Promise.all([session.signOut(), office.world.run(office.world.now + 20)]);
    await office.signIn('bo', session);
    assert.equal(nameIn(store), 'Bo');
  });

  it('keeps what was accepted and typed in the same moment, when asked to', async () => {
    const office = new Office();
    const { session, store } = await office.ready();
    office.people['ada']!.down = true;
    void store.set({ name: 'Grace' });
    store.edit({ mobile: '1' });
    store.edit({ mobile: '12' });
    await office.during(session.signOut({ keep: true }));
    const [wishes, drafts] = [await office.world.disk.all('office||ada'), await office.world.disk.drafts('office||ada')];
    assert.deepEqual([wishes[0]?.fields, drafts[0]?.members['mobile']?.value], [{ name: 'Grace' }, '12']);
  });

  it('leaves nothing on this device of what was typed in the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const office = new Office();
      const { session, store } = await office.ready();
      for (let skipped = 0; skipped < round; skipped++) office.world.random();
      store.edit({ mobile: '1' });
      await office.world.run(office.world.now + 1);
      store.edit({ landline: '2' });
      void store.set({ name: 'Grace' });
      await office.during(session.signOut());
      assert.deepEqual([await office.world.disk.all('office||ada'), await office.world.disk.drafts('office||ada')], [[], []]);
    }
  });

  it('before the backend said who the person is opens nothing', async () => {
    const office = new Office();
    office.identifying = 1000;
    const { session } = office.open();
    await office.world.run(office.world.now + 10);
    await office.during(session.signOut());
    assert.deepEqual([session.$identity.get(), session.shared.$scope.get()], [undefined, undefined]);
  });

  it('is one for all tabs of the person', async () => {
    const office = new Office();
    const [one, two] = [await office.ready(), await office.ready()];
    two.store.edit({ mobile: '1' });
    office.signedIn = undefined;
    await office.during(one.session.signOut());
    assert.deepEqual([two.store.$profile.get().phase, two.session.$needs.get()], ['idle', 'sign-in']);
    assert.deepEqual(await office.world.disk.drafts('office||ada'), []);
  });

  it('ends a question for a proof: what it was asked for is not sent by the next person’s answer', async () => {
    const office = new Office();
    const { session, store } = await office.ready((adapter) => ({
      ...adapter,
      profile: {
        ...adapter.profile!,
        save: (patch, call) =>
          call.proof ? adapter.profile!.save!(patch, call) : Promise.reject(new AdapterError('verification-required', { challenge })),
      },
    }));
    void store.set({ name: 'Grace' });
    await office.world.run();
    const question = session.$challenge.get()!;
    await office.during(session.signOut());
    assert.equal(session.$challenge.get(), undefined);
    await office.signIn('bo', session);
    question.answer('123456');
    await office.world.run();
    assert.deepEqual(writes(office), [0, 0]);
  });
});

describe('questions for a proof that wait for one another', () => {
  it('are all answered by nothing at a sign-out: none is put to the next person', async () => {
    const office = new Office();
    const { session } = await office.ready();
    const sent: (string | undefined)[] = [];
    const ask = () =>
      session
        .secretly(({ proof }) => (sent.push(proof), Promise.reject(new AdapterError('verification-required', { challenge }))))
        .catch((error: AdapterError) => error.code);
    const asked = [ask(), ask()];
    await office.world.run(office.world.now + 10);
    await office.during(session.signOut());
    await office.signIn('bo', session);
    assert.equal(session.$challenge.get(), undefined);
    assert.deepEqual(await Promise.all(asked), ['verification-required', 'verification-required']);
    assert.deepEqual(sent, [undefined, undefined]);
  });

  it('are not put when the person left while the secret was on its way', async () => {
    const office = new Office();
    const { session } = await office.ready();
    const run = session
      .secretly(async () => {
        await office.world.pause(500);
        throw new AdapterError('verification-required', { challenge });
      })
      .catch((error: AdapterError) => error.code);
    await office.world.run(office.world.now + 10);
    await office.signIn('bo', session);
    assert.deepEqual([await run, session.$challenge.get()], ['verification-required', undefined]);
  });
});

describe('another person’s sign-in', () => {
  it('calls nothing saved that was not', async () => {
    const office = new Office();
    const { session, store } = await office.ready();
    office.signedIn = undefined;
    const outcome = store.set({ name: 'Grace' });
    await office.world.run();
    await office.signIn('bo', session);
    assert.equal(await outcome, 'withdrawn');
  });

  it('on a page that was loaded anew reaches the tabs of the former one before they send anything', async () => {
    const office = new Office();
    const { store, session } = await office.ready();
    office.people['ada']!.down = true;
    void store.set({ name: 'Grace' });
    await office.world.run(office.world.now + 1000);
    office.signedIn = 'bo';
    office.open();
    await office.world.run();
    assert.deepEqual([nameIn(store), session.unsaved().pending, ...writes(office)], ['Bo', 0, 0, 0]);
  });

  it('wins over an answer about the former one that comes late', async () => {
    const office = new Office();
    office.identifying = 1000;
    const { session } = office.open();
    await office.world.run(office.world.now + 10);
    office.identifying = 10;
    await office.signIn('bo', session);
    assert.equal(session.$identity.get()?.user, 'bo');
  });
});

describe('a closed session', () => {
  it('listens to nothing, though the backend answers after that', async () => {
    const office = new Office();
    office.identifying = 1000;
    let listening = 0;
    const { session } = office.open(undefined, (adapter) => ({ ...adapter, listen: () => (listening++, () => void listening--) }));
    await office.world.run(office.world.now + 10);
    session.close();
    await office.world.run();
    assert.equal(listening, 0);
  });

  it('takes up nothing of what another tab leaves behind', async () => {
    const office = new Office();
    const typing = await office.ready();
    typing.store.edit({ mobile: '1' });
    await office.world.run();
    const [closed, open] = [await office.ready(), await office.ready()];
    closed.session.close();
    typing.tab.kill();
    await office.world.run();
    assert.deepEqual(open.session.unsaved().drafts, ['profile.mobile']);
  });
});

describe('a question for a proof', () => {
  it('is not answered by a second click on the one before it', async () => {
    const { session } = new Office().open();
    const ask = () =>
      session.secretly(({ proof }) =>
        proof ? Promise.resolve(proof) : Promise.reject(new AdapterError('verification-required', { challenge })),
      );
    const [first, second] = [ask(), ask()];
    const next = () => new Promise((resolve) => setImmediate(resolve));
    await next();
    const question = session.$challenge.get()!;
    question.answer('one');
    await next();
    question.answer('one');
    session.$challenge.get()?.answer('two');
    assert.deepEqual(await Promise.all([first, second]), ['one', 'two']);
  });
});
