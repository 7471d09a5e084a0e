import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { people, type Person as Row } from '../../../demo/server/database/schema.js';
import { useRecoveryCode, verifyTotp } from '../../../demo/server/two-factor/second-step.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

await onOneDatabase((desk) => {
  beforeEach(() => forgetTwoFactor(desk()));

  /** With an authenticator app. */
  async function protectedPerson(): Promise<{ person: Prover; first: string; next: string; codes: string[] }> {
    const person = await Prover.signIn(desk());
    const app = await person.setUpApp();
    const [first, next] = [app.code(), app.code(1)];
    const answer = await person.send('PUT', '/two-factor/totp', { code: first });
    return { person, first, next, codes: ((await answer.json()) as { recoveryCodes: string[] }).recoveryCodes };
  }

  /** Somebody at the sign-in page who knows the password. */
  async function atTheDoor(): Promise<{ visitor: Prover; challenge: Challenge }> {
    const visitor = new Prover(desk(), desk().visitor());
    return { visitor, challenge: await challengeIn(await Prover.begin(desk(), {}, visitor.person)) };
  }

  async function enters(channel: string, code?: string): Promise<Response> {
    const { visitor, challenge } = await atTheDoor();
    const proof = await visitor.prove(challenge, channel, code);
    return Prover.begin(desk(), { proof }, visitor.person);
  }

  const storedRow = async (): Promise<Row> => (await desk().database.queries.select().from(people).where(eq(people.email, maya)))[0]!;

  it('asks for a code after the right password, and signs nobody in before', async () => {
    await protectedPerson();
    const visitor = desk().visitor();
    const answer = await Prover.begin(desk(), {}, visitor);
    assert.deepEqual(answer.headers.getSetCookie(), []);
    const { purpose, channels, targets } = await challengeIn(answer);
    assert.deepEqual([purpose, channels, targets], ['sign-in', ['totp', 'recovery'], {}]);
    assert.equal((await visitor.get('/api/v1/session')).status, 401);
  });

  it('says nothing of two-step verification to who does not know the password', async () => {
    await protectedPerson();
    const answer = await desk().visitor().post('/api/v1/session', { email: maya, password: 'wrong' });
    assert.equal((await problemIn(answer)).code, 'wrong-credentials');
  });

  it('lets the person in with a code of the app, and refuses the same code to the next', async () => {
    const { next } = await protectedPerson();
    assert.equal((await enters('totp', next)).status, 201);
    const { visitor, challenge } = await atTheDoor();
    await visitor.choose(challenge, 'totp');
    const { errors } = await problemIn(await visitor.answer(challenge, next));
    assert.deepEqual(errors, [{ pointer: '/code', code: 'wrong-code', attemptsLeft: 2 }]);
  });

  it('refuses the code that turned the app on, and all from before the last that was taken', async () => {
    const { first, next } = await protectedPerson();
    const { visitor, challenge } = await atTheDoor();
    await visitor.choose(challenge, 'totp');
    assert.equal((await visitor.answer(challenge, first)).status, 422);
    assert.equal((await visitor.answer(challenge, next)).status, 200);
    const later = await atTheDoor();
    await later.visitor.choose(later.challenge, 'totp');
    assert.equal((await later.visitor.answer(later.challenge, first)).status, 422);
  });

  it('lets one in of two who show the same code at the same moment', async () => {
    const { next } = await protectedPerson();
    const doors = [await atTheDoor(), await atTheDoor(), await atTheDoor()];
    for (const { visitor, challenge } of doors) await visitor.choose(challenge, 'totp');
    const answers = await Promise.all(doors.map(({ visitor, challenge }) => visitor.answer(challenge, next)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422]);
  });

  it('gives an app’s code to one of two, though neither holds the person', async () => {
    const { next } = await protectedPerson();
    const { database, secrets } = desk();
    const row = await storedRow();
    const taken = await Promise.all(Array.from({ length: 4 }, () => verifyTotp(database.queries, secrets, row, next)));
    assert.deepEqual(taken.sort(), [false, false, false, true]);
  });

  it('lets the person in with a recovery code once, however it is typed', async () => {
    const { person, codes } = await protectedPerson();
    const [code] = codes as [string];
    assert.equal((await enters('recovery', code.toUpperCase().replace('-', ' '))).status, 201);
    assert.equal((await person.twoFactor()).value.recoveryLeft, 15);
    const { visitor, challenge } = await atTheDoor();
    await visitor.choose(challenge, 'recovery');
    for (const typed of [code, codes[1]!.slice(0, -1), '', '----', `${codes[2]}${codes[3]}`]) {
      if ((await visitor.answer(challenge, typed)).status === 200) assert.fail(`${typed} was taken`);
    }
    assert.equal((await person.twoFactor()).value.recoveryLeft, 15);
    assert.equal((await desk().received())[0]!.subject, 'A recovery code was used');
  });

  it('gives a recovery code to one of two', async () => {
    const { codes } = await protectedPerson();
    const { database, secrets } = desk();
    const row = await storedRow();
    const taken = await Promise.all(Array.from({ length: 4 }, () => useRecoveryCode(database.queries, secrets, row, codes[5]!)));
    assert.deepEqual(taken.sort(), [false, false, false, true]);
  });

  it('takes nobody else’s recovery code', async () => {
    const { codes } = await protectedPerson();
    const { database, secrets } = desk();
    const [other] = await database.queries.select().from(people).where(eq(people.email, omar));
    assert.equal(await useRecoveryCode(database.queries, secrets, other!, codes[0]!), false);
  });

  it('takes no former recovery code after a renewal', async () => {
    const { person, codes } = await protectedPerson();
    await person.proven('POST', '/two-factor/recovery-codes', {}, 'recovery', codes[0]);
    const { visitor, challenge } = await atTheDoor();
    await visitor.choose(challenge, 'recovery');
    assert.equal((await visitor.answer(challenge, codes[1]!)).status, 422);
  });

  it('sends a code to the phone where that is the method', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {});
    assert.equal((await enters('sms')).status, 201);
    const { challenge, visitor } = await atTheDoor();
    assert.deepEqual(challenge.channels, ['sms', 'recovery']);
    assert.equal((await visitor.send('POST', `/challenges/${challenge.id}/code`, { channel: 'email' })).status, 422);
  });

  it('asks for the password alone when all is turned off', async () => {
    const { person, next } = await protectedPerson();
    await person.proven('DELETE', '/two-factor/totp', undefined, 'totp', next);
    assert.equal((await Prover.begin(desk())).status, 201);
  });

  it('takes no other proof for a sign-in: of a change, of who one is, used up or made up', async () => {
    const { person, next, codes } = await protectedPerson();
    const identity = await person.proofFor('DELETE', '/sessions', undefined, 'recovery', codes[0]);
    const change = await person.proofFor('PUT', '/two-factor/email', {}, 'recovery', codes[1]);
    const { visitor, challenge } = await atTheDoor();
    const own = await visitor.prove(challenge, 'totp', next);
    assert.equal((await Prover.begin(desk(), { proof: own }, visitor.person)).status, 201);
    for (const proof of [identity, change, own, 'made-up', challenge.id]) await challengeIn(await Prover.begin(desk(), { proof }));
  });

  it('lets nobody change anything with the proof of a sign-in', async () => {
    const { person, codes } = await protectedPerson();
    const { visitor, challenge } = await atTheDoor();
    const proof = await visitor.prove(challenge, 'recovery', codes[0]);
    await challengeIn(await person.send('DELETE', '/two-factor/totp', undefined, { 'Challenge-Proof': proof }));
    assert.deepEqual(await person.methodsOn(), ['totp']);
  });

  it('opens one person’s door to no other', async () => {
    const { next } = await protectedPerson();
    const other = await Prover.signIn(desk(), omar);
    await other.proven('PUT', '/two-factor/email', {});
    const { visitor, challenge } = await atTheDoor();
    const proof = await visitor.prove(challenge, 'totp', next);
    await challengeIn(await Prover.begin(desk(), { email: omar, proof }));
  });
});
