import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { AccessTokens } from '../../../src/features/access-tokens/access-tokens.js';
import { challenges, people } from '../../../demo/server/database/schema.js';
import { setupPlace } from '../../../demo/server/two-factor/totp-setup.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover } from './prover.js';

const turnOnEmail = ['PUT', '/two-factor/email', {}] as const;

await onOneDatabase((desk) => {
  beforeEach(() => forgetTwoFactor(desk()));

  const refused = async (answer: Response) => assert.equal((await challengeIn(answer)).purpose, 'two-factor');

  it('changes nothing without a proof', async () => {
    const person = await Prover.signIn(desk());
    await refused(await person.send(...turnOnEmail));
    await refused(await person.send('PUT', '/two-factor/sms', {}));
    await refused(await person.send('POST', '/two-factor/totp-setup', {}));
    assert.deepEqual(await person.methodsOn(), []);
    await person.proven(...turnOnEmail);
    const before = await person.twoFactor();
    await refused(await person.send('DELETE', '/two-factor/email'));
    await refused(await person.send('POST', '/two-factor/recovery-codes', {}));
    assert.deepEqual(await person.twoFactor(), before);
  });

  it('offers mail and a verified phone while nothing is on, and after that only what is on', async () => {
    const person = await Prover.signIn(desk());
    const { channels, targets } = await challengeIn(await person.send(...turnOnEmail));
    assert.deepEqual(channels.sort(), ['email', 'sms']);
    assert.ok(!JSON.stringify(targets).includes('701234'));
    const app = await person.setUpApp();
    await person.send('PUT', '/two-factor/totp', { code: app.code() });
    const stronger = await challengeIn(await person.send(...turnOnEmail));
    assert.deepEqual(stronger.channels, ['totp', 'recovery']);
    const answer = await person.send('POST', `/challenges/${stronger.id}/code`, { channel: 'email' });
    assert.deepEqual((await problemIn(answer)).errors, [{ pointer: '/channel', code: 'unknown-option' }]);
  });

  it('takes no proof that was not made for this', async () => {
    const person = await Prover.signIn(desk());
    const identity = await challengeIn(await person.send('DELETE', '/sessions'));
    assert.equal(identity.purpose, 'identity');
    for (const proof of [await person.prove(identity, 'email'), 'made-up', '']) {
      await refused(await person.send(...turnOnEmail, { 'Challenge-Proof': proof }));
    }
    assert.deepEqual(await person.methodsOn(), []);
  });

  it('asks again though the person has just proved who they are', async () => {
    const person = await Prover.signIn(desk());
    assert.equal((await person.proven('DELETE', '/sessions')).status, 204);
    await refused(await person.send(...turnOnEmail));
  });

  it('takes no proof of another sign-in, or of another person', async () => {
    const [here, elsewhere, stranger] = [await Prover.signIn(desk()), await Prover.signIn(desk()), await Prover.signIn(desk(), omar)];
    const proof = { 'Challenge-Proof': await here.proofFor(...turnOnEmail) };
    await refused(await elsewhere.send(...turnOnEmail, proof));
    await refused(await stranger.send(...turnOnEmail, proof));
    assert.equal((await here.send(...turnOnEmail, proof)).status, 200, 'and it is still good where it belongs');
  });

  it('takes a proof once, even of two changes at the same moment', async () => {
    const person = await Prover.signIn(desk());
    const proof = { 'Challenge-Proof': await person.proofFor(...turnOnEmail) };
    const answers = await Promise.all([person.send(...turnOnEmail, proof), person.send('PUT', '/two-factor/sms', {}, proof)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403]);
    assert.equal((await person.methodsOn()).length, 1);
  });

  it('keeps a proof for the change that was refused for another reason', async () => {
    const person = await Prover.signIn(desk());
    const proof = { 'Challenge-Proof': await person.proofFor(...turnOnEmail) };
    assert.equal((await person.send('PUT', '/two-factor/email', { unknown: 1 }, proof)).status, 422);
    assert.equal((await person.send(...turnOnEmail, proof)).status, 200);
  });

  it('takes no proof that is older than ten minutes', async () => {
    const person = await Prover.signIn(desk());
    const proof = { 'Challenge-Proof': await person.proofFor(...turnOnEmail) };
    await desk()
      .database.queries.update(challenges)
      .set({ answeredAt: sql`now() - interval '10 minutes 1 second'` });
    await refused(await person.send(...turnOnEmail, proof));
  });

  it('takes no proof from before a method was turned on', async () => {
    const person = await Prover.signIn(desk());
    const weak = { 'Challenge-Proof': await person.proofFor(...turnOnEmail) };
    const app = await person.setUpApp();
    await person.send('PUT', '/two-factor/totp', { code: app.code() });
    await refused(await person.send('DELETE', '/two-factor/totp', undefined, weak));
    assert.deepEqual(await person.methodsOn(), ['totp']);
  });

  it('believes no other sign-in any longer once a method was turned on', async () => {
    const [person, elsewhere] = [await Prover.signIn(desk()), await Prover.signIn(desk())];
    const { value } = await elsewhere.person.read<Snapshot<AccessTokens>>('/api/v1/access-tokens');
    const reveal = ['POST', `/access-tokens/${value.items[0]!.id}/secret`, {}] as const;
    assert.equal((await elsewhere.proven(...reveal)).status, 200);
    assert.equal((await elsewhere.send(...reveal)).status, 200, 'believed for ten minutes');
    await person.proven(...turnOnEmail, 'sms');
    assert.equal((await challengeIn(await elsewhere.send(...reveal))).purpose, 'identity');
  });

  it('turns no app on without its code', async () => {
    const person = await Prover.signIn(desk());
    const app = await person.setUpApp();
    const wrong = [app.code(-3), app.code(3), 'abcdef', '12345'].filter((code) => ![-1, 0, 1].map((step) => app.code(step)).includes(code));
    for (const code of wrong) {
      const answer = await person.send('PUT', '/two-factor/totp', { code });
      assert.deepEqual((await problemIn(answer)).errors, [{ pointer: '/code', code: 'wrong-code' }], code);
    }
    const empty = await person.send('PUT', '/two-factor/totp', {});
    assert.deepEqual((await problemIn(empty)).errors, [{ pointer: '/code', code: 'required' }]);
    assert.deepEqual(await person.methodsOn(), []);
  });

  it('lets nobody guess the code of an app for long', async () => {
    const person = await Prover.signIn(desk());
    await person.setUpApp();
    const guesses = await Promise.all(Array.from({ length: 25 }, (_, n) => person.send('PUT', '/two-factor/totp', { code: `no ${n}` })));
    const counted = (status: number) => guesses.filter((answer) => answer.status === status).length;
    assert.deepEqual([counted(422), counted(429)], [20, 5]);
  });

  const notSetUp = async (answer: Response) => assert.equal((await problemIn(answer)).code, 'not-set-up');

  it('knows a set-up for ten minutes, and only in the sign-in that made it', async () => {
    const person = await Prover.signIn(desk());
    await notSetUp(await person.send('PUT', '/two-factor/totp', { code: '123456' }));
    const app = await person.setUpApp();
    await notSetUp(await (await Prover.signIn(desk())).send('PUT', '/two-factor/totp', { code: app.code() }));
    const { secrets, database } = desk();
    const [row] = await database.queries.select().from(people).where(eq(people.email, maya));
    const pending = JSON.parse(secrets.open(row!.totpSetup!, setupPlace(row!))) as { at: number };
    const older = secrets.seal(JSON.stringify({ ...pending, at: pending.at - 10 * 60_000 }), setupPlace(row!));
    await database.queries.update(people).set({ totpSetup: older }).where(eq(people.email, maya));
    await notSetUp(await person.send('PUT', '/two-factor/totp', { code: app.code() }));
    assert.deepEqual(await person.methodsOn(), []);
  });

  it('forgets a set-up when another one is made', async () => {
    const person = await Prover.signIn(desk());
    const [first, second] = [await person.setUpApp(), await person.setUpApp('sms')];
    assert.equal((await person.send('PUT', '/two-factor/totp', { code: first.code() })).status, 422);
    assert.equal((await person.send('PUT', '/two-factor/totp', { code: second.code() })).status, 200);
  });

  it('puts a new app in the place of the one in use only when the new one has shown a code', async () => {
    const person = await Prover.signIn(desk());
    const former = await person.setUpApp();
    await person.send('PUT', '/two-factor/totp', { code: former.code() });
    const next = await person.setUpApp('totp', former.code(1));
    const { since } = (await person.twoFactor()).value.methods[0]!;
    const code = next.code();
    assert.equal((await person.send('PUT', '/two-factor/totp', { code })).status, 200);
    assert.equal((await person.send('PUT', '/two-factor/totp', { code })).status, 200, 'as by a second click');
    assert.ok((await person.twoFactor()).value.methods[0]!.since > since);
    assert.equal((await desk().received())[0]!.subject, 'Your authenticator app was replaced');
    await notSetUp(await person.send('PUT', '/two-factor/totp', { code: next.code(1) }));
    const challenge = await challengeIn(await person.send('DELETE', '/two-factor/totp'));
    await person.choose(challenge, 'totp');
    assert.equal((await person.answer(challenge, former.code(1))).status, 422);
    assert.equal((await person.answer(challenge, next.code(1))).status, 200);
  });
});
