import { expect } from '@open-wc/testing';
import { memory, memoryBackend, sampleSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { ErrorCode, Heard } from '../../../src/contract/index.js';
import type { Profile } from '../../../src/features/profile/profile.js';
import { refusal } from '../../support/refusal.js';

const unlocked = { seed: { capabilities: { ...sampleSeed.capabilities, profile: {} } } };

let keys = 0;
function save(adapter: MemoryAdapter, patch: Partial<Profile>, version = 'v1', key = `key-${(keys += 1)}`, signal?: AbortSignal) {
  return adapter.profile.save(patch, { key, version, base: {}, ...(signal && { signal }) });
}
/** Listens, and has been told that it does. */
async function ear(adapter: MemoryAdapter) {
  const changes: Heard[] = [];
  let tell = (_: Heard) => {};
  const next = () => new Promise<Heard>((resolve) => (tell = resolve));
  const began = next();
  adapter.listen((change) => {
    changes.push(change);
    tell(change);
  });
  await began;
  return { changes, next };
}

describe('memory adapter: what it stores', () => {
  it('answers a save with the trimmed values, the next version and the next revision', async () => {
    const saved = await save(memory(), { publicName: '  Maya  ' });
    expect(saved.value.publicName).to.equal('Maya');
    expect(saved.value.name).to.equal('Maya Lindqvist');
    expect(saved).to.include({ version: 'v2', revision: 2 });
  });

  it('carries out one key once, and refuses the same key for another change', async () => {
    const adapter = memory();
    const first = await save(adapter, { name: 'Maya Berg' }, 'v1', 'same');
    const again = await save(adapter, { name: 'Maya Berg' }, 'v1', 'same');
    expect(again).to.deep.equal(first);
    expect(adapter.backend.history).to.have.length(1);
    expect((await refusal(save(adapter, { name: 'Other' }, 'v2', 'same'))).problem.reason).to.equal('idempotency-key-reused');
  });

  it('refuses an old version and says what it holds now', async () => {
    const adapter = memory();
    adapter.elsewhere('profile', { name: 'Maya Berg' });
    const error = await refusal(save(adapter, { name: 'M. Lindqvist' }));
    expect(error.code).to.equal('stale');
    expect(error.problem.current).to.deep.include({ version: 'v2', revision: 2 });
    expect((error.problem.current?.value as Profile).name).to.equal('Maya Berg');
  });

  it('keeps people apart', async () => {
    const backend = memoryBackend();
    const maya = memory({ backend });
    const amina = memory({ backend, person: { user: '2', name: 'Amina Haddad' } });
    await save(maya, { publicName: 'Only Maya' });
    const { value } = await amina.profile.load({});
    expect(value).to.include({ name: 'Amina Haddad', publicName: 'Maya L.' });
  });

  it('tells every session of the person, and no other', async () => {
    const backend = memoryBackend();
    const [here, there] = [memory({ backend }), memory({ backend })];
    const foreign = await ear(memory({ backend, person: { user: '2' } }));
    const heard = (await ear(there)).next();
    await save(here, { name: 'Maya Berg' });
    expect(await heard).to.deep.include({ group: 'profile' });
    expect(foreign.changes).to.deep.equal([{ group: '*' }]);
  });
});

describe('memory adapter: what it refuses', () => {
  const bad: [string, Partial<Profile>, ErrorCode, string, string, number?][] = [
    ['an empty name', { name: '  ' }, 'invalid', 'name', 'required'],
    ['a long name', { name: 'x'.repeat(10_000) }, 'invalid', 'name', 'too-long', 120],
    ['NUL', { name: 'Maya\u0000' }, 'invalid', 'name', 'invalid-characters'],
    ['a tag in a name', { publicName: '<b>Maya</b>' }, 'invalid', 'publicName', 'markup'],
    ['a lone surrogate', { publicName: 'Maya \ud83d' }, 'invalid', 'publicName', 'invalid-characters'],
    ['a phone number with letters', { mobile: '+46 call me' }, 'invalid', 'mobile', 'invalid-phone'],
    ['a member it does not know', { 'custom:shoe': '38' }, 'invalid', 'custom:shoe', 'unknown-member'],
    ['a locked member', { role: 'Owner' }, 'forbidden', 'role', 'read-only'],
    ['an own field that is too long', { 'custom:desk': 'x'.repeat(41) }, 'invalid', 'custom:desk', 'too-long', 40],
  ];
  for (const [what, patch, code, member, problem, limit] of bad) {
    it(`refuses ${what} and stores nothing`, async () => {
      const adapter = memory();
      const error = await refusal(save(adapter, patch));
      expect(error.code).to.equal(code);
      expect(error.problem.fields?.[member]).to.deep.equal({ code: problem, ...(limit && { limit }) });
      expect(adapter.backend.history).to.deep.equal([]);
    });
  }

  it('stores markup as the text it is', async () => {
    expect((await save(memory(), { name: 'Maya < & > Co' })).value.name).to.equal('Maya < & > Co');
  });

  it('refuses the email of somebody else', async () => {
    const error = await refusal(save(memory(unlocked), { email: 'Tomas.Rey@fernweh.example' }));
    expect(error.code).to.equal('invalid');
    expect(error.problem.fields).to.deep.equal({ email: { code: 'taken' } });
  });

  it('answers nobody after signing out, and the next person after signing in', async () => {
    const adapter = memory();
    adapter.signOut();
    expect((await refusal(adapter.profile.load({}))).code).to.equal('unauthorized');
    adapter.signIn({ user: '2', name: 'Amina Haddad' });
    expect((await adapter.identify({})).user).to.equal('2');
  });
});

describe('memory adapter: scripted faults', () => {
  it('fails as often as told, with the code and the problem told', async () => {
    const adapter = memory();
    adapter.fail({ on: 'profile.save', times: 1, code: 'rate-limited', problem: { retryAfter: 86_400_000 } });
    const error = await refusal(save(adapter, { name: 'Maya Berg' }));
    expect(error.code).to.equal('rate-limited');
    expect(error.problem).to.deep.include({ retryAfter: 86_400_000, applied: 'no' });
    expect((await save(adapter, { name: 'Maya Berg' })).version).to.equal('v2');
  });

  it('loses the reply of a change that it carried out', async () => {
    const adapter = memory();
    adapter.fail({ on: 'profile.*', times: 1, lostReply: true });
    const error = await refusal(save(adapter, { name: 'Maya Berg' }, 'v1', 'once'));
    expect([error.code, error.problem.applied]).to.deep.equal(['offline', 'unknown']);
    expect((await save(adapter, { name: 'Maya Berg' }, 'v1', 'once')).version).to.equal('v2');
    expect(adapter.backend.history).to.have.length(1);
  });

  it('holds a call until the fault ends', async () => {
    const adapter = memory();
    const end = adapter.fail({ on: 'profile.save', hang: true });
    const saved = save(adapter, { name: 'Maya Berg' });
    await adapter.profile.load({});
    expect(adapter.requests.map(({ on, answer }) => [on, answer])).to.deep.equal([
      ['profile.save', undefined],
      ['profile.load', 'ok'],
    ]);
    end();
    expect((await saved).version).to.equal('v2');
  });

  it('holds back an answer that is old by the time it arrives', async () => {
    const adapter = memory();
    adapter.fail({ on: 'profile.load', times: 1, hang: 'reply' });
    const old = adapter.profile.load({});
    await save(adapter, { name: 'Maya Berg' });
    adapter.calm();
    expect((await old).value.name).to.equal('Maya Lindqvist');
  });

  it('lets go of a held call when it is aborted', async () => {
    const adapter = memory({ faults: [{ on: '*', hang: true }] });
    const stop = new AbortController();
    const saved = refusal(save(adapter, { name: 'Maya Berg' }, 'v1', 'key', stop.signal));
    stop.abort();
    expect((await saved).code).to.equal('aborted');
    expect(adapter.requests[0]!.answer).to.equal('aborted');
  });

  it('takes back the address of a picture that was replaced', async () => {
    const adapter = memory();
    const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], 'portrait.png');
    const { value } = await adapter.avatar.upload(picture, { key: 'first' });
    expect((await fetch(value.url)).ok).to.equal(true);
    await adapter.avatar.remove({ key: 'second' });
    const gone = await fetch(value.url).catch((error: unknown) => error);
    expect(gone).to.be.instanceOf(TypeError);
  });

  it('takes a picture of the gallery, and the same one again makes no version', async () => {
    const adapter = memory();
    const [first] = await adapter.avatar.gallery({});
    const chosen = await adapter.avatar.choose(first!.id, { key: 'one' });
    expect(chosen.value.url).to.equal(first!.url);
    expect((await adapter.avatar.choose(first!.id, { key: 'two' })).version).to.equal(chosen.version);
  });

  it('is deaf on demand, and says afterwards that anything may have changed', async () => {
    const adapter = memory();
    const end = adapter.fail({ on: 'listen' });
    const { changes } = await ear(adapter);
    adapter.elsewhere('availability', { status: 'busy' });
    await adapter.availability.load({});
    expect(changes).to.deep.equal([{ group: '*' }]);
    end();
    adapter.calm();
    expect(changes).to.deep.equal([{ group: '*' }, { group: '*' }]);
  });

  it('takes the time it is told', async () => {
    const adapter = memory({ latency: () => 30 });
    const started = performance.now();
    await adapter.profile.load({});
    expect(performance.now() - started).to.be.greaterThan(25);
  });
});
