import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { people } from '../../../demo/server/database/schema.js';
import { seededPeople } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

const own = seededPeople[0].mobile;
const next = '+46709876543';
const thiefs = '+4915112345678';

/** What was begun by the ways a person had before, once they have others. */
await onOneDatabase((desk) => {
  let [owner, thief]: Prover[] = [];
  beforeEach(async () => {
    await forgetTwoFactor(desk());
    await desk().database.queries.update(people).set({ mobile: own, mobileVerified: true }).where(eq(people.email, maya));
    owner = await Prover.signIn(desk());
    thief = await Prover.signIn(desk());
  });

  /** Up to the code that has come to the new number. */
  async function codeToPhone(who: Prover, mobile: string, by: string): Promise<{ challenge: Challenge; code: string }> {
    const challenge = await challengeIn(await who.person.patch({ mobile }));
    const path = `/challenges/${challenge.id}/code`;
    assert.equal((await who.proven('POST', path, { channel: 'sms' }, by)).status, 200);
    return { challenge, code: await desk().codeSentTo(mobile) };
  }

  async function changePhone(who: Prover, mobile: string, by = 'email'): Promise<void> {
    const { challenge, code } = await codeToPhone(who, mobile, by);
    const { proof } = (await (await who.answer(challenge, code)).json()) as { proof: string };
    assert.equal((await who.person.patch({ mobile }, { 'Challenge-Proof': proof })).status, 200);
  }

  const refusal = async (answer: Response) => [answer.status, (await problemIn(answer)).code];

  it('a code on a phone that was replaced signs nobody in', async () => {
    await owner!.proven('PUT', '/two-factor/sms', {}, 'sms');
    const visitor = new Prover(desk(), desk().visitor());
    const door = await challengeIn(await Prover.begin(desk(), {}, visitor.person));
    await visitor.choose(door, 'sms');
    const code = await desk().codeSentTo(own);
    await changePhone(owner!, next, 'sms');
    assert.deepEqual(await refusal(await visitor.answer(door, code)), [410, 'challenge-expired']);
  });

  it('a proof from a phone that was replaced changes nothing, and the sign-in that gave it is not believed any longer', async () => {
    const proof = await thief!.proofFor('PUT', '/two-factor/email', {}, 'sms');
    assert.equal((await thief!.proven('DELETE', '/sessions/00000000-0000-4000-8000-000000000000', undefined, 'sms')).status, 404);
    await changePhone(owner!, next);
    await challengeIn(await thief!.send('PUT', '/two-factor/email', {}, { 'Challenge-Proof': proof }));
    assert.equal((await challengeIn(await thief!.send('DELETE', '/sessions'))).purpose, 'identity');
  });

  it('a number that was let in by mail takes no codes of the phone that was turned on since', async () => {
    const { challenge, code } = await codeToPhone(thief!, thiefs, 'email');
    await owner!.proven('PUT', '/two-factor/sms', {}, 'sms');
    assert.deepEqual(await refusal(await thief!.answer(challenge, code)), [410, 'challenge-expired']);
    assert.deepEqual(await refusal(await thief!.send('POST', `/challenges/${challenge.id}/code`, { channel: 'sms' })), [
      410,
      'challenge-expired',
    ]);
  });

  it('an app that was set up by mail is not finished once a phone was turned on', async () => {
    const app = await thief!.setUpApp();
    await owner!.proven('PUT', '/two-factor/sms', {}, 'sms');
    assert.deepEqual(await refusal(await thief!.send('PUT', '/two-factor/totp', { code: app.code() })), [409, 'not-set-up']);
    assert.deepEqual(await owner!.methodsOn(), ['sms']);
  });
});
