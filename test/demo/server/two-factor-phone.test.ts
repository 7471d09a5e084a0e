import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { people } from '../../../demo/server/database/schema.js';
import { seededPeople } from '../../../demo/server/people/seed.js';
import { maya, onOneDatabase } from './desk.js';
import { problemIn } from './person.js';
import { challengeIn, forgetTwoFactor, Prover, type Challenge } from './prover.js';

const seededMobile = seededPeople[0].mobile;
const mobile = '+4915112345678';

/** What a phone proves, and what it must not. */
await onOneDatabase((desk) => {
  beforeEach(async () => {
    await forgetTwoFactor(desk());
    await desk().database.queries.update(people).set({ mobile: seededMobile, mobileVerified: true }).where(eq(people.email, maya));
  });

  /** Of a person who also proves who they are, so that the code goes out. */
  async function codeToNewPhone(person: Prover, channel: string): Promise<{ challenge: Challenge; code: string }> {
    const challenge = await challengeIn(await person.person.patch({ mobile }));
    assert.equal(challenge.purpose, 'phone-change');
    const path = `/challenges/${challenge.id}/code`;
    assert.equal((await person.proven('POST', path, { channel: 'sms' }, channel)).status, 200);
    return { challenge, code: await desk().codeSentTo(mobile) };
  }

  it('opens no door with the code or the proof of a phone change', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    const { challenge, code } = await codeToNewPhone(person, 'sms');
    const visitor = new Prover(desk(), desk().visitor());
    const door = await challengeIn(await Prover.begin(desk(), {}, visitor.person));
    await visitor.choose(door, 'sms');
    assert.equal((await visitor.answer(door, code)).status, 422);
    const answer = await person.answer(challenge, code);
    const { proof } = (await answer.json()) as { proof: string };
    await challengeIn(await Prover.begin(desk(), { proof }));
    assert.equal((await visitor.person.get('/api/v1/session')).status, 401);
  });

  it('turns nothing on or off with the proof of a phone change', async () => {
    const person = await Prover.signIn(desk());
    const { challenge, code } = await codeToNewPhone(person, 'email');
    const { proof } = (await (await person.answer(challenge, code)).json()) as { proof: string };
    await challengeIn(await person.send('PUT', '/two-factor/email', {}, { 'Challenge-Proof': proof }));
    assert.deepEqual(await person.methodsOn(), []);
  });

  it('sends the codes of a sign-in to the new phone once it is proved, and never before', async () => {
    const person = await Prover.signIn(desk());
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    const { challenge, code } = await codeToNewPhone(person, 'sms');
    const target = async () => (await challengeIn(await Prover.begin(desk()))).targets['sms'];
    assert.match((await target())!, /^\+46/);
    const { proof } = (await (await person.answer(challenge, code)).json()) as { proof: string };
    assert.equal((await person.person.patch({ mobile }, { 'Challenge-Proof': proof })).status, 200);
    assert.match((await target())!, /^\+49/);
    assert.match((await person.twoFactor()).value.methods[1]!.target, /^\+49/);
  });

  it('removes no phone that a sign-in needs, and none without a code', async () => {
    const person = await Prover.signIn(desk());
    assert.equal((await challengeIn(await person.person.patch({ mobile: '' }))).purpose, 'phone-removal');
    await person.proven('PUT', '/two-factor/sms', {}, 'sms');
    assert.equal((await problemIn(await person.person.patch({ mobile: '' }))).code, 'in-use');
    assert.equal((await person.person.profile()).value.mobile, seededMobile);
  });
});
